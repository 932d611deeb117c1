from array import array, typecodes
print(typecodes, array('i', [1, 2]), array('d', [1.5]), array('u', 'aé'), array('b', b'ab'), array('B'), array('i', (x for x in range(3))))
a = array('i', [3, 1, 2]); a.append(4); a.extend([5, 6]); a.insert(0, 9); print(a, a.pop(), a.pop(0), a.index(2), a.count(1), a.remove(3), a, a.reverse(), a, len(a), a[0], a[-1], a[1:3], a[::-1], a.tolist(), a.itemsize, a.typecode, 2 in a, a * 2, a + array('i', [7]), a == array('i', [5, 4, 2, 1]), a < array('i', [9]), list(a), a.tobytes() == b''.join(x.to_bytes(4, 'little') for x in a))
a[0] = 50; a[1:2] = array('i', [8, 8]); del a[-1]; a += array('i', [1]); a *= 2; print(a); b = array('h'); b.frombytes(b'\1\0\2\0'); b.fromlist([7]); b.byteswap(); print(b, array('u', 'abc').tounicode(), b.buffer_info()[1])
for f in (lambda: array('z'), lambda: array(), lambda: array('i', 'a'), lambda: array('i', [1.5]), lambda: array('b', [200]), lambda: array('B', [-1]), lambda: a.append('x'), lambda: a[99], lambda: a['x'], lambda: a.remove(999), lambda: a.index(999), lambda: array('i').pop(), lambda: a + [1], lambda: a.extend(array('d')), lambda: a.__setitem__(0, 'x'), lambda: a.frombytes(b'123'), lambda: a.fromlist(5), lambda: a.fromlist([1, 'a']), lambda: a * 'x', lambda: hash(a), lambda: array('u', [1]), lambda: a.__setitem__(slice(0, 1), [1]), lambda: array('ii'), lambda: array('i', 5), lambda: a < 5, lambda: a.tounicode(), lambda: array('q', [2 ** 63])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
a[100] = 1
