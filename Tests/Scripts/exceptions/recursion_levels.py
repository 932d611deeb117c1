# How deep calls of every kind get before RecursionError.
n = 0
class A:
    def __init__(self):
        global n; n += 1; A()
class B:
    def __init__(self, x=0):
        global n; n += 1; self.go()
    def go(self): B(x=1)
class M(type): pass
class C(metaclass=M):
    def __init__(self):
        global n; n += 1; C()
class D:
    def __new__(cls):
        global n; n += 1; return D()
class E:
    def __call__(self):
        global n; n += 1; self()
class F:
    def m(self):
        global n; n += 1; f = self.m; f()
def star(*a):
    global n; n += 1; star(*a)
def kw(**a):
    global n; n += 1; kw(**a)
import functools
@functools.lru_cache(None)
def lru(i):
    global n; n += 1; return lru(i + 1)
def gen(i):
    global n; n += 1
    for x in gen(i + 1): yield x
def yf(i):
    global n; n += 1
    yield from yf(i + 1)
class P:
    @property
    def p(self):
        global n; n += 1; return self.p
class G:
    def __getattr__(self, a):
        global n; n += 1; return self.zz
class I:
    def __init__(self): pass
def inst():
    global n; n += 1; I(); inst()
def lc():
    global n; n += 1; return [lc() for x in (1,)]
def mp():
    global n; n += 1; return list(map(lambda x: mp(), [1]))
def srt():
    global n; n += 1; return sorted([1], key=lambda x: srt())
for f in [A, B, C, D, E(), F().m, star, kw, lambda: lru(0), lambda: list(gen(0)), lambda: list(yf(0)), lambda: P().p, lambda: G().q, inst, lc, mp, srt]:
    n = 0
    try: f()
    except RecursionError as e: print(n, e)
