# OrderedDict: both ends, changes while it is iterated over, subclasses with methods of their own, argument errors.
from collections import OrderedDict
def attempt(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)
d = OrderedDict((c, i) for i, c in enumerate('abcdefgh'))
print(d.popitem(), d.popitem(last=False), d.popitem(False), list(d))
for key, last in (('d', False), ('e', True), ('d', True), ('c', False), ('g', False), ('g', False), ('d', True)):
    d.move_to_end(key, last); print(key, last, list(d), list(reversed(d)), d[key])
for n in range(40): d[n] = n; d.move_to_end(n, last=n % 3 == 0)
print(list(d), len(d), d['c'], 17 in d, d.pop(17), 17 in d, list(d.items())[:3])
while d: k, v = d.popitem(last=len(d) % 2 == 0); print(k, end=' ')
print(d, bool(d))
for i in range(50): d[i] = i
for i in range(45): d.popitem(last=False)
d.move_to_end(49, last=False); d['new'] = 1; d.move_to_end('new', last=False); print(list(d), next(iter(d)), d == OrderedDict(d), d.copy() == d)
attempt(d.move_to_end, 'none'); attempt(d.move_to_end); attempt(d.move_to_end, 1, 2, 3); attempt(d.popitem, 1, 2); attempt(OrderedDict().popitem); attempt(d.pop); attempt(d.pop, 'none'); attempt(d.pop, 'none', default=3); attempt(d.pop, 'none', 1, 2); attempt(d.setdefault, 's'); attempt(d.setdefault, 's', default=3); attempt(d.update, 1, 2); attempt(OrderedDict, 1, 2); attempt(OrderedDict, [1]); attempt(OrderedDict, [(1,)]); attempt(OrderedDict, [()]); attempt(OrderedDict, [(1, 2, 3)]); attempt(OrderedDict, 5); attempt(OrderedDict, ['ab', 'cd'], z=1); attempt(OrderedDict, self=1, other=2); attempt(d.move_to_end, []); attempt(d.popitem, last=3)
def changed(change):
    o = OrderedDict(a=1, b=2, c=3)
    try:
        for k in o: print(k, end=' '); change(o, k)
    except RuntimeError as e: print(e)
    else: print('no error')
changed(lambda o, k: o.update({k: 9})); changed(lambda o, k: o.pop(k)); changed(lambda o, k: o.setdefault('z')); changed(lambda o, k: o.move_to_end(k)); changed(lambda o, k: o.pop('c', 0) if k == 'c' else 0); changed(lambda o, k: o.update(n=1) if k == 'c' else 0); changed(lambda o, k: o.clear())
for view in (lambda o: o.items(), lambda o: o.values(), reversed, lambda o: reversed(o.items())):
    o = OrderedDict(a=1, b=2); it = iter(view(o)); print(next(it), end=' '); o['x'] = 1; attempt(next, it); attempt(next, it)
print(o.keys(), o.values(), o.items(), type(o.keys()).__name__[-4:])
class Cache(OrderedDict):
    def __getitem__(self, k): print('get', k); return super().__getitem__(k)
    def __delitem__(self, k): print('del', k); super().__delitem__(k)
    def __setitem__(self, k, v): print('set', k); super().__setitem__(k, v)
    def __missing__(self, k): return 'missing ' + str(k)
c = Cache(a=1, b=2); c.update([('c', 3)], d=4); print(c.popitem(), c.popitem(last=False), c.pop('b'), c.setdefault('e', 5), c.setdefault('e', 6), c['q']); attempt(c.pop, 'q'); c.move_to_end('c'); print(list(c), Cache.fromkeys('xy'), c == {'c': 3, 'e': 5})
class Used(OrderedDict):
    def __getitem__(self, k): self.move_to_end(k); return super().__getitem__(k)
u = Used(a=1, b=2); print(u['a'], list(u)); attempt(u.popitem)
