# 6.13 and 6.14.
def t(x): print(x, end=' '); return x
print(t('yes') if t(True) else t('no'), t('yes') if t(0) else t('no'), 1 if 0 else 2 if 0 else 3, (1 if 1 else 2) if 0 else 4, [1 if i % 2 else 0 for i in range(4)])
f = lambda a, b=2, *c, d, e=5, **g: (a, b, c, d, e, g)
print(f(1, d=4), f.__name__, f.__defaults__, f.__kwdefaults__, (lambda: 1)(), (lambda *a: a)(1, 2), (lambda **k: k)(x=1), (lambda x, /: x)(1), (lambda *, k: k)(k=3))
print((lambda x: lambda y: x + y)(1)(2), (lambda: (yield))().__class__.__name__, sorted('bca', key=lambda c: -ord(c)), (lambda x=lambda: 5: x())(), [l() for l in [lambda: i for i in range(2)]])
fact = lambda n: 1 if n < 2 else n * fact(n - 1)
print(fact(20), (lambda: None)(), (lambda x: x if x else 'falsy')(0))
for call in (lambda: (lambda: 1)(1), lambda: (lambda a: 1)(), lambda: (lambda *, k: 1)(), lambda: (lambda a, /: a)(a=1)):
    try:
        call()
    except TypeError as error:
        print(error)
for source in ('lambda x: y = 1', 'lambda (a, b): 1', 'lambda: return 1', 'lambda x=1, y: 0', 'lambda x, x: 0', 'lambda *: 0', 'lambda **k, a: 0', '1 if 2', 'if 1 else 2', 'lambda: (x := 1) = 2', 'lambda a: int: 1', 'x = lambda: pass'):
    try:
        compile(source, 's', 'exec'); print('compiles', source)
    except SyntaxError as error:
        print(source, '|', error.msg)
(lambda x: x / 0)(1)
