d = {'a': 1, 'b': 2}
print(d.get('a'), d.get('z'), d.get('z', 0), d.setdefault('c', 3), d.setdefault('a', 9), d.setdefault('n'), d.pop('n'), d.pop('zz', 'dflt'), d.popitem(), d, d.copy(), d.update(x=5), d.update([('y', 6)], z=7), d.update({'a': 0}), d)
print(dict.fromkeys('ab'), dict.fromkeys([1, 2], 0), dict(a=1), dict([('k', 'v')]), dict({'q': 1}, q=2), dict(zip('ab', (1, 2))), dict(['ab', 'cd']), {**{'a': 1}, 'a': 2}, {'a': 1} | {'b': 2}, list(d), list(reversed(d)), len(d), 'a' in d, d == dict(d), d != {}, d.clear(), d)
m = {1: 'int', 1.0: 'float', True: 'bool'}; print(m, m[1], list(m))
k = {'x': 1, 'y': 2}; k['x'] = 3; del k['y']; k['y'] = 4; print(k, list(k.items())); k |= {'z': 0}; print(k)
class K:
    def keys(self): return ['p', 'q']
    def __getitem__(self, k): return k * 2
print(dict(K()), {**K()}); k.update(K()); print(k)
class D(dict):
    def __missing__(self, k): return 'missing ' + str(k)
print(D(a=1)['a'], D()['b'], D().get('b'), type(D(a=1).copy()).__name__, type(D() | {}).__name__, D.fromkeys('a'), type(D.fromkeys('a')).__name__)
for f in (lambda: {}['k'], lambda: {}.pop('k'), lambda: {}.popitem(), lambda: dict(5), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: dict(['abc']), lambda: {}[[]], lambda: {[]: 1}, lambda: {}.update(5), lambda: {}.get(), lambda: {}.setdefault(), lambda: dict(1, 2), lambda: {} < {}, lambda: {} + {}, lambda: dict.fromkeys(5), lambda: dict.fromkeys(), lambda: {}.pop(), lambda: {} | [], lambda: hash({}), lambda: {}.__delitem__(1), lambda: {}.clear(1), lambda: dict([[1]]), lambda: {}.has_key(1), lambda: dict(**{1: 2}), lambda: {}.update([1, 2]), lambda: {}.get([]), lambda: {}.popitem(1), lambda: {}.pop(1, 2, 3)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
{'a': {}}['a']['deep']
