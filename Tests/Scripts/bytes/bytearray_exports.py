"""A bytearray that a memoryview looks into keeps its size."""


def t(f, *a):
    try:
        print(f(*a))
    except Exception as e:
        print(type(e).__name__, e)


b = bytearray(b'abcd')
v = memoryview(b)
part = v[1:]
for call in ((b.append, 1), (b.clear,), (b.extend, b'x'), (b.extend, b''), (b.pop,), (b.__iadd__, b'x'),
             (b.__imul__, 2), (b.__imul__, 1), (b.__delitem__, 0), (b.__setitem__, slice(0, 1), b''),
             (b.__setitem__, slice(0, 1), b'z'), (b.__init__, b'abc'), (b.__init__,), (b.insert, 0, 1),
             (b.remove, 122), (b.__delitem__, slice(0, 3, 2)), (b.__setitem__, slice(0, 3, 2), b''),
             (b.reverse,)):
    t(*call)
v.release()
t(b.append, 1)
part.release()
t(b.append, 1)
print(b)
with memoryview(b) as v:
    t(b.append, 2)
t(b.append, 2)
v = memoryview(b)
v = None
t(b.append, 3)


def local():
    view = memoryview(b)[::2]
    t(b.append, 4)
    return len(view)


print(local())
t(b.append, 5)
print(b)
b[::2] = b''
print(b)
