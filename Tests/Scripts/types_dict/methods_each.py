# dict: get, setdefault, pop, popitem, clear, copy, reversed, del, insertion order; each with odd arguments.
def attempt(f, *args, **named):
    try:
        print(repr(f(*args, **named)))
    except Exception as error:
        print(type(error).__name__, error)

d = {'a': 1, 'b': None, 3: 'three'}
attempt(d.get, 'a'); attempt(d.get, 'z'); attempt(d.get, 'z', 0); attempt(d.get, 'b', 5); attempt(d.get); attempt(d.get, 'a', 1, 2); attempt(d.get, 'z', default=5); attempt(d.get, 3.0)
attempt(d.setdefault, 'a', 9); attempt(d.setdefault, 'n'); attempt(d.setdefault, 'm', []); attempt(d.setdefault); attempt(d.setdefault, 'x', 1, 2); d['m'].append('kept'); print(d)
attempt(d.pop, 'n'); attempt(d.pop, 'n'); attempt(d.pop, 'n', 'default'); attempt(d.pop, 3.0); attempt(d.pop); attempt(d.pop, 1, 2, 3); attempt(d.pop, 'n', default=1); attempt(d.pop, (1, 2)); attempt({}.pop, 'a'); attempt({}.pop, 'a', None)
attempt(d.popitem); attempt(d.popitem, 1); attempt(d.popitem); attempt(d.popitem); attempt(d.popitem); print(d)
d = dict.fromkeys('abcde', 0); del d['c']; d['c'] = 1; d['a'] = 2; print(d, list(reversed(d)), list(reversed(d.items())), list(reversed(d.values())), list(reversed(d.keys())))
c = d.copy(); c['z'] = 9; attempt(d.clear); attempt(d.clear, 1); print(d, c, len(d)); attempt(c.copy, 1); attempt(d.__reversed__().__next__)
for f in (d.keys, d.values, d.items): attempt(f, 1)
d = {1: 'a', 2: 'b'}
for s in ('for k in d: d[k + 10] = 0', 'for k in d: del d[k]', 'for k, v in d.items(): d[v] = k', 'for v in d.values(): d.clear()', 'it = iter(d); d["new"] = 1; next(it)', 'it = iter(d); next(it); d.pop(2); d["other"] = 1; next(it)', 'for k in d: d[k] = "changed"', 'list(map(d.pop, d))', 'r = reversed(d); d[99] = 1; next(r)'):
    d = {1: 'a', 2: 'b'}
    try: exec(s); print(s, d)
    except Exception as error: print(s, '|', type(error).__name__, error, d)
class K:
    log = []
    def __init__(self, n, h): self.n, self.h = n, h
    def __hash__(self): K.log.append(f'hash {self.n}'); return self.h
    def __eq__(self, o): K.log.append(f'eq {self.n} {getattr(o, "n", o)}'); return isinstance(o, K) and self.n == o.n
    def __repr__(self): return self.n
def steps(what):
    print(what, K.log); K.log.clear()
a, b, a2 = K('a', 1), K('b', 1), K('a', 1)
d = {a: 1}; steps('build'); d[b] = 2; steps('insert collision'); d[a2] = 3; steps('replace equal'); print(d, list(d)[0] is a); K.log.clear()
d[a]; steps('get same'); b in d; steps('in'); d.get(K('z', 2)); steps('miss'); del d[a2]; steps('del'); d.setdefault(a2, 5); steps('setdefault'); d.pop(K('q', 1), None); steps('pop'); d == {b: 2, a: 5}; steps('compare'); dict(d); steps('copy keeps hashes'); {**d}; steps('unpack'); d.copy(); steps('copy'); set(d); steps('set'); d | {}; steps('or'); sorted(d, key=repr); steps('sorted'); dict.fromkeys(d); steps('fromkeys')
class Evil:
    def __hash__(self): return 5
    def __eq__(self, o): raise RuntimeError('eq fails')
d = {5: 'five'}
for f in (lambda: d[Evil()], lambda: Evil() in d, lambda: d.setdefault(Evil(), 1), lambda: d.pop(Evil(), 0), lambda: d.get(Evil()), lambda: d.update({Evil(): 1}), lambda: {5: 1, Evil(): 2}, lambda: {Evil(): 1} == {5: 1}): attempt(f)
class BadHash:
    def __hash__(self): return 'text'
class NoHash: __hash__ = None
class RaisesHash:
    def __hash__(self): raise ValueError('unhashable today')
for cls in (BadHash, NoHash, RaisesHash): attempt(lambda: {cls(): 1}); attempt(lambda: cls() in {}); attempt(lambda: {}.get(cls()))
r = {}; r['self'] = r; r['list'] = [r]; print(r, {'a': {'b': [{}]}}, str({}), repr({1: {2: (3,)}}))
