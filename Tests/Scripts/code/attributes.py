# Code objects: attributes, replace, construction, comparison.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, e)
def f(a, b=1, /, c=2, *args, d, e=3, **kw):
    x = a + b
    def inner(): return x, c
    return [x for x in args], 'const', 1.5, (1, 2), None
c = f.__code__
for name in sorted(n for n in dir(c) if n.startswith('co_')):
    value = getattr(c, name)
    if name == 'co_consts': value = [v for v in value if not hasattr(v, 'co_code')]
    if name == 'co_filename': value = value[-13:]
    print(name, repr(value))
CodeType = type(c)
print(CodeType.__name__, CodeType.__module__)
d = c.replace(co_name='g', co_firstlineno=10)
print(d.co_name, d.co_firstlineno, d.co_code == c.co_code, d == c, c.replace() == c, hash(c) == hash(c.replace()), c != d)
def g(): return 'old'
k = g.__code__.replace(co_consts=(None, 'new'))
g.__code__ = k
print(g())
marker = object()
g.__code__ = k.replace(co_consts=(None, marker)); print(g() is marker)
t(c.replace, co_name=1); t(c.replace, co_argcount=-2); t(c.replace, co_code='x'); t(c.replace, 1); t(c.replace, foo=1)
n = CodeType(1, 0, 0, 1, 2, 67, b'|\x00S\x00', (None,), (), ('x',), 'file', 'name', 3, b'\x00\x01')
print(n.co_name, n.co_filename, n.co_lnotab, eval('f(42)', {'f': type(f)(n, {})}))
t(CodeType, 1, 0, 0, 1, 2, 67, 'x', (), (), (), '', '', 1, b'')
t(CodeType, -1, 0, 0, 1, 2, 67, b'', (), (), (), '', '', 1, b''); t(CodeType, 0, 0, 0, 0, 0, 0, b'', (), (1,), (), '', '', 1, b'')
t(setattr, c, 'co_name', 'x')
a1 = compile('1', 'f', 'eval'); a2 = compile('1', 'g', 'eval'); a3 = compile('1.0', 'f', 'eval'); a4 = compile('True', 'f', 'eval')
print(a1 == a2, a1 == a3, a1 == a4, a3 == compile('1.0', 'f', 'eval'), a1 == 1)
print(repr(a1)[:23], repr(a1)[-18:])
