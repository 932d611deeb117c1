source = '''
def run():
    return compute(1)
def compute(x):
    return x / 0
run()
'''
code = compile(source, '<generated>', 'exec')
try:
    exec(code)
except ZeroDivisionError as e:
    print('caught', e.__traceback__.tb_next.tb_lineno)
print(eval('1 + 1'))
eval('[y for y in range(3)] + undefined_here', {})
