d = {'a': 1, 'b': 2, 'c': 3}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), 'a' in k, 2 in v, ('a', 1) in i, ('a', 2) in i, 5 in i, list(reversed(k)), list(reversed(v)), list(reversed(i)))
d['d'] = 4; del d['a']; print(k, list(v), len(i), k == {'b', 'c', 'd'}, k == d.keys(), v == v, v == d.values(), i == d.items(), k.isdisjoint('xyz'), k <= {'b', 'c', 'd', 'e'}, k < d.keys(), i >= {('b', 2)})
print(sorted(k & {'b', 'x'}), sorted(k | ['z']), sorted(k - {'b'}), sorted(k ^ {'b', 'q'}), sorted(i & {('b', 2)}), sorted({'b'} & k), sorted(['b', 'zz'] | k) if False else '', sorted({'b', 'q'} - k), k.mapping == d, type(k.mapping).__name__, type(k & k).__name__)
for f in (lambda: [d.update({x + x: 1}) for x in d], lambda: [d.pop(x) for x in d], lambda: k + k, lambda: v & v, lambda: k[0], lambda: hash(k), lambda: k < 5, lambda: k & 5, lambda: i & 5, lambda: setattr(k, 'x', 1), lambda: k.append, lambda: type(k)(), lambda: [] in k, lambda: k.mapping.update(), lambda: ([], 1) in i, lambda: k - 5, lambda: next(k), lambda: k == ['b'], lambda: k.isdisjoint(5), lambda: 5 | k):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
it = iter({1: 1, 2: 2, 3: 3}.items()); next(it); print(it.__length_hint__(), list(it), list(it))
e = {}; it = iter(e); e['x'] = 1
next(it)
