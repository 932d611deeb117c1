# dict(), dict.update, dict.fromkeys, |, |= from every kind of source, and what is refused.
def attempt(f, *args, **named):
    try:
        print(repr(f(*args, **named)))
    except Exception as error:
        print(type(error).__name__, error)

class Keys:
    def keys(self): print('keys()', end=' '); return iter('ab')
    def __getitem__(self, k): return k * 2
class NoItem:
    def keys(self): return ['a']
class BadKeys:
    def keys(self): return 5
class RaisingKeys:
    def keys(self): raise ValueError('no keys today')
class PairsOnly:
    def __iter__(self): return iter([('k', 'v'), 'xy', [1, 2]])
for args in ((), ({'a': 1},), ([('a', 1), ['b', 2], 'cd'],), (zip('ab', [1, 2]),), (Keys(),), (PairsOnly(),), ({('t', 1), ('u', 2)},), (((i, i * i) for i in range(3)),), ([],), ('',), (['ab', 'cd'],), (enumerate('xy'),)):
    if isinstance(args and args[0], set): print(sorted(dict(*args).items()))
    else: attempt(dict, *args)
attempt(dict, a=1, b=2); attempt(dict, {'a': 1}, a=2, c=3); attempt(dict, **{'x y': 1}); attempt(dict, self=1, iterable=2)
for args in ((5,), (None,), ([1],), ([(1,)],), ([(1, 2, 3)],), (['a'],), ('ab',), ([('a', 1), 5],), ([('a', 1), 'abc'],), ([[]],), (NoItem(),), (BadKeys(),), (RaisingKeys(),), ({}, {}), ([([], 1)],), (1.5,), ({1: 2}, 3)):
    attempt(dict, *args)
d = {'a': 1}
for args, named in ((({'b': 2},), {}), (([('c', 3)],), {}), ((), {'d': 4}), (({'a': 'new'},), {'e': 5}), ((), {}), ((Keys(),), {}), ((None,), {}), ((5,), {}), (([1],), {}), (([('x', 9), ('y',)],), {}), (({}, {}), {}), ((d,), {})):
    attempt(d.update, *args, **named)
print(d)
attempt(dict.fromkeys, 'aba'); attempt(dict.fromkeys, [1, 2], 0); attempt(dict.fromkeys, {'x': 1}, 'v'); attempt(dict.fromkeys, []); attempt(dict.fromkeys, 5); attempt(dict.fromkeys); attempt(dict.fromkeys, [[]]); attempt(dict.fromkeys, 'a', 1, 2); attempt({}.fromkeys, range(2)); attempt(dict.fromkeys, {3}, [])
shared = dict.fromkeys('ab', []); shared['a'].append(1); print(shared)
a, b = {'x': 1, 'y': 2}, {'y': 3, 'z': 4}
print(a | b, b | a, a | {}, {} | b, list(a | b), a)
c = a; c |= b; print(a, c is a); c |= [('q', 5)]; c |= Keys(); print(c)
for s in ('a | [("k", 1)]', '[("k", 1)] | a', 'a | None', 'a |= 5', 'a |= None', 'a + b', 'a & b', 'a - b', 'a < b', 'a <= b', 'a == 5', 'hash(a)', 'a[[]]', 'a[[]] = 1', 'a[{}]', 'del a["nope"]', 'a["nope"]', 'a[1, 2]', 'del a[[]]', '[] in a', 'a.nope', 'a()', 'a.get([])', 'a.setdefault([])', 'a.pop([])', '{[]: 1}', '{**5}', '{**[1]}', 'dict(**5)', 'dict(**{1: 2})'):
    try: print(s, eval(s) if '=' not in s.replace('==', '').replace('<=', '') and 'del' not in s else exec(s))
    except Exception as error: print(s, '|', type(error).__name__, error)
class D(dict):
    def __setitem__(self, k, v): super().__setitem__(k, ('set', v))
    def __missing__(self, k): return 'missing ' + str(k)
    @classmethod
    def fromkeys(cls, it, v=None): return super().fromkeys(it, v)
e = D(a=1); e['b'] = 2; e.update(c=3); print(e, e['zzz'], e.get('zzz'), 'zzz' in e, D.fromkeys('pq', 1), type(e | {}).__name__, type({} | e).__name__, type(e.copy()).__name__, D({'k': 1}), {**e}, dict(e), e.setdefault('s', 5), e)
print({**{'a': 1}, 'b': 2, **{'a': 3}}, {'k': 1, 'k': 2}, {1: 'int', 1.0: 'float', True: 'bool'}, {(): 1, '': 2, 0: 3, False: 4, None: 5}, {i: c for i, c in enumerate('abc')}, {x: y for x in 'ab' for y in 'cd'})
