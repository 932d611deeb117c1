# weakref: proxies, WeakKeyDictionary, WeakValueDictionary, WeakSet, WeakMethod, finalize; gc: collect, callbacks, get_objects, freeze.
import gc, weakref
class O:
    def __init__(self, n): self.n = n
    def __repr__(self): return f'O({self.n})'
    def m(self, x=0): return self.n + x
    def __len__(self): return 7
    def __add__(self, o): return self.n + (o.n if isinstance(o, O) else o)
    def __getitem__(self, k): return ('item', k)
    def __iter__(self): return iter('it')
    def __contains__(self, k): return k == 'in'
    def __call__(self, *a): return a
    def __eq__(self, o): return isinstance(o, O) and self.n == o.n
    def __hash__(self): return hash(self.n)
def attempt(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
a, b, c = O(1), O(2), O(3)
p = weakref.proxy(a); print(p.n, p.m(5), len(p), p + 1, p + b, 1 if p else 0, p[0], list(p), 'in' in p, p == a, str(p), type(p).__name__, p.__class__.__name__, isinstance(p, O), p(1, 2), type(weakref.proxy(len2 := (lambda x: x))).__name__); p.n = 10; p.new = 'attr'; del p.new; print(a.n, hasattr(a, 'new')); a.n = 1
attempt(lambda: hash(p)); attempt(lambda: weakref.proxy(5)); attempt(lambda: p.zzz); attempt(lambda: weakref.proxy(a) is p); attempt(lambda: -p); attempt(lambda: weakref.getweakrefcount(a)); attempt(lambda: len(weakref.getweakrefs(a))); attempt(lambda: weakref.ref(a) == weakref.ref(O(1)) if False else 'skipped'); attempt(lambda: weakref.ref()); attempt(lambda: weakref.ref(a, 1, 2)); attempt(lambda: weakref.ref(a)(1)); attempt(lambda: weakref.ref(a).__callback__)
wk = weakref.WeakKeyDictionary(); wk[a] = 'va'; wk[b] = 'vb'; print(sorted(wk.values()), wk[a], wk[O(2)], a in wk, O(9) in wk, 5 in wk, len(wk), sorted(k.n for k in wk), wk.get(c, 'none'), wk.setdefault(c, 'vc'), wk.pop(c), len(wk.keyrefs()), sorted(wk.items(), key=lambda p: p[1]), repr(wk)[:20]); del b; gc.collect(); print(len(wk), list(wk.values())); attempt(lambda: wk.__setitem__(5, 1)); attempt(lambda: wk.popitem()[1]); attempt(lambda: wk.popitem()); wk.update({a: 1}); print(dict(wk.copy()) == {a: 1}, wk == {a: 1}, (wk | {c: 2}).get(c)); attempt(lambda: wk.pop(c, 'default'))
wv = weakref.WeakValueDictionary(x=a, y=c); print(sorted(wv), wv['x'], 'x' in wv, 'z' in wv, wv.get('z', 0), sorted(wv.keys()), len(wv.valuerefs()), wv.setdefault('x', c), len(wv)); d = O(4); wv['d'] = d; del d; gc.collect(); print('d' in wv, sorted(wv.items())); attempt(lambda: wv['d']); attempt(lambda: wv.__setitem__('q', 5)); attempt(lambda: wv.pop('nope')); attempt(lambda: wv.pop('x')); attempt(lambda: wv.popitem()); attempt(lambda: wv.popitem()); wv.update({'k': a}); attempt(lambda: wv.copy()['k']); attempt(lambda: weakref.WeakValueDictionary(5))
ws = weakref.WeakSet([a, c]); print(len(ws), a in ws, 5 in ws, O(1) in ws, sorted(o.n for o in ws), ws | [O(5)] is not None, (ws & {a}) == {a}, ws <= {a, c}, ws.isdisjoint([c]), sorted(o.n for o in ws - {a})); e = O(8); ws.add(e); del e; gc.collect(); print(len(ws)); ws.discard(c); ws.discard(c); attempt(lambda: ws.add(5)); attempt(lambda: ws.pop()); attempt(lambda: ws.pop()); attempt(lambda: weakref.WeakSet(5))
wm = weakref.WeakMethod(a.m); print(wm()(2), wm() == a.m, wm == weakref.WeakMethod(a.m)); attempt(lambda: weakref.WeakMethod(len)); attempt(lambda: weakref.WeakMethod(O.m)); dead = []; f = O(6); wm2 = weakref.WeakMethod(f.m, lambda r: dead.append('method dead')); del f; gc.collect(); print(wm2(), dead)
log = []; g = O(7); fin = weakref.finalize(g, log.append, 'finalized'); print(fin.alive, fin.peek()[2:], fin.atexit); del g; gc.collect(); print(log, fin.alive, fin(), fin.peek()); h = O(1); fin = weakref.finalize(h, lambda *x, **k: (x, k), 1, k=2); print(fin(), fin(), fin.alive); fin = weakref.finalize(h, log.append, 'never'); print(fin.detach()[2:], fin.detach(), fin.alive); attempt(lambda: weakref.finalize(5, len)); attempt(lambda: weakref.finalize(h)); weakref.finalize(h, print, 'at exit: last registered first').atexit = True; weakref.finalize(h, print, 'at exit: runs earlier')
class Sub(weakref.ref):
    def __new__(cls, o, cb=None, tag=None): return super().__new__(cls, o, cb)
    def __init__(self, o, cb=None, tag=None): super().__init__(o, cb); self.tag = tag
    def __call__(self): o = super().__call__(); return (o, self.tag)
s = Sub(a, tag='t'); print(s(), s == weakref.ref(a), isinstance(s, weakref.ReferenceType), Sub(a) is Sub(a), weakref.ref(a) is weakref.ref(a))
class Node: pass
def cycle(n):
    nodes = [Node() for _ in range(n)]
    for i in range(n): nodes[i].next = nodes[(i + 1) % n]
    return weakref.ref(nodes[0])
gc.collect(); r = cycle(5); alive = r() is not None; gc.collect(); print(r(), gc.isenabled(), gc.disable(), gc.isenabled(), gc.enable(), gc.isenabled())
events = []; gc.callbacks.append(lambda phase, info: events.append((phase, sorted(info)))); gc.collect(); gc.callbacks.clear(); print(events[:2])
for call in (lambda: gc.collect(5), lambda: gc.collect('x'), lambda: gc.collect(-1), lambda: gc.set_threshold('x'), lambda: gc.is_tracked(5), lambda: gc.is_tracked([]), lambda: gc.is_tracked(a), lambda: len(gc.get_threshold()), lambda: len(gc.get_count()), lambda: gc.get_debug(), lambda: gc.garbage, lambda: len(gc.get_stats()), lambda: gc.is_finalized(a), lambda: gc.get_referents([a, 5]) == [a, 5], lambda: gc.freeze(), lambda: gc.unfreeze(), lambda: gc.collect(0) >= 0): attempt(call)
