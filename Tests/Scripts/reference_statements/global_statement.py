# 7.12.
x = 'module'
def change():
    global x, made
    x = 'changed'; made = 1
change()
print(x, made)
def nested():
    x = 'local'
    def inner():
        global x
        x = 'from inner'
        return x
    return inner(), x
print(nested(), x)
class C:
    global from_class
    from_class = 1
    def f(self):
        global x
        del x
print(from_class, 'from_class' in vars(C))
C().f()
print('x' in globals())
def loop():
    global i, e, mod, func, Cls
    for i in range(3): pass
    try: 1 / 0
    except ZeroDivisionError as e: pass
    import math as mod
    def func(): pass
    class Cls: pass
loop()
print(i, 'e' in globals(), mod.__name__, func.__qualname__, Cls.__qualname__)
exec('global y\ny = 5')
print(y)
for text in ('def f():\n x = 1\n global x', 'def f():\n print(x)\n global x', 'def f(x):\n global x', 'def f():\n global x\n nonlocal x', 'def f():\n global x\n global x', 'x = 1\nglobal x', 'def f():\n for x in y: pass\n global x', 'def f():\n global x\n x: int = 1', 'def f():\n import x\n global x', 'def f():\n class x: pass\n global x', 'global', 'global x.y', 'global x = 1', 'def f():\n [x for x in y]\n global x', 'def f(a=x):\n global x'):
    try:
        compile(text, 's', 'exec'); print('compiles', repr(text))
    except SyntaxError as error:
        print(repr(text), '|', error.msg, error.lineno)
x
