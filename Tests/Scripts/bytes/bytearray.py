# bytearray and memoryview.
a = bytearray(b'abc')
print(a, bytearray(3), bytearray([1, 2]), bytearray('é', 'utf-8'), bytearray(), len(a), a == b'abc', b'abc' == a, a == bytearray(b'abc'), a < b'b')
a.append(100)
a.extend(b'ef')
a.extend([103, 104])
a.insert(0, 64)
a.insert(-1, 45)
print(a, a.pop(), a.pop(0), a)
a.remove(45)
a.reverse()
print(a, a[0], a[-1], a[1:3], a[::2], 98 in a, b'ba' in a)
a[0] = 120
a[1:3] = b'12345'
print(a)
a[::2] = b'....' if len(a[::2]) == 4 else b'.....'
print(a)
del a[0]
del a[1:3]
del a[::2]
print(a)
a += b'xy'
a *= 2
print(a, a + b'!', b'!' + a, a * 2, a.copy(), type(b'!' + a).__name__, type(a + b'').__name__)
a.clear()
print(a, bool(a))
print(bytearray(b'a,b').split(b','), bytearray(b'ab').upper(), bytearray(b'a b').partition(b' '), bytearray(b'-').join([b'a', bytearray(b'b')]), bytearray(b'%d') % 3)
print(bytearray(b'ab').hex(), bytearray.fromhex('6162'), bytearray(b'ab').decode(), bytearray(b'\xff').decode('latin-1'), list(bytearray(b'ab')), bytes(bytearray(b'xy')))
m = memoryview(bytearray(b'abcdef'))
print(m[0], m[-1], m[1:4].tobytes(), m[::2].tolist(), len(m), m.format, m.itemsize, m.nbytes, m.shape, m.strides, m.ndim, m.readonly)
m[0] = 65
m[1:3] = b'BC'
print(m.tobytes(), m.obj, m == b'ABCdef', m[::-1].tobytes(), bytes(m), m.hex(), 65 in m, list(m[:2]), memoryview(b'x').readonly, hash(memoryview(b'abc')) == hash(b'abc'))
