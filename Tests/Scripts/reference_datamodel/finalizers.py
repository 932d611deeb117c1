# __del__, weak references, resurrection: when each is seen.
import gc, weakref, sys
log = []
class D:
    def __init__(self, n): self.n = n
    def __del__(self): log.append(f'del {self.n}')
def step(t): print(t, log); log.clear()
d = D(1); d = None; step('rebound'); D(2); step('temporary'); x = [D(3), D(4)]; del x[0]; step('item'); x.clear(); step('clear'); d = D(5); e = d; del d; step('still held'); del e; step('released')
def f(): a = D(6); b = D(7); return None
f(); step('function locals'); (lambda: D(8))(); step('lambda')
def g():
    local = D(9)
    raise ValueError
try: g()
except ValueError: step('in handler'); 
step('after handler')
def gen(): a = D(10); yield 1
it = gen(); next(it); step('generator holds'); it.close(); step('generator closed')
c1, c2 = D(11), D(12); c1.o, c2.o = c2, c1; del c1, c2; step('cycle'); print(gc.collect() >= 2); log.sort(); step('collected')
class Res:
    saved = []
    def __del__(self): log.append('resurrect'); Res.saved.append(self)
r = Res(); del r; step('resurrected'); print(len(Res.saved)); Res.saved.clear(); step('second time, no __del__'); gc.collect(); step('gc')
w_log = []
class W: pass
w = W(); r1 = weakref.ref(w, lambda r: w_log.append('callback 1')); r2 = weakref.ref(w, lambda r: w_log.append(f'callback 2 {r() is None}')); r3 = weakref.ref(w); print(r1() is w, r3 is weakref.ref(w), weakref.getweakrefcount(w), r1 == r2, hash(r1) == hash(w)); del w; print(w_log, r1(), r1 == r2, r3 == r3)
try: hash(weakref.ref(W()))
except TypeError as e: print(e)
for thing in (5, 'a', None, (), [], {}, object(), 1.5):
    try: weakref.ref(thing)
    except TypeError as e: print(e)
print(type(weakref.ref(f)).__name__, weakref.ref(f)() is f, weakref.ref({1})() if False else '', weakref.ref(D)() is D)
fin = W(); weakref.finalize(fin, print, 'finalizer ran', end='!\n'); del fin
last = D('at exit'); keep = [last]; import atexit; atexit.register(lambda: print('atexit', log))
