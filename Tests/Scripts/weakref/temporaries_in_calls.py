# Arguments, variables, closures, chains, items: what dies with them, and when.
class A:
    def __init__(self, n): self.n = n; print('new', n)
    def __del__(self): print('del', self.n)
def check(o): print('outer')
def p(o): print('inner')
check(p(A(1)))
class B:
    def __del__(self): print('del B')
check(p(B()))
class It:
    def __init__(self, k): self.k = k
    def __iter__(self): return It(self.k)
    def __next__(self):
        if self.k == 0: raise StopIteration
        self.k -= 1; return A(self.k)
    def __del__(self): print('del it', self.k)
for x in It(2): print('got', x.n)
print('loop done'); del x
print(list(map(lambda o: o.n, It(2))))
def nest():
    x = A(100)
    def inner(): return x.n
    return inner
k = nest(); print(k()); k = None; print('closure gone')
class Node:
    def __init__(self, v, nxt=None): self.v = v; self.next = nxt
    def __del__(self): print('node', self.v)
n = Node(1, Node(2, Node(3))); n = None; print('chain gone')
n = Node(1); n.next = n; n = None; print('cycle stays')
import gc; gc.collect(); print('collected')
l = [A(i) for i in range(3)]; l.pop(); print('popped'); l[0] = None; print('set'); del l[:]; print('cleared')
d = {i: A(i) for i in range(3)}; d[1] = 0; print('d1'); d.pop(0); print('d0'); d.clear(); print('dcl')
def fn():
    try: return A(7).n
    finally: print('fin')
print(fn())
class C:
    def __init__(self): self.a = A(50)
    def replace(self): self.a = A(51)
c = C(); c.replace(); print('replaced'); del c.a; print('deleted attr'); c.a = A(52); del c; print('c gone')
s = {A(60)}; s.pop(); print('set pop')
def deco(f):
    r = A(70)
    def w(*a): return f(*a)
    w.r = r
    return w
@deco
def z(): pass
z = None
print('deco gone')
x = A(80); y = x; del x; print('still'); del y; print('now')
def raiser():
    loc = A(90)
    raise KeyError(1)
try: raiser()
except KeyError: print('handling')
print('after handler')
import sys
def swap():
    t = A(91)
    t = A(92)
    print('t swapped')
swap(); print('left')
print([A(i).n for i in range(3)])
print({A(i).n: 1 for i in range(2)})
print(tuple(A(i).n for i in range(2)))
x = [A(5), A(6), A(7)]
x = x[:1]; print('sliced'); x += [A(8)]; x *= 0; print('emptied')
class S:
    inst = None
    def __new__(cls):
        if S.inst is None: S.inst = object.__new__(cls)
        return S.inst
    def __del__(self): print('del S')
S(); S(); S.inst = None; print('S end')
