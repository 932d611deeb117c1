import gc, weakref
class C:
    def __init__(self, n): self.n = n
    def __repr__(self): return f'C{self.n}'
    def m(self): return self.n
a = C(1); r = weakref.ref(a, lambda r: print('dead', r() is None)); p = weakref.proxy(a)
print(r(), r() is a, p.n, weakref.getweakrefcount(a), r == weakref.ref(a), hash(r) == hash(a), type(r).__name__, isinstance(p, weakref.ProxyType), callable(p))
wm = weakref.WeakMethod(a.m); print(wm()(), wm == weakref.WeakMethod(a.m))
d = weakref.WeakValueDictionary(); d['k'] = a; k = weakref.WeakKeyDictionary(); k[a] = 'v'; s = weakref.WeakSet([a])
print(dict(d), k[a], a in s, len(s), list(d.items()), list(k.keys()), d.get('zz', 0), d.valuerefs()[0]() is a)
f = weakref.finalize(a, print, 'finalized', end='!\n'); print(f.alive, f.peek()[2:])
del a; gc.collect(); gc.collect()
print(r(), len(d), len(k), len(s), f.alive, wm())
try: p.n
except ReferenceError as e: print(e)
for t in (lambda: weakref.ref(5), lambda: weakref.ref('a'), lambda: weakref.ref(), lambda: weakref.proxy([]), lambda: weakref.WeakSet(5), lambda: weakref.WeakMethod(5), lambda: d['zz'], lambda: k[5], lambda: weakref.WeakKeyDictionary({5: 1}), lambda: d.pop('q')):
    try: print(t())
    except Exception as e: print(type(e).__name__, e)
print(gc.isenabled(), gc.disable(), gc.isenabled(), gc.enable(), gc.get_threshold(), gc.is_tracked([]), gc.is_tracked(5), gc.get_debug(), len(gc.get_count()), gc.callbacks)
class Node: pass
for _ in range(3): x = Node(); x.me = x
del x; print(gc.collect() >= 0, gc.garbage)
weakref.ref(None)
