d = {}
for k in 'banana': d[k] = d.get(k, 0) + 1
print(d, list(d), d == {'a': 3, 'n': 2, 'b': 1}, {1: 'a'} == {1.0: 'a'}, {1: nan} == {1: nan} if (nan := float('nan')) else '', {} == [], {1: 2} != {1: 3})
d['b'] = 9; print(list(d)); del d['a']; d['a'] = 0; print(list(d), list(d.items()), list(reversed(d.values())), d.popitem(), next(iter(d)), next(reversed(d)))
e = {i: None for i in range(20)}
for i in range(0, 20, 2): del e[i]
for i in (100, 50, 0): e[i] = 1
print(list(e)); e.update({3: 'x', 200: 'y'}); print(list(e)[-3:], e[3], len(e))
m = dict(b=1, a=2) | {'c': 3, 'b': 4}; print(m, {**{'x': 1}, **{'y': 2, 'x': 3}}, dict([('k', 1), ('k', 2)]), dict.fromkeys('cba'), sorted({'b': 1, 'a': 2}.items()))
c = d.copy(); c['new'] = 1; print('new' in d, c == d, list(c))
s = {}; s.setdefault('l', []).append(1); s.setdefault('l', []).append(2); print(s)
print({(1, 2): 'tuple', frozenset([1]): 'frozen', None: 'none', True: 'true', 'True': 'str', 1.5: 'float', b'b': 'bytes', int: 'type'}[True])
d < c
