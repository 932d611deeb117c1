# keys(), values(), items(): liveness, set operations with every operand, comparison, isdisjoint, errors.
def attempt(f):
    try:
        r = f()
        print(sorted(r, key=repr) if isinstance(r, set) else repr(r))
    except Exception as error:
        print(type(error).__name__, error)

d = {'a': 1, 'b': 2, 'c': 3}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), len(v), len(i), 'a' in k, 'z' in k, 2 in v, ('b', 2) in i, ('b', 3) in i, ('z', 0) in i, 'a' in i, ('a',) in i, ['a', 1] in i, list(k), list(v), list(i))
d['d'] = 4; del d['a']; print(k, v, i, len(i), list(reversed(k)), list(reversed(i)), [*v], max(v), sorted(k, reverse=True))
for f in (lambda: k & {'b', 'z'}, lambda: k & 'bz', lambda: k | [1], lambda: k - {'b'}, lambda: k - 'cd', lambda: k ^ {'b', 'y'}, lambda: k ^ 'bq', lambda: {'b', 'z'} & k, lambda: {'b', 'z'} - k, lambda: ['b', 'z'] - k, lambda: ('b',) | k, lambda: 'bz' & k, lambda: i & {('b', 2)}, lambda: i | {1}, lambda: i - [('c', 3)], lambda: i ^ i, lambda: [('b', 2)] & i, lambda: k & k, lambda: k & i, lambda: k - v, lambda: i & [[1]], lambda: k | [[]], lambda: k & 5, lambda: 5 & k, lambda: k - None, lambda: k ^ 1.5, lambda: v & v, lambda: v | [1], lambda: v - [1], lambda: k + k, lambda: type(k & k), lambda: type(k | 'a'), lambda: k & [{}]):
    attempt(f)
for f in (lambda: k == {'b', 'c', 'd'}, lambda: k == ['b', 'c', 'd'], lambda: {'b', 'c', 'd'} == k, lambda: k == frozenset('bcd'), lambda: k == d.keys(), lambda: k < {'b', 'c', 'd', 'e'}, lambda: k <= set('bcd'), lambda: k > {'b'}, lambda: k >= frozenset(), lambda: k != {'b'}, lambda: k < ['b'], lambda: k < 'bcde', lambda: i == set(d.items()), lambda: i < 5, lambda: v == v, lambda: v == d.values(), lambda: v < v, lambda: i == i, lambda: k == {'b': 0, 'c': 0, 'd': 0}.keys(), lambda: k < i, lambda: {1: 2}.items() == {(1, 2)}, lambda: {}.keys() == set(), lambda: {}.keys() == {}.items()):
    attempt(f)
for f in (lambda: k.isdisjoint('xyz'), lambda: k.isdisjoint('b'), lambda: i.isdisjoint([('b', 2)]), lambda: k.isdisjoint(k), lambda: {}.keys().isdisjoint({}.keys()), lambda: k.isdisjoint(5), lambda: k.isdisjoint(), lambda: v.isdisjoint([]), lambda: i.isdisjoint([[1]]), lambda: k.isdisjoint([[]]), lambda: hash(k), lambda: hash(v) == hash(v), lambda: hash(i), lambda: k[0], lambda: len(v), lambda: k(), lambda: k.foo, lambda: bool({}.keys()), lambda: bool(k), lambda: type(k)(), lambda: type(k)(d), lambda: type(k).__name__ + type(v).__name__ + type(i).__name__, lambda: type(iter(k)).__name__ + type(iter(v)).__name__ + type(iter(i)).__name__, lambda: type(reversed(k)).__name__ + type(reversed(v)).__name__ + type(reversed(i)).__name__, lambda: iter(k).__length_hint__(), lambda: k.copy(), lambda: k.__contains__([]), lambda: i.__contains__(('a', [])), lambda: [] in k, lambda: ([], 1) in i, lambda: [] in v):
    attempt(f)
it = iter(d.items()); first = next(it); print(first, it.__length_hint__()); d['late'] = 0
attempt(lambda: next(it)); attempt(lambda: next(it)); attempt(lambda: it.__length_hint__())
w = {}; w['me'] = w.values(); w['items'] = w.items(); print(len(w))
k &= {'b', 'c'}; print(type(k), sorted(k)); n = d.keys(); n -= {'b'}; print(sorted(n)); print(d)
import types
m = types.MappingProxyType(d); print(m, m.keys(), sorted(m.items()), m['b'], m.get('q', 'none'), 'c' in m, len(m), list(m), m == d, m | {'x': 1}, {'x': 1} | m, m.copy(), list(reversed(m)), isinstance(m, dict))
for s in ('m["x"] = 1', 'del m["b"]', 'm.clear()', 'm |= {}', 'hash(m)', 'types.MappingProxyType(5)', 'types.MappingProxyType([1])', 'types.MappingProxyType()', 'm["nope"]', 'm < m', 'm + m'):
    try: exec(s); print(s, type(m))
    except Exception as error: print(s, '|', type(error).__name__, error)
