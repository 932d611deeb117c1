# marshal and gc.
import marshal, gc
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, e)
for v in (None, True, False, ..., 1, -1, 2**40, -2**100, 1.5, 1+2j, 'abc', 'h\xe9', '\ud800', b'x', (1, (2,)), [1, [2]], {'a': 1}, {1, 2}, frozenset([3]), StopIteration):
    d = marshal.dumps(v); w = marshal.loads(d); print(repr(w), type(w) is type(v), w == v)
print(eval(marshal.loads(marshal.dumps(compile('6 * x', 'f', 'eval'))), {'x': 7}))
t(marshal.dumps, object()); t(marshal.loads, b''); t(marshal.loads, b'?'); t(marshal.loads, 'x'); t(marshal.loads, b'i\x01'); t(marshal.dumps, [object()])
print(marshal.version, marshal.dumps((1, 'ab')) == marshal.dumps((1, 'ab')))
print(gc.isenabled()); gc.disable(); print(gc.isenabled()); gc.enable(); print(type(gc.collect()), type(gc.get_count()), len(gc.get_threshold())); t(gc.collect, 5)
