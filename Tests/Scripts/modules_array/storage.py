"""array: ranges of the type codes, slices, buffers."""
import array
import copy


def t(f, *a):
    try:
        print(f(*a))
    except Exception as e:
        print(type(e).__name__, e)


class I:
    def __index__(self):
        return 5

    def __repr__(self):
        return 'I()'


values = [-1, 128, 256, 40000, -40000, 70000, 2**31, -2**31 - 1, 2**32, 2**63, 2**64, -2**70, 1.5, 'a', None,
          I(), True]
for code in 'bBhHiIlLqQfdu':
    a = array.array(code)
    for value in values:
        try:
            a.append(value)
        except Exception as e:
            print(code, value, type(e).__name__, e)
    print(a)
A = array.array
u = A('u', 'abcdefgh')
for start in None, 0, 1, -3, 100:
    for stop in None, 2, -1, 100:
        for step in None, 2, -1, -3, 2**63 - 1:
            part = slice(start, stop, step)
            x, y = u[:], list(u)
            assert list(x[part]) == y[part]
            del x[part]
            del y[part]
            assert list(x) == y, (part, x, y)
            x, y = u[:], list(u)
            x[part] = x[part][::-1]
            y[part] = y[part][::-1]
            assert list(x) == y
a = A('i', [1, 2, 3])
for call in ((A, 'x'), (A, 3), (A, 'i', 3), (A, 'i', 'abc'), (A, 'i', [1, 'a']), (A, 'i', A('u', 'ab')),
             (A, 'i', b'abc'), (A, 'i', A('d', [1.0])), (A, 'd', A('i', [5])), (a.pop, 7), (A('i').pop,),
             (a.remove, 9), (a.index, 9), (a.__add__, [1]), (a.__add__, A('d')), (a.extend, A('d')),
             (a.fromlist, 3), (a.fromlist, [1, 'a']), (a.frombytes, 'abc'), (a.frombytes, b'abc'),
             (a.fromunicode, 'a'), (a.tounicode,), (a.__setitem__, 9, 1), (a.__setitem__, slice(0, 1), [1]),
             (a.__setitem__, slice(0, 3, 2), A('i', [1])), (a.__delitem__, 9), (a.__getitem__, 'a'), (hash, a)):
    t(*call)
print(a, a.tobytes(), a * 2, a + a, a == A('d', [1, 2, 3]), a < A('b', [1, 3]), 2 in a, a.count(2))
a.byteswap()
print(a)
a.byteswap()
it = iter(a)
next(it)
print(it.__reduce__()[1:], list(it))
print(a.__reduce_ex__(2), a.__reduce_ex__(3)[1])
print(array._array_reconstructor(A, 'H', 3, b'\1\2\3\4'), array._array_reconstructor(A, 'd', 15, b'\x3f\x80\0\0'))
for arguments in (('', 'b', 0, b''), (dict, 'b', 0, b''), (A, '?', 0, b''), (A, 'b', 22, b''), (A, 'b', 0, '')):
    t(array._array_reconstructor, *arguments)


class S(A):
    pass


s = S('i', [1])
s.x = 1
print(s, type(s + s).__name__, s.__reduce_ex__(2)[2], copy.copy(s), bytes(s), bytearray(s) + A('b', [1]))
