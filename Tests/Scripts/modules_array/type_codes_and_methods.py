# array: every type code, all methods, conversions, slices, buffer, files, comparison, errors.
from array import array, typecodes, ArrayType
import os, copy
def attempt(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
print(typecodes, ArrayType is array, [(c, array(c).itemsize) for c in typecodes])
limits = dict(b=(-128, 127), B=(0, 255), h=(-2**15, 2**15 - 1), H=(0, 2**16 - 1), i=(-2**31, 2**31 - 1), I=(0, 2**32 - 1), l=(-2**63, 2**63 - 1), L=(0, 2**64 - 1), q=(-2**63, 2**63 - 1), Q=(0, 2**64 - 1))
for code, (low, high) in limits.items():
    a = array(code, [low, high, 1]); print(a, a.tobytes().hex(), end=' ')
    for bad in (low - 1, high + 1, 1.5, 'x', None):
        try: a.append(bad); print('accepted', bad, end=' ')
        except Exception as e: print(type(e).__name__, e, end='; ')
    print()
print(array('f', [1.1, 2, True]), array('d', [1.1, 1e300]), array('u', 'h\xe9\u20ac'), array('u', 'abc').tounicode(), array('f', [1e300]) if False else '', array('d', [float('nan'), float('inf')])); attempt(lambda: array('f', ['x'])); attempt(lambda: array('d', [None])); attempt(lambda: array('u', ['ab'])); attempt(lambda: array('u', [1])); attempt(lambda: array('f', [1e300]))
for args in (('i', [1, 2]), ('i', (3,)), ('i', range(3)), ('i', iter([5])), ('i', b'\1\0\0\0'), ('B', b'raw'), ('B', bytearray(b'ba')), ('i', array('b', [1, -1])), ('d', array('i', [1])), ('u', 'text'), ('i', 'text'), ('z', []), ('ii', []), (5, []), ('i', 5), ('i', b'abc'), ('i', None), ('i', [1], 2), ('u', array('u', 'x')), ('i', array('u', 'x')), ('b', {1, }), ('i', {7: 8})): attempt(lambda: array(*args))
a = array('i', [5, 3, 8])
for f in (lambda: a.append(1), lambda: a.extend([2, 3]), lambda: a.extend(array('i', [9])), lambda: a.extend(array('b', [9])), lambda: a.extend(['x']), lambda: a.extend(5), lambda: a.insert(0, 7), lambda: a.insert(-1, 6), lambda: a.insert(100, 4), lambda: a.insert('x', 1), lambda: a.pop(), lambda: a.pop(0), lambda: a.pop(99), lambda: a.remove(8), lambda: a.remove(99), lambda: a.index(3), lambda: a.index(99), lambda: a.count(3), lambda: a.reverse(), lambda: a.tolist(), lambda: a.fromlist([1, 2]), lambda: a.fromlist([1, 'x']), lambda: a.fromlist((1,)), lambda: a.frombytes(b'\5\0\0\0'), lambda: a.frombytes(b'abc'), lambda: a.frombytes('x'), lambda: a.byteswap(), lambda: a.byteswap(), lambda: a.buffer_info()[1] == len(a), lambda: a.fromunicode('x'), lambda: a.tounicode(), lambda: array('h').byteswap(), lambda: array('u', 'ab').fromunicode('c'), lambda: a.typecode, lambda: setattr(a, 'typecode', 'b'), lambda: a.nope): attempt(f); 
print(a)
print(a[0], a[-1], a[1:3], a[::-1], a[::2], len(a), 3 in a, 3.0 in a, 'x' in a, list(a), sum(a), max(a), sorted(a), a + array('i', [1]), a * 2, 2 * a, a * 0, a == array('i', list(a)), a == array('d', list(a)), a == list(a), a < array('i', [100]), a != a[:], bool(array('i')), hash is not None)
for text in ('a[0] = 99', 'a[-1] = -1', 'a[0] = "x"', 'a[0] = 2**40', 'a[100] = 1', 'a[1.0]', 'a["x"]', 'a[1:3] = array("i", [7, 7, 7])', 'a[1:3] = [1, 2]', 'a[1:3] = array("b", [1])', 'a[::2] = array("i", [0] * len(a[::2]))', 'a[::2] = array("i", [0])', 'del a[0]', 'del a[-2:]', 'del a[::2]', 'del a[50]', 'a += array("i", [4, 5])', 'a += [1]', 'a += array("d", [1])', 'a *= 2', 'a *= "x"', 'a + [1]', 'a + array("b")', 'a * 1.5', 'hash(a)', 'a < [1]', 'a < 5', 'a[:] = a', 'a[2:2] = a', 'a.x = 1', 'a[0:0] = 5'):
    try: exec(text); print(text, a)
    except Exception as e: print(text, '|', type(e).__name__, e)
m = memoryview(a); print(m.format, m.itemsize, m.tolist() == a.tolist(), m.nbytes == len(a) * 4); m[0] = 1234; print(a[0]); attempt(lambda: a.append(1)); attempt(lambda: a.pop()); attempt(lambda: a.extend([1])); m.release(); a.append(1); print(a[-1], bytes(array('B', [1, 2])), bytearray(array('h', [1])), memoryview(array('d', [1.5])).cast('B').tolist())
name = '/tmp/pyvm-array-%d' % os.getpid()
try:
    with open(name, 'wb') as f: array('h', range(5)).tofile(f)
    with open(name, 'rb') as f: b = array('h'); b.fromfile(f, 3); print(b); attempt(lambda: b.fromfile(f, 5)); print(b); attempt(lambda: b.fromfile(f, -1)); attempt(lambda: b.fromfile(5, 1)); attempt(lambda: b.tofile(5))
finally: os.remove(name)
c = copy.copy(a); d = copy.deepcopy(a); c[0] = 0; print(a[0], d == a, a.__reduce_ex__(3)[1][1:3], a.__reduce_ex__(2)[1][0])
class S(array):
    def __new__(cls, *v): return super().__new__(cls, 'i', v)
    def __repr__(self): return f'S{self.tolist()}'
s = S(3, 1); s.tag = 't'; print(s, s.tag, type(s[:]).__name__, type(s + s).__name__, s == array('i', [3, 1]), sorted(s), isinstance(s, array))
it = iter(array('b', [1, 2])); print(next(it), list(it), type(it).__name__, [x for x in reversed(array('b', b'abc'))], list(map(chr, array('B', b'hi'))), repr(array('i')), repr(array('u')), str(array('f', [0.5])), array('b', [1]).__sizeof__() > 0)
def sieve(n):
    flags = array('b', [1]) * (n + 1); flags[0] = flags[1] = 0
    for i in range(2, int(n ** .5) + 1):
        if flags[i]: flags[i * i::i] = array('b', bytes(len(range(i * i, n + 1, i))))
    return [i for i, f in enumerate(flags) if f]
print(sieve(60))
