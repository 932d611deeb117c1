"""Caches: LRU by a doubly linked list, LFU by frequency buckets, TTL with a fake clock, a decorator, a comparison on one trace."""
from collections import OrderedDict, defaultdict
class Missing(KeyError): pass
class Node:
    __slots__ = 'key', 'value', 'prev', 'next'
    def __init__(self, key=None, value=None): self.key, self.value, self.prev, self.next = key, value, self, self
class Cache:
    def __init__(self, size):
        if size < 1: raise ValueError(f'size {size}')
        self.size, self.hits, self.misses, self.evicted = size, 0, 0, []
    def __getitem__(self, key):
        try: value = self._get(key)
        except Missing: self.misses += 1; raise
        self.hits += 1
        return value
    def get(self, key, default=None):
        try: return self[key]
        except Missing: return default
    def __repr__(self): return f'{type(self).__name__}({self.hits}/{self.hits + self.misses}, {list(self.keys())})'
    def __contains__(self, key): return key in set(self.keys())
class LRU(Cache):
    def __init__(self, size): super().__init__(size); self.map, self.end = {}, Node()
    def _link(self, n): n.prev, n.next = self.end.prev, self.end; n.prev.next = self.end.prev = n
    @staticmethod
    def _unlink(n): n.prev.next, n.next.prev = n.next, n.prev
    def _get(self, key):
        if key not in self.map: raise Missing(key)
        n = self.map[key]; self._unlink(n); self._link(n); return n.value
    def __setitem__(self, key, value):
        if key in self.map: self._unlink(self.map.pop(key))
        elif len(self.map) == self.size: old = self.end.next; self._unlink(old); del self.map[old.key]; self.evicted.append(old.key)
        n = self.map[key] = Node(key, value); self._link(n)
    def keys(self):
        n = self.end.next
        while n is not self.end: yield n.key; n = n.next
class LFU(Cache):
    def __init__(self, size): super().__init__(size); self.values, self.count, self.buckets, self.least = {}, {}, defaultdict(OrderedDict), 0
    def _touch(self, key):
        c = self.count[key]; del self.buckets[c][key]
        if not self.buckets[c]:
            del self.buckets[c]
            if self.least == c: self.least += 1
        self.count[key] = c + 1; self.buckets[c + 1][key] = None
    def _get(self, key):
        if key not in self.values: raise Missing(key)
        self._touch(key); return self.values[key]
    def __setitem__(self, key, value):
        if key in self.values: self.values[key] = value; self._touch(key); return
        if len(self.values) == self.size:
            old, _ = self.buckets[self.least].popitem(last=False); del self.values[old], self.count[old]; self.evicted.append(old)
        self.values[key], self.count[key], self.least = value, 1, 1; self.buckets[1][key] = None
    def keys(self): return sorted(self.values, key=lambda k: (self.count[k], str(k)))
class TTL(LRU):
    def __init__(self, size, seconds, clock): super().__init__(size); self.seconds, self.clock, self.times = seconds, clock, {}
    def __setitem__(self, key, value): super().__setitem__(key, value); self.times[key] = self.clock()
    def _get(self, key):
        value = super()._get(key)
        if self.clock() - self.times[key] > self.seconds: self._unlink(self.map.pop(key)); self.evicted.append((key, 'old')); raise Missing(key)
        return value
def cached(make):
    def decorate(f):
        store = make()
        def wrapper(*args, **kw):
            key = args + tuple(sorted(kw.items()))
            try: return store[key]
            except Missing: store[key] = value = f(*args, **kw); return value
        wrapper.cache = store
        return wrapper
    return decorate
for kind in (LRU, LFU):
    c = kind(3)
    for op in 'sa sb sc ga ga gb sd gc gd se ga gb sa gz'.split():
        if op[0] == 's': c[op[1]] = op.upper()
        else: c.get(op[1])
    print(c, c.evicted, 'a' in c, c.get('q', 'default'))
now = 0
t = TTL(2, 5, lambda: now); t['x'] = 1; now = 4; print(t['x'], end=' '); now = 10
try: t['x']
except Missing as e: print(type(e).__name__, e, t, t.evicted)
@cached(lambda: LRU(50))
def ways(n, k=2): return 1 if n == 0 else sum(ways(n - i, k=k) for i in range(1, min(n, k) + 1))
print(ways(30), ways(20, k=3), ways.cache.hits, ways.cache.misses, len(ways.cache.map))
def trace(n, seed=3):
    for i in range(n): seed = (seed * 1103515245 + 12345) & 0x7fffffff; yield (seed >> 16) % 7 if i % 3 else i % 40
for kind in (LRU, LFU):
    c = kind(6)
    for key in trace(500):
        if c.get(key) is None: c[key] = key + 1
    print(kind.__name__, c.hits, c.misses, len(c.evicted), sum(c.evicted))
for f in (lambda: LRU(0), lambda: LFU(2)['none'], lambda: LRU(2).get([]), lambda: setattr(Node(), 'x', 1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
