# array: type codes, list-like operations, bytes.
from array import array
import array as module

print(module.typecodes, module.ArrayType is array)
a = array('i', [1, 2, 3])
a.append(4)
a.extend([5, 6])
a.insert(0, 9)
print(a, len(a), a[0], a[-1], a[1:3], a[::2], 3 in a, a.index(3), a.count(2), a.pop(), a.pop(0), a.tolist(), a.itemsize, a.typecode)
a.remove(2)
a.reverse()
a[0] = 50
del a[1]
print(a, a + array('i', [7]), a * 2, 2 * a, a == array('i', [50, 3, 1]), a < array('i', [60]), array('i') == array('d'))
a += array('i', [8])
a[1:2] = array('i', [100, 200])
print(a, list(a), array('d', [1, 2.5]), array('f', [1.1]), array('u', 'héllo'), array('u', 'abc').tounicode(), array('b'))
print(a.tobytes(), array('h', b'\1\0\2\0'), array('B', bytearray(b'ab')))
b = array('H', [1, 258])
b.byteswap()
b.frombytes(b'\3\0')
b.fromlist([7])
print(b, array('q', [2 ** 62]), array('Q', [2 ** 64 - 1]))
for f in (lambda: array('z'), lambda: array('b', [200]), lambda: array('B', [-1]), lambda: array('i', ['a']), lambda: array('i', [1.5]), lambda: array('d', ['a']),
          lambda: array('i', 'abc'), lambda: a['x'], lambda: a[100], lambda: array('i').pop(), lambda: a.remove(12345), lambda: a.index(12345), lambda: a + [1],
          lambda: a.extend(array('d', [1])), lambda: array('i', b'abc'), lambda: a.fromlist((1,)), lambda: array('u', ['ab']),
          lambda: a.__setitem__(slice(0, 1), [1]), lambda: array('I', [-1]), lambda: array('i', [2 ** 40])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
