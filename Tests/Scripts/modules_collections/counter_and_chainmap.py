# Counter, ChainMap, defaultdict, OrderedDict, UserDict: each method of the reference and the errors.
from collections import *
def attempt(f):
    try: r = f(); print(repr(r) if not isinstance(r, (filter, map)) else list(r))
    except Exception as e: print(type(e).__name__, e)
c = Counter('mississippi'); print(c, c['m'], c['zz'], 'zz' in c, c.most_common(2), c.most_common(), sorted(c.elements()) == sorted('mississippi'), sum(c.values()), Counter(a=1, b=2), Counter({'x': 0, 'y': -1}), Counter([1, 1.0, True]), Counter())
c.update('sip'); c.update({'q': 5}); c.update(z=1); c.subtract('ss'); c.subtract(q=9); print(c, c.most_common()[:-3:-1]); del c['nope']; del c['q']; print(c, Counter(a=-1, b=0, c=2) + Counter(), +Counter(a=-1, b=1), -Counter(a=-1, b=1))
x, y = Counter(a=3, b=1, d=-1), Counter(a=1, b=2, c=1); print(x + y, x - y, x & y, x | y, x == y, x == {'a': 3, 'b': 1, 'd': -1}, list((x + y).elements())); x += y; print(x); x -= Counter(a=1); print(x); x &= y; print(x); x |= Counter(z=9); print(x, x.copy(), type(x.copy()).__name__, Counter.fromkeys if False else '', dict(x), bool(Counter()))
for f in (lambda: Counter(5), lambda: Counter([[]]), lambda: Counter.fromkeys('ab'), lambda: Counter(a='x').most_common(), lambda: Counter(a='x') + Counter(a=1), lambda: c + {'a': 1}, lambda: Counter(1, 2), lambda: c.update(5), lambda: c.most_common('x'), lambda: Counter(self=1, iterable=2), lambda: Counter(None), lambda: c.subtract(None), lambda: list(Counter(a=-1, b=0).elements()), lambda: Counter(a=1.5), lambda: list(Counter(a=1.5).elements()), lambda: c < c, lambda: Counter('ab') == Counter('ba'), lambda: Counter('abcab').most_common(1), lambda: Counter(a=1)['b'], lambda: Counter(a=1).pop('b')): attempt(f)
m = ChainMap({'a': 1}, {'a': 2, 'b': 3}, {'c': 4}); print(m, m['a'], m['b'], list(m), len(m), dict(m), m.maps, m.parents, m.new_child({'z': 0}), m.new_child(), 'c' in m, m.get('q', 9), bool(ChainMap()), m == {'c': 4, 'a': 1, 'b': 3}, list(m.items()))
m['b'] = 'set in first'; m['new'] = 1; del m['a']; print(m, m['a'], m.pop('new'), m.popitem(), m, m.copy().maps[0] is m.maps[0], m.copy().maps[1] is m.maps[1], ChainMap() | {'k': 1}, {'k': 1} | ChainMap({'l': 2})); m |= {'or': 1}; print(m.maps[0])
for f in (lambda: m['nope'], lambda: m.__delitem__('c'), lambda: m.pop('c'), lambda: ChainMap().popitem(), lambda: m.clear() or m, lambda: ChainMap(5)['x'], lambda: m.__missing__('k'), lambda: ChainMap.fromkeys('ab', 1), lambda: hash(m), lambda: m < m): attempt(f)
class Up(ChainMap):
    def __missing__(self, k): return k.upper()
print(Up({'a': 1})['b'], Up({'a': 1}).get('b'), Up({'a': 1}).get('a'))
d = defaultdict(list); d['a'].append(1); print(d, d.get('z'), 'z' in d, d['z'], d, d.default_factory, defaultdict(int, a=1), defaultdict(None, {'k': 1}), defaultdict(), d.copy(), type(d.copy()).__name__, d.__missing__('m'), defaultdict(lambda: 5)['x'], d | {'q': 1}, type(d | {}).__name__, {'q': 1} | d)
d.default_factory = None
for f in (lambda: d['gone'], lambda: defaultdict(5), lambda: defaultdict(int, 5), lambda: defaultdict(1, 2), lambda: defaultdict(lambda: 1 / 0)['x'], lambda: defaultdict(lambda a: a)['x'], lambda: defaultdict(default_factory=int), lambda: d.__missing__('q'), lambda: d + d, lambda: defaultdict(int, [('a', 1)], b=2), lambda: defaultdict(int).setdefault('k'), lambda: defaultdict(defaultdict)['a']['b'], lambda: d | [('a', 1)]): attempt(f)
r = defaultdict(lambda: r); r['self'] = r; print(repr(defaultdict(list, a=[1])), len(r)); tree = lambda: defaultdict(tree); t = tree(); t['x']['y']['z'] = 1; print(t['x']['y']['z'], list(t['x']), len(t))
o = OrderedDict(b=1, a=2); o['c'] = 3; o['b'] = 9; print(o, list(o), o == {'a': 2, 'b': 9, 'c': 3}, o == OrderedDict(a=2, b=9, c=3), list(reversed(o)), list(reversed(o.items()))); o.move_to_end('b'); print(list(o)); o.move_to_end('c', last=False); print(list(o), o.popitem(), o.popitem(last=False), o, o.pop('zz', None), o.setdefault('n', 5), o.copy(), OrderedDict.fromkeys('xyz', 0), o | {'q': 1}, {'q': 1} | o, type({'q': 1} | o).__name__)
for f in (lambda: o.move_to_end('nope'), lambda: OrderedDict().popitem(), lambda: o.pop('zz'), lambda: OrderedDict(5), lambda: OrderedDict([(1,)]), lambda: OrderedDict({}, {}), lambda: o.move_to_end(), lambda: o.popitem(1, 2), lambda: o['gone'], lambda: [o.pop(k) for k in o], lambda: o < o, lambda: OrderedDict(self=1), lambda: o.update({}, {}), lambda: o.__dict__, lambda: OrderedDict(a=1) == 5): attempt(f)
o = OrderedDict(a=1); o['self'] = o; print(o, OrderedDict(), OrderedDict([('k', OrderedDict(z=1))]))
class LRU(OrderedDict):
    def __init__(self, size): super().__init__(); self.size = size
    def __getitem__(self, k): v = super().__getitem__(k); self.move_to_end(k); return v
    def __setitem__(self, k, v):
        super().__setitem__(k, v)
        if len(self) > self.size: self.popitem(last=False)
l = LRU(2); l['a'] = 1; l['b'] = 2; l['a']; l['c'] = 3; print(list(l.items()) if False else list(l), l.__dict__)
class Lower(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.lower(), v)
    def __getitem__(self, k): return super().__getitem__(k.lower())
    def __contains__(self, k): return super().__contains__(k.lower())
u = Lower({'A': 1}, Bc=2); u.update(D=3); print(u, u['BC'], 'd' in u, u.get('a'), u.data, len(u), u | {'E': 5}, isinstance(u, dict), u.copy(), type(u.copy()).__name__, UserList([3, 1]) + [2], sorted(UserList('ba')), UserString('abc').upper(), UserString('x') + 'y', type(UserString('a') * 2).__name__, UserList([1, 2, 3])[1:]); attempt(lambda: u['zz']); attempt(lambda: UserDict()['k']); attempt(lambda: UserDict(5))
