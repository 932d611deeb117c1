# 7.13.
def counter():
    n = 0
    def up(by=1):
        nonlocal n
        n += by
        return n
    def get(): return n
    return up, get
up, get = counter()
print(up(), up(5), get())
other, _ = counter()
print(other(), get())
def three():
    a = 1
    def two():
        def one():
            nonlocal a
            a = 'deep'
        one()
        return a
    return two(), a
print(three())
def shadow():
    x = 1
    def mid():
        x = 2
        def inner():
            nonlocal x
            x = 3
        inner()
        return x
    return mid(), x
print(shadow())
def cls():
    v = 1
    class C:
        nonlocal v
        v = 2
        w = v
    return v, C.w, 'v' in vars(C)
print(cls())
def deleted():
    d = 1
    def kill():
        nonlocal d
        del d
    kill()
    try:
        d
    except UnboundLocalError as error:
        print(error)
    d = 2
    return d
print(deleted())
for text in ('nonlocal x', 'def f():\n nonlocal x', 'x = 1\ndef f():\n nonlocal x', 'def f():\n x = 1\n def g():\n  x = 2\n  nonlocal x', 'def f():\n def g(x):\n  nonlocal x', 'def f():\n x = 1\n def g():\n  nonlocal x\n  global x', 'class C:\n x = 1\n def f(self):\n  nonlocal x', 'def f():\n global x\n def g():\n  nonlocal x', 'def f():\n x = 1\n def g():\n  print(x)\n  nonlocal x', 'def f():\n x = 1\n class C:\n  nonlocal x\n  x: int = 3', 'def f():\n def g():\n  nonlocal x\n x = 1'):
    try:
        compile(text, 's', 'exec'); print('compiles', repr(text))
    except SyntaxError as error:
        print(repr(text), '|', error.msg, error.lineno)
