# 3.2: sets, frozensets, dicts: equal keys, order of insertion, hashability.
s = {3, 1, 2, 3}
print(len(s), sorted(s), {1, 1.0, True}, frozenset([1, 2]) == {1, 2}, hash(frozenset([1, 2])) == hash(frozenset([2, 1])))
d = {}
d['b'] = 1; d['a'] = 2; d['b'] = 3
print(d, list(d)); del d['b']; d['b'] = 4
print(d, {**d, 'c': 1}, list(reversed(d)))
for key in ([], {}, set(), bytearray(), slice(1)):
    for put in (lambda k: {k: 1}, lambda k: {k}, lambda k: d.__setitem__(k, 1), lambda k: k in d, lambda k: d.get(k)):
        try:
            put(key)
        except TypeError as error:
            print(error, end='; ')
    print()
class Key:
    def __init__(self, n, h): self.n, self.h = n, h
    def __hash__(self): return self.h
    def __eq__(self, other): return isinstance(other, Key) and self.n == other.n
    def __repr__(self): return f'K{self.n}'
k = {Key(1, 7): 'a', Key(2, 7): 'b', Key(1, 8): 'c'}
print(k, k[Key(1, 7)], k[Key(2, 7)], Key(3, 7) in k, Key(2, 8) in k)
class Big:
    def __hash__(self): return 2 ** 70
print(hash(Big()) == hash(2 ** 70))
class Bad:
    def __hash__(self): return 'x'
hash(Bad())
