# What is dropped dies at once, as with reference counts: by assignment, `del`, the end of a call; cycles wait for the collector.
import gc
import weakref


class Plain:
    pass


class Dying:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


def local_none():
    a = Plain(); r = weakref.ref(a); a = None; return r() is None
def local_rebound():
    a = Plain(); r = weakref.ref(a); a = 5; return r() is None
def rebound_to_result():
    a = Plain(); r = weakref.ref(a); a = len('x'); return r() is None
def container():
    a = [Plain()]; r = weakref.ref(a[0]); a = None; return r() is None
def item():
    a = {1: Plain()}; r = weakref.ref(a[1]); del a[1]; return r() is None
def attribute():
    a = Plain(); a.x = Plain(); r = weakref.ref(a.x); a.x = None; return r() is None
def owner():
    a = Plain(); a.x = Plain(); r = weakref.ref(a.x); del a; return r() is None
def in_exception():
    try:
        a = Plain(); r = weakref.ref(a); raise ValueError(a)
    except ValueError as e:
        pass
    a = None
    return r() is None
def inner():
    a = Plain(); return weakref.ref(a)
def end_of_call():
    return inner()() is None
def popped():
    a = [Plain()]; r = weakref.ref(a[0]); a.pop(); return r() is None
def cleared():
    a = [Plain()]; r = weakref.ref(a[0]); a.clear(); return r() is None
def temporary():
    return weakref.ref(Plain())() is None
def in_loop():
    references = []
    for i in range(3):
        a = Plain(); references.append(weakref.ref(a))
    return [r() is None for r in references]
def closed_generator():
    def g():
        x = Plain(); references.append(weakref.ref(x)); yield 1
    references = []; i = g(); next(i); i.close(); return references[0]() is None
def dropped_generator():
    def g():
        x = Plain(); references.append(weakref.ref(x)); yield 1
    references = []; i = g(); next(i); i = None; return references[0]() is None
def cell():
    a = Plain()
    def f(): return a
    r = weakref.ref(a); a = 1; return r() is None
def cycle():
    a = Plain(); a.me = a; r = weakref.ref(a); a = None
    before = r() is None
    gc.collect()
    return before, r() is None
def hangs_on_cycle():
    a = Plain(); a.me = a; a.other = Plain(); r = weakref.ref(a.other); del a
    before = r() is None
    gc.collect()
    return before, r() is None
for f in (local_none, local_rebound, rebound_to_result, container, item, attribute, owner, in_exception, end_of_call, popped,
          cleared, temporary, in_loop, closed_generator, dropped_generator, cell, cycle, hangs_on_cycle):
    print(f.__name__, f())

gc.collect()
x = Dying(1); x = 5; print('a')
x = Dying(2); x = Dying(3); print('b')
def finalised():
    y = Dying(4); y = 5; print('c')
    y = Dying(6); y = Dying(7); print('d')
    for i in range(2): w = Dying(10 + i)
    print('f')
    def g(): return v
    v = Dying(12); v = 1; print('g')
    return y.name
finalised(); print('h')
o = Plain(); o.x = 1; o.x = Dying(20); o.x = Dying(21); o.x = 1; print('i')
def attributes(o):
    for n in 22, 23: o.x = Dying(n)
    print('j')
    o.x = None
attributes(o); print('k')
Dying(25); print('l')
q = Dying(26); q = None; print('m')
q = Dying(27); q.me = q; del q; print('n', gc.collect())
def called_back(reference): print('gone')
def with_callback():
    a = Plain(); r = weakref.ref(a, called_back); a = 5; print('o')
with_callback()
a = Plain(); r = weakref.ref(a, called_back); a.me = a; a = 5; print('p'); gc.collect()
