# Views of dicts and their iterators.
d = {1: 'a', 2: 'b', 3: 'c'}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), len(v), len(i))
d[4] = 'd'
print(k, v, i, 4 in k, 'd' in v, (4, 'd') in i, (4, 'x') in i, 4 in i, (4,) in i)
print(k & {1, 2, 9}, k | {9}, k - {1}, k ^ {1, 9}, {1, 9} & k, {9} | k, {1, 9} - k, {1, 9} ^ k, [1, 9] & k, k & [1, 9])
print(i & {(1, 'a')}, i | {(9, 'z')}, i - {(1, 'a')}, sorted(i ^ {(1, 'a'), (9, 'z')}))
print(k == {1, 2, 3, 4}, k == d.keys(), k < {1, 2, 3, 4, 5}, k <= {1}, k > {1}, k >= {1, 2, 3, 4}, k != {1}, k == [1, 2, 3, 4])
print(i == {(1, 'a'), (2, 'b'), (3, 'c'), (4, 'd')}, v == v, v == d.values(), i == dict(d).items(), {}.keys() == set(), {}.keys() == frozenset())
print(k.isdisjoint({5}), k.isdisjoint([1]), i.isdisjoint([]), k.isdisjoint(k), {}.keys().isdisjoint({}.keys()))
print(list(k), list(v), list(i), list(reversed(k)), list(reversed(v)), list(reversed(i)))
print(type(k), type(v), type(i), type(iter(k)), type(iter(v)), type(iter(i)), type(reversed(k)), type(reversed(v)), type(reversed(i)))
it = iter(d)
print(next(it), it.__length_hint__(), next(it), next(it), next(it), next(it, 'end'), next(it, 'end'), it.__length_hint__())
it = iter(d.items())
print(next(it), next(it))
for key in d:
    d[key] = d[key] * 2
print(d)
for key in list(d):
    if key % 2:
        del d[key]
print(d)
r = {}
r['self'] = r.values()
print(r)
r['items'] = r.items()
print(len(r))
m = type.__dict__
print('__name__' in m, type(m), len(int.__dict__) > 10)
