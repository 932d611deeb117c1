import marshal
for v in (None, True, ..., StopIteration, 0, -1, 2 ** 40, -2 ** 100, 1.5, float('inf'), 2j, 'a', 'é😀', b'x', (), (1, 'a'), [1, [2]], {'k': (1,)}, {1, }, frozenset([2]), bytearray(b'q'), (1,) * 300, 'a' * 300):
    out = marshal.loads(marshal.dumps(v))
    print(type(out).__name__, out == v, len(marshal.dumps(v)), marshal.loads(marshal.dumps(v, 2)) == v, marshal.dumps(v, 0)[:1])
code = compile('x = 1 + 2\ndef f(a, b=3): return a + b', 'm', 'exec'); c2 = marshal.loads(marshal.dumps(code)); ns = {}; exec(c2, ns); print(ns['f'](1), c2 == code, c2.co_filename, marshal.version)
for f in (lambda: marshal.dumps(object()), lambda: marshal.dumps(len), lambda: marshal.dumps([object()]), lambda: marshal.loads(b''), lambda: marshal.loads(b'q'), lambda: marshal.loads(b'i\1'), lambda: marshal.loads('a'), lambda: marshal.dumps(), lambda: marshal.loads(b'(\5\0\0\0N'), lambda: marshal.dumps(int), lambda: marshal.dumps(1, 'a'), lambda: marshal.loads(b'r\5\0\0\0'), lambda: marshal.loads(5)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(marshal.loads(b'N' + b'trailing'), marshal.loads(bytearray(b'T')))
marshal.loads(b'0')
