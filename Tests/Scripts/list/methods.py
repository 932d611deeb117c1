# Methods and operators of list.
a = [3, 1, 2]
a.append(4)
a.extend((5, 6))
a.extend(range(2))
a.extend('ab')
print(a, len(a))
a.insert(0, 'first')
a.insert(-1, 'last but one')
a.insert(100, 'end')
a.insert(-100, 'start')
print(a)
print(a.pop(), a.pop(0), a.pop(-2), a)
a.remove('a')
print(a, a.index(1), a.index(1, 2), a.index(6, -4), a.count(1), a.count('x'))
a.reverse()
print(a)
b = a.copy()
print(b == a, b is a)
b.clear()
print(b, a)
print([1, 2] + [3], [1, 2] * 3, 2 * [0], [1] * 0, [1] * -5, [] * 10, [1, 2, 3] * 1)
c = [1]
d = c
c += [2]
c += (3,)
c += 'xy'
c *= 2
print(c, d, c is d)
c *= 0
print(c, d)
print(1 in [1, 2], 3 in [1, 2], 1.0 in [1], 'a' in ['a'], None in [None], [1] in [[1]])
print([1, 2] == [1, 2], [1, 2] != [1, 2], [1, 2] < [1, 3], [1, 2] < [1, 2, 0], [2] > [1, 5], [] < [1])
print([1, 2] == (1, 2), [1, 2] != (1, 2), [1] <= [1], [1] >= [2], [[1], 2] < [[1], 3])
nan = float('nan')
print([nan] == [nan], [nan] == [float('nan')])
print(list(), list(()), list('abc'), list({1: 2}), list(range(5, 0, -1)), list([1, [2]]))
r = [1]
r.append(r)
print(r, [r], repr(r))
r = []
r.append({1: r, 2: (r, [r])})
print(r)
print(list(reversed([1, 2, 3])))
e = list(range(10))
while e:
    e.pop(0) if len(e) % 2 else e.pop()
    print(len(e), e)
f = []
i = 0
while i < 1000:
    f.append(i)
    i += 1
print(len(f), f[0], f[999], f[-1], f[-1000], sum(f))
while len(f) > 5:
    f.pop()
print(f)
f[2] = 'two'
f[-1] = 'last'
print(f)
del f[0]
del f[-1]
print(f)
print([1, 2, 3].__len__(), [1].__contains__(1), [1, 2].__getitem__(0), [1].__add__([2]), [1].__mul__(2), [1].__rmul__(2))
g = []
print(g.__iadd__([1]), g.__imul__(2), g, g.__eq__([1, 1]), g.__lt__([2]), g.__eq__(1))
print(list.append, [].append.__name__, list.__hash__)
print(not [], not [0], bool([]), bool([[]]))
h = [1, 2, 3, 4]
for x in h:
    if x == 2:
        h.remove(x)
    print(x, h)
it = iter([1, 2])
print(next(it), next(it), next(it, 'end'), next(it, 'end'), it.__length_hint__())
print(iter([]).__class__, reversed([]).__class__)
k = [1]
it = iter(k)
print(next(it), next(it, 'end'))
k.append(2)
print(next(it, 'still at the end'))
print([True, 1, 1.0].count(1), [0, False, 0.0].index(False), [[1, 2], [3]].index([3]))
