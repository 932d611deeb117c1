"""memoryview.cast, dimensions, items of every format."""
import array


def t(f, *a):
    try:
        print(f(*a))
    except Exception as e:
        print(type(e).__name__, e)


def put(m, k, v):
    try:
        m[k] = v
        print('set', m.tobytes())
    except Exception as e:
        print(type(e).__name__, e)


m = memoryview(bytearray(b'abcdefgh'))
w = m.cast('B', [2, 4])
z = m[:4].cast('I', [])
for arguments in (3,), ('B', 3), ('B', [2, 'a']), ('x',), ('BB',), ('B', [2, 2]), ('B', [0, 4]):
    t(m.cast, *arguments)
t(m.cast('I').cast, 'H')
t(m[:7].cast, 'I')
t(m[::2].cast, 'I')
t(w.cast, 'B', [4, 2])
print(m.cast('@I').format, m.cast('I')[0], m.cast('B', [8]).shape, z.tolist(), z[()], len(z), z[...] is z)
for key in 'a', (1, 2), (), ..., 9, 2**70:
    t(m.__getitem__, key)
for key in 0, (1, 2), (5, 1), (1, 9), slice(1, None), (slice(0, 1), slice(1, 2)):
    t(lambda: w[key] if not isinstance(key, slice) else w[key].tolist())
t(lambda: z[0])
for key, value in ((0, 300), (0, 'a'), (0, 1.5), ('a', 1), (slice(0, 2), b'abc'), (slice(0, 2), 5),
                   (slice(0, 2), b'xy'), ((0,), 65), ((0, 1), 65), (100, 1)):
    put(m, key, value)
for key, value in ((0, 1), ((0, 1), 66), ((0,), 66), ((0, 0, 0), 66), (slice(0, 1), b'abcd')):
    put(w, key, value)
c = m.cast('c')
put(c, 0, b'q')
put(c, 0, b'qq')
put(c, 0, 'q')
f = m.cast('f')
put(f, 0, 1.5)
put(f, 0, 'x')
q = m.cast('?')
put(q, 0, [])
print(q.tolist())
for code in 'nNlLqQiIhHbB':
    v = m.cast(code)
    put(v, 0, -1)
    put(v, 0, 2**64)
print(w.tolist(), w.strides, w.shape, w.nbytes, w.ndim, w.c_contiguous, w.f_contiguous, w.suboffsets)
print(m.cast('b').tolist(), memoryview(b'ab').cast('b') == b'ab', m.cast('I') == m)
print(w.tobytes('F'), w.tobytes(order='C'), w.hex(':', 2))
t(m.tobytes, 'X')
a = array.array('i', [1, 2])
v = memoryview(a)
print(v.format, v.itemsize, v.tolist(), v == a, v == array.array('l', [1, 2]), v.obj is a)
v[0] = 77
print(a)
t(a.append, 1)
del v
t(a.append, 1)
print(memoryview(array.array('u', 'ab')).format)
t(memoryview(array.array('u', 'ab')).tolist)
h = memoryview(b'abc')
print(hash(h) == hash(b'abc'))
h.release()
print(hash(h) == hash(b'abc'))
t(hash, m.toreadonly())
t(hash, memoryview(b'abcd').cast('I'))
