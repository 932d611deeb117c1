# 6.13, 6.14: lambdas with every kind of parameter, closures over loops, recursion; conditional expressions nested.
fs = [lambda: 1, lambda x: x, lambda x, y=2: (x, y), lambda *a: a, lambda **k: k, lambda *, k: k, lambda a, /, b, *c, d=4, **e: (a, b, c, d, e), lambda x: lambda y: x + y, lambda: (yield), lambda x=(lambda: 5)(): x, lambda *_, **__: None, lambda a, b=lambda: 0: b]
for f in fs: print(f.__name__, f.__code__.co_varnames, f.__code__.co_argcount, f.__code__.co_posonlyargcount, f.__code__.co_kwonlyargcount, f.__code__.co_flags & 0x2c, f.__defaults__ if not callable((f.__defaults__ or [0])[-1]) else 'callable', f.__kwdefaults__, f.__annotations__)
print(fs[6](1, 2, 3, d=5, z=6), fs[7](1)(2), next(fs[8]()), fs[9](), fs[2](1), (lambda x, y: x if x > y else y)(3, 5), (lambda: 'a' 'b')(), (lambda *a, **k: (a, k))(*'ab', c=1))
print([f() for f in [lambda: i for i in range(3)]], [f() for f in [lambda i=i: i for i in range(3)]], [(lambda: i)() for i in range(3)], list(map(lambda p: p[0] * p[1], zip('ab', [1, 2]))), sorted('bca', key=lambda c: -ord(c)), (lambda f, n: f(f, n))(lambda f, n: 1 if n < 2 else n * f(f, n - 1), 10))
Y = lambda f: (lambda x: x(x))(lambda y: f(lambda *a: y(y)(*a))); print(Y(lambda fib: lambda n: n if n < 2 else fib(n - 1) + fib(n - 2))(12))
compose = lambda *fs: lambda x: compose(*fs[1:])(fs[0](x)) if fs else x; print(compose(lambda x: x + 1, lambda x: x * 2, str)(4))
def counter():
    n = 0
    inc = lambda: [None for n_ in [0]] and set_n(n + 1)
    def set_n(v): nonlocal n; n = v; return n
    return inc
c = counter(); print(c(), c(), c())
class K:
    f = lambda self, x: (self.__class__.__name__, x)
    names = [(lambda: name)() for name in 'ab']
    g = staticmethod(lambda: 'static'); h = property(lambda self: 'prop'); cm = classmethod(lambda cls: cls.__name__)
    __str__ = lambda self: 'lambda str'; __len__ = lambda self: 7; __call__ = lambda self, *a: a
k = K(); print(k.f(1), K.names, k.g(), k.h, K.cm(), str(k), len(k), k(1, 2), K.f.__qualname__, K.f.__name__)
for v in (0, 1, 2, 3, None, '', [0]): print(v, 'zero' if v == 0 else 'one' if v == 1 else ('two' if v == 2 else 'many') if isinstance(v, int) else 'other' if v else 'falsy', end='; ')
print(); print([x if x % 2 else -x for x in range(5)], [y for y in range(6) if (y % 2 if y < 3 else not y % 2)], 'a' if False else 'b' + 'c', ('a' if False else 'b') + 'c', 1 if 1 if 0 else 0 else 2, (lambda: 1 if 0 else 2)(), (lambda: 1)() if 1 else 2, not 1 if 0 else 3, (1, 2) if 0 else (3,), 1 if 2 else 3 if 4 else 5, 1 or 2 if 0 else 3 and 4)
for text in ('lambda: x = 1', 'lambda x: return x', 'lambda: pass', 'lambda (x, y): x', 'lambda x x: 1', 'lambda x, x: 1', 'lambda x=1, y: 1', 'lambda *: 1', 'lambda *a, *b: 1', 'lambda **k, a: 1', 'lambda x: int: x', 'lambda a, /, /: 1', 'lambda /: 1', 'lambda *, /: 1', 'lambda a, *, : 1', 'lambda: (yield)', 'lambda: await x', 'lambda x: x = 5', '(lambda x: x) = 5', 'lambda: lambda: lambda: 1', 'a if b', 'a if b else', 'if a else b', 'a if else b', 'a if b else c else d', 'a = b if c else d = e', 'x = (yield) if 1 else 2', 'a if (b := 1) else b', 'a if b := 1 else c', 'lambda: b := 1', 'lambda: (b := 1)', 'lambda x=(y := 1): x', 'print(lambda: 1, lambda x: 2)', 'lambda x, : x', 'lambda x, *y, : x', 'lambda **k, : x', 'lambda True: 1', 'lambda x.y: 1', 'def f(): return lambda: (yield)', 'async def f(): return lambda: await x', '[lambda: x for x in y]', '{lambda: 1: 2}', '{1: lambda: 2}', 'x[lambda: 1]', 'lambda: 1 if 2 else 3', '*lambda: 1,', 'lambda: *a', 'lambda: *a, b', 'assert lambda: 1', 'f(lambda x: x, *a, key=lambda y: y)'):
    try: compile(text, 'l', 'exec'); print(text, 'compiles')
    except SyntaxError as error: print(text, '|', error.msg)
for text in ('(lambda: 1)(2)', '(lambda x: x)()', '(lambda *, k: k)()', '(lambda x, /: x)(x=1)', '(lambda: undefined)()', '(lambda x: x.y)(1)', '(lambda x, y=1: x)(y=2)', '(lambda: (lambda: 1 / 0)())()'):
    try: eval(text)
    except Exception as error: print(text, '|', type(error).__name__, error)
