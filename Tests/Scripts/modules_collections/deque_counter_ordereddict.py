from collections import deque, Counter, OrderedDict, defaultdict, ChainMap
d = deque([1, 2, 3], maxlen=4); d.append(4); d.append(5); d.appendleft(0); print(d, d.maxlen, d.pop(), d.popleft(), d, d.rotate(1), d, d.extend([7, 8, 9]), d, d.extendleft('ab'), d, d.count('a'), d.index('b'), d.reverse(), d, d.copy() == d, d.clear(), d)
e = deque('abc'); e.insert(1, 'X'); e.remove('c'); e[0] = 'Z'; del e[1]; print(e, e + deque([1]), e * 2, 'b' in e, list(reversed(e)), e[-1], deque([1]) < deque([2]))
c = Counter('abracadabra'); print(c, c.most_common(2), c['z'], sorted(c.elements())[:6], c - Counter('aab'), c & Counter('aaz'), c | Counter(z=2), +Counter(a=-1, b=1), -Counter(a=-1), c.update('aa'), c['a'], c.subtract(a=5), c['a'], Counter(a=1) + Counter(a=2), sum(c.values()), Counter([1, 1]) == Counter({1: 2}))
o = OrderedDict(a=1, b=2, c=3); o.move_to_end('a'); print(o, o.popitem(), o.popitem(last=False), o, OrderedDict([(1, 2), (3, 4)]) == OrderedDict([(3, 4), (1, 2)]), OrderedDict(a=1) == {'a': 1}, list(reversed(OrderedDict('ab' and [('a', 1), ('b', 2)]))), o | {'q': 1})
dd = defaultdict(list); dd['x'].append(1); print(dd, dd['y'], dd.default_factory, 'z' in dd, dd.get('z'), defaultdict(int, a=1), dd.copy(), defaultdict(None) == {})
m = ChainMap({'a': 1}, {'a': 2, 'b': 3}); m['c'] = 5; print(m, m['a'], m['b'], m.maps, m.new_child({'a': 0})['a'], m.parents, len(m), dict(m), list(m))
for f in (lambda: deque().pop(), lambda: deque().popleft(), lambda: deque(maxlen=-1), lambda: deque([1])[5], lambda: deque([1]).remove(2), lambda: deque([1]).index(2), lambda: deque([1], 1).insert(0, 2), lambda: deque(5), lambda: hash(deque()), lambda: OrderedDict().popitem(), lambda: OrderedDict().move_to_end('x'), lambda: defaultdict(5), lambda: defaultdict()['x'], lambda: Counter(5), lambda: Counter('a', 'b'), lambda: m['zz'], lambda: m.pop('zz'), lambda: deque([1, 2])['a'], lambda: ChainMap().popitem(), lambda: deque([1]) + [1]):
    try: print(f())
    except Exception as ex: print(type(ex).__name__, ex)
for n in d or deque([1, 2]): (d or e).append(n)
for n in e: e.append(1)
