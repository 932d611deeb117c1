# Weak references, finalisers, what gc.collect() counts.
import weakref, gc
class A:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
    def __repr__(self): return 'A(%d)' % self.n
a = A(1)
del a
print('after 1')
a = A(2)
a = None
print('after 2')
def f():
    b = A(3)
    print('in f')
f()
print('after 3')
x = A(4)
x.me = x
del x
print('cycle kept')
print(gc.collect() >= 2)
class B: pass
b = B()
r = weakref.ref(b)
print(r() is b, weakref.getweakrefcount(b), weakref.ref(b) is r)
r2 = weakref.ref(b, lambda r: print('callback', r is r2))
del b
print(r(), r2())
d = weakref.WeakValueDictionary()
k = B(); d['x'] = k
print(len(d), 'x' in d, list(d.keys()))
del k
print(len(d), list(d.items()))
kd = weakref.WeakKeyDictionary()
k = B(); kd[k] = 5
print(len(kd), kd[k])
del k
print(len(kd))
s = weakref.WeakSet()
k = B(); s.add(k)
print(len(s), k in s)
del k
print(len(s))
class M:
    def m(self): return 5
m = M()
wm = weakref.WeakMethod(m.m)
print(wm()(), weakref.WeakMethod(m.m) == wm)
del m
print(wm())
p = B(); p.v = 3
q = weakref.proxy(p)
print(q.v, type(q))
del p
try: q.v
except ReferenceError as e: print(e)
for t in (1, 'a', [], {}, (), None, 1.5):
    try: weakref.ref(t)
    except TypeError as e: print(e)
class S:
    __slots__ = ('a',)
try: weakref.ref(S())
except TypeError as e: print(e)
class SW:
    __slots__ = ('a', '__weakref__')
sw = SW()
print(weakref.ref(sw)() is sw)
o = B()
fin = weakref.finalize(o, print, 'finalized', 1)
print(fin.alive)
del o
print(fin.alive)
o = B()
fin = weakref.finalize(o, print, 'finalized', 2)
print(fin(), fin())
o2 = B()
weakref.finalize(o2, print, 'at exit')
# resurrection
saved = []
class R:
    def __del__(self):
        saved.append(self); print('resurrect')
r = R()
del r
print(len(saved))
saved.clear()
print('cleared', len(saved))
body_list = []
keeper = [body_list]
print(gc.is_tracked([]), gc.is_tracked(1), gc.is_tracked('a'), gc.is_tracked({}), gc.is_tracked({'a': 1}), gc.is_tracked({'a': []}))
print(gc.get_referents(['b', 'a']), gc.get_referents((2, 1)), gc.get_threshold())
gc.callbacks.append(lambda phase, info: print(phase, sorted(info)))
gc.collect()
gc.callbacks.clear()
print(isinstance(gc.get_objects(), list), gc.get_stats()[0].keys())
print(len(gc.get_referrers(body_list)) > 0)
print('end')
