try:
    eval('a b')
except SyntaxError as e:
    print(e.text, e.offset)
def load(text):
    return compile(text, 'settings.cfg', 'exec')
load('name = "x"\nsize = = 5\n')
