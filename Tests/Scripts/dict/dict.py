# dict: constructors, methods, order, comparison.
d = {'a': 1, 'b': 2}
print(d, dict(d), dict([(1, 2), [3, 4], 'xy']), dict(a=1, b=2), dict({1: 2}, c=3), dict(), dict(()), dict(self=1), dict([], x=1))
print(d['a'], d.get('b'), d.get('c'), d.get('c', 5), 'a' in d, 'z' in d, len(d))
d['c'] = 3
d['a'] = 10
print(d, list(d), list(d.keys()), list(d.values()), list(d.items()))
del d['b']
print(d)
d['b'] = 20
print(d, d.pop('a'), d.pop('zz', None), d)
print(d.setdefault('c', 9), d.setdefault('e', 9), d.setdefault('f'), d)
print(d.popitem(), d.popitem(), d)
d.update({'x': 1}, y=2)
d.update([('z', 3)])
d.update(w=4)
d.update()
d.update((), c=0)
print(d)
print(d | {'x': 5, 'n': 6}, {'q': 1} | {}, {} | {})
d |= {'m': 1}
d |= [('k', 2)]
print(d)
print(dict.fromkeys('abc'), dict.fromkeys([1, 2], 0), dict.fromkeys({3, 1}, []), dict.fromkeys({5: 6, 7: 8}), {}.fromkeys('xy', 1))
print({1: 2} == {1: 2}, {1: 2} == {1.0: 2.0}, {1: 2} != {1: 3}, {1: 2} == {2: 2}, {1: 2, 3: 4} == {3: 4, 1: 2}, {} == {}, {} == [])
print({1: 'a', 1.0: 'b', True: 'c'}, {0: 1, False: 2, 0.0: 3}, {2**70: 1, float(2**70): 2}, {(1, 2): 3, (1.0, 2): 4})
e = {}
e[e.__len__()] = e
print(e)
e = {'a': []}
e['a'].append(e)
print(e)
print(list(reversed({1: 2, 3: 4})), list(reversed({1: 2, 3: 4}.values())), list(reversed({1: 2, 3: 4}.items())), list(reversed({}.keys())))
c = d.copy()
c['new'] = 1
print(c == d, len(c), len(d), c is d)
c.clear()
print(c, len(c), c == {})
big = {}
i = 0
while i < 20000:
    big[i * 7919] = i
    i += 1
i = 0
while i < 20000:
    if i % 3:
        del big[i * 7919]
    i += 1
print(len(big), list(big)[:5], big[7919 * 3], list(big)[-1], sum(big.values()))
while len(big) > 3:
    big.popitem()
print(big)
i = 0
while i < 1000:
    big['s%d' % i] = i
    big.popitem()
    i += 1
print(big)
i = 0
while i < 100:
    big['k%d' % (i % 10)] = i
    del big['k%d' % (i % 10)]
    i += 1
print(big)
print(list({'a': 1, 2: 'b', None: 3, (1,): 4, 1.5: 5, True: 6, b'x': 7, frozenset(): 8, ...: 9}))
print({}.__len__(), {1: 2}.__contains__(1), {1: 2}.__getitem__(1), {}.__eq__({}), {}.__ne__({}), {}.__lt__({}), {1: 2}.__or__({3: 4}), {1: 2}.__or__(3), {1: 2}.__ror__({3: 4}))
f = {}
print(f.__setitem__(1, 2), f, f.__delitem__(1), f, f.__ior__({5: 6}), f)
print(hash('a') == hash('a'), {'a' + 'b': 1}['ab'], {'': 0}[''], {'\xe9': 1}['\u00e9'], {'\u20ac': 2}['\u20ac'])
g = {-1: 'a', -2: 'b'}
print(g[-1], g[-2], g)
def kw(**k):
    return k
print(kw(**{'a': 1}, b=2, **{'c': 3}), kw(**dict(x=1)), kw())
