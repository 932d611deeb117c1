# tuple: methods, operators, hashes, repr.
t = (1, 2, 3)
print(t, (), (1,), ((),), (1, (2, (3,))))
print(t + (4,), t * 2, 2 * t, t * 0, t * -1, () + t is t, t + () is t, t * 1 is t, t[:] is t)
print(t[0], t[-1], t[1:], t[::-1], t[::2], t[5:], t[-2:], t[True], t[slice(0, 2)])
print(len(t), 2 in t, 5 in t, t.count(1), t.index(3), t.index(3, 1), t.index(2, -2, 3))
print(t == (1, 2, 3), t != (1, 2), t < (1, 2, 4), t < (1, 2), t <= t, t > (1,), () < t, t == [1, 2, 3])
print((1, 'a') < (2, 1), (1, 2.0) == (1.0, 2), ((1, 2), 3) < ((1, 3), 0))
print(tuple(), tuple([1, 2]), tuple('abc'), tuple({1: 2, 3: 4}), tuple(range(3)), tuple((1,)) == (1,))
print(tuple(t) is t, tuple(tuple([1, 2])))
d = {(1, 2): 'a', (1, (2, 3)): 'b', (): 'c'}
print(d[1, 2], d[(1, (2, 3))], d[()])
print(hash(()), hash((1,)), hash((1, 2)), hash((1, 2, 3)), hash((0, -1, 1)), hash(((1, 2), (3, 4))))
print(hash((1.5, 2**70, True, -1)), hash(tuple(range(100))), hash(('', b'')), hash(('a', 'bc')))
l = []
u = (l,)
l.append(u)
print(u, l)
it = iter(t)
print(next(it), it.__length_hint__(), next(it), next(it), next(it, 'end'), it.__length_hint__())
for x in (1, 'two', None):
    print(x)
print(t.__getnewargs__(), t.__add__((1,)), t.__contains__(2), t.__len__(), t.__hash__() == hash(t))
print(list(reversed(t)), sorted((3, 1, 2)), max(t), min(t), sum(t))
a, b, *c = (1, 2, 3, 4)
print(a, b, c)
a, (b, c) = 1, (2, 3)
print(a, b, c)
*a, = (1, 2)
print(a)
*a, b = [1]
print(a, b)
a, *b, c = 'xyzw'
print(a, b, c)
a, b, c = {1: 2, 3: 4, 5: 6}
print(a, b, c)
a, b = range(2)
print(a, b)
[a, b], c = ['pq', 3]
print(a, b, c)
print([*t, *[4], *'ab', *{5: 6}], (*t, 0), {*t, 1}, {**{1: 2}, 1: 3, **{'a': 4}})
