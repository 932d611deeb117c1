# marshal: each kind of value through dumps and loads, versions, references, code objects, damaged data, what cannot be written.
import marshal, types, math
def same(a, b): return type(a) is type(b) and (a == b or a != a) and repr(a) == repr(b)
values = [None, True, False, ..., StopIteration, 0, 1, -1, 255, 2**15, -2**15, 2**31 - 1, -2**31, 2**31, 2**63, -2**100, 10**50, 0.0, -0.0, 1.5, 1e300, 5e-324, float('inf'), float('nan'), 1j, complex(-0.0, 1), '', 'a', 'caf\xe9', '\u20ac\U0001F600', '\ud800', 'x' * 300, 'a b', b'', b'\0\xff', b'y' * 300, bytearray(b'ba'), (), (1,), (1, (2, 'x')), tuple(range(300)), [], [1, [2]], {}, {'a': 1, 2: [3]}, {'k': {}}, set(), {1}, frozenset(), frozenset([1]), [None, True, ...]]
for v in values:
    for version in (0, 1, 2, 3, 4):
        try: r = marshal.loads(marshal.dumps(v, version))
        except Exception as e: print(repr(v)[:30].encode('ascii', 'backslashreplace').decode(), version, type(e).__name__, e); continue
        if not same(v if not isinstance(v, bytearray) else bytes(v), r): print('differs', ascii(v)[:40], version, ascii(r)[:40])
print(len(values), marshal.version)
for v in (None, True, 5, 2**40, 1.5, 1j, 'ab', 'caf\xe9', b'ab', (1,), [1], {1: 2}, {3}, frozenset([4]), ..., StopIteration): print(ascii(v), [marshal.dumps(v, n).hex() for n in (0, 2)])
shared = ['s']; r = marshal.loads(marshal.dumps([shared, shared])); print(r[0] is r[1]); r = marshal.loads(marshal.dumps([shared, shared], 2)); print(r[0] is r[1]); cyc = [1]; cyc.append(cyc); r = marshal.loads(marshal.dumps(cyc)); print(r[1] is r, len(r))
def f(a, b=2, *c, d: int = 4, **e):
    "doc"
    def inner(x): return x + a
    return [inner(i) for i in c], {k: v for k, v in e.items()}, lambda: (b, d)
code = marshal.loads(marshal.dumps(f.__code__)); print(code == f.__code__, hash(code) == hash(f.__code__), code.co_name, code.co_varnames, code.co_cellvars, code.co_firstlineno == f.__code__.co_firstlineno, code.co_lnotab == f.__code__.co_lnotab, [type(c).__name__ for c in code.co_consts]); g = types.FunctionType(code, {}, 'g', (2,)); g.__kwdefaults__ = {'d': 4}; r = g(1, 5, 6, 7, z=9); print(r[0], r[1], r[2]())
source = 'def fib(n):\n    return n if n < 2 else fib(n - 1) + fib(n - 2)\nresult = [fib(i) for i in range(10)]\nclass C:\n    x = result[-1]\n    def m(self): return self.x\nvalue = C().m()\n'
ns = {}; exec(marshal.loads(marshal.dumps(compile(source, 's', 'exec'))), ns); print(ns['result'], ns['value'])
for bad in (object(), len, f, type, range(3), slice(1), memoryview, [object()], {1: len}, (f,), 5 .__add__, types.SimpleNamespace(), (x for x in ()), NotImplemented, property(), Exception('e'), iter([])):
    try: print(type(bad).__name__, marshal.dumps(bad))
    except Exception as e: print(type(bad).__name__, type(e).__name__, e)
class S(str): pass
class I(int): pass
class L(list): pass
for v in (S('x'), I(5), L([1])):
    try: print(type(v).__name__, repr(marshal.loads(marshal.dumps(v))))
    except ValueError as e: print(type(v).__name__, e)
for data in (b'', b'i', b'i\1\0', b's\5\0\0\0ab', b'(\2\0\0\0i\1\0\0\0', b'\xff', b'q', b'0', b'[\1\0\0\0', b'{', b'{N', b'{NN', b'{NN0', b's\xff\xff\xff\xff', b'(\xff\xff\xff\xff', b'u\1\0\0\0\xff', b'r\5\0\0\0', b'l\1\0\0\0\xff\xff', b'f\3abc', b'g\0', b'c', b'\xdb\1\0\0\0r\0\0\0\0', b'z\3abcextra', b'N trailing', b'TF', b'<\1\0\0\0[\0\0\0\0', b'l\0\0\0\0', b'f\0', b'f\0011'):
    try: print(data, '->', repr(marshal.loads(data)))
    except Exception as e: print(data, type(e).__name__, e)
for f in (lambda: marshal.loads('text'), lambda: marshal.loads(5), lambda: marshal.loads(), lambda: marshal.dumps(), lambda: marshal.dumps(1, 'x'), lambda: marshal.loads(bytearray(marshal.dumps(5))), lambda: marshal.loads(memoryview(marshal.dumps('m')))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
deep = []
for _ in range(500): deep = [deep]
print(marshal.loads(marshal.dumps(deep)) == deep)
for _ in range(5000): deep = [deep]
try: marshal.dumps(deep); print('dumped')
except ValueError as e: print(e)
while deep: deep = deep[0]
