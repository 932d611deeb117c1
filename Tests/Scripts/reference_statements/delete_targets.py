# 7.5: del of names, attributes, items, slices, nested targets; local, global, free, class variables.
def attempt(text, **names):
    try:
        exec(text, names)
        print(text.replace('\n', '; '), '->', sorted(k for k in names if not k.startswith('__')))
    except (Exception, SyntaxError) as error:
        print(text.replace('\n', '; '), '|', type(error).__name__, error.msg if isinstance(error, SyntaxError) else error, sorted(k for k in names if not k.startswith('__')))
class A:
    attr = 1
    def __init__(self): self.x = 1
    def __delattr__(self, n): print('delattr', n, end=' '); object.__delattr__(self, n)
    def __delitem__(self, k): print('delitem', k, end=' ')
class Slots:
    __slots__ = 'a', 'b'
class Prop:
    @property
    def ro(self): return 1
    @property
    def rw(self): return 1
    @rw.deleter
    def rw(self): print('deleter', end=' ')
class Data:
    def __get__(self, o, t=None): return 'got'
    def __set__(self, o, v): pass
class DelDesc(Data):
    def __delete__(self, o): print('__delete__', end=' ')
class Holder: d = Data(); dd = DelDesc()
for text in ('a = 1\ndel a', 'a = b = c = 1\ndel a, b', 'a = b = c = 1\ndel (a, b), [c]', 'a = 1\ndel a, a', 'a = 1\ndel a, b', 'a = b = 1\ndel b, zz, a', 'del (a)', 'a = [1, 2, 3, 4]\ndel a[0], a[-1]\nassert a == [2, 3]', 'a = [1, 2, 3, 4]\ndel a[1:3], a[:]', 'a = list(range(10))\ndel a[::3]\nassert a == [1, 2, 4, 5, 7, 8]', 'a = {1: 2}\ndel a[1]', 'a = {1: 2}\ndel a[2]', 'a = {}\ndel a[[]]', 'a = (1,)\ndel a[0]', 'a = "x"\ndel a[0]', 'a = A()\ndel a.x', 'a = A()\ndel a.x, a.x', 'a = A()\ndel a.attr', 'del A.attr', 'del A.nope', 'a = A()\ndel a[1], a[1:2], a["k", ...]', 'a = Slots()\na.a = 1\ndel a.a\ndel a.a', 'a = Slots()\ndel a.c', 'a = Prop()\ndel a.rw', 'a = Prop()\ndel a.ro', 'a = Holder()\ndel a.d', 'a = Holder()\ndel a.dd', 'a = Holder()\na.__dict__["q"] = 1\ndel a.q', 'del int.real', 'del int.__add__', 'del (1).real', 'del None.x', 'del len.__name__', 'def f(): pass\ndel f.__name__', 'def f(): pass\ndel f.__doc__, f.__dict__', 'def f(a=1): pass\ndel f.__defaults__\nf()', 'def f(*, a=1): pass\ndel f.__kwdefaults__\nf()', 'def f(): pass\ndel f.__code__', 'def f(a: int): pass\ndel f.__annotations__\nassert f.__annotations__ == {}', 'class C: x = 1\ndel C.x, C.__doc__', 'class C: pass\ndel C.__name__', 'class C: pass\ndel C.__module__\nC.__module__', 'class C:\n a = 1\n b = a\n del a', 'class C:\n del nope', 'for i in range(3): del i\ni', 'with open("/dev/null") as f: del f', 'try: 1 / 0\nexcept ZeroDivisionError as e: del e', 'try: 1 / 0\nexcept ZeroDivisionError as e: pass\ndel e', 'import sys\ndel sys', 'import sys\nsys.made = 1\ndel sys.made\nsys.made', 'def f(a):\n del a\n return a\nf(1)', 'def f():\n del a\na = 1\nf()', 'def f():\n global a\n del a\na = 1\nf()', 'def f():\n global zz\n del zz\nf()', 'def f():\n a = 1\n def g():\n  nonlocal a\n  del a\n g()\n return a\nf()', 'def f():\n a = 1\n def g(): return a\n del a\n return g()\nf()', 'def f():\n a = 1\n del a\n del a\nf()', 'def f():\n a = 1\n del a\n a = 2\n return a\nassert f() == 2', 'a = [[1, 2], {"k": [3]}]\ndel a[0][1], a[1]["k"][0]\nassert a == [[1], {"k": []}]', 'del print', 'del __builtins__', 'del __name__', 'a = 1\ndel globals()["a"]', 'a = A()\ndel a.__class__', 'a = Holder()\ndel a.__dict__', 'a = memoryview(bytearray(3))\ndel a[0]', 'a = bytearray(b"abc")\ndel a[0], a[:1]\nassert a == b"c"',
             'del', 'del 1', 'del f()', 'del a + b', 'del (a, 1)', 'del [a, f()]', 'del "x"', 'del None', 'del True', 'del *a', 'del (*a, b)', 'del a = 1', 'del lambda: 0', 'del (x for x in y)', 'del [x for x in y]', 'del {}', 'del {a}', 'del a if b else c', 'del not a', 'del a := 1', 'del (a := 1)', 'del a.b()', 'del a()[0]', 'del a, ', 'del (a,), ()', 'del []', 'del ...', 'del __debug__', 'del a.None', 'del yield', 'del await x', 'del f"{a}"', 'del -a', 'del a and b', 'del a < b', 'del a[b], (c.d, [e])'):
    attempt(text, A=A, Slots=Slots, Prop=Prop, Holder=Holder)
