# Objects that die together are finalised in the order in which their references go.
class A:
    def __init__(s,n): s.n=n
    def __del__(s): print('del',s.n,end=' ')
def f(a,b,*c,k=None,**kw):
    x=A('x'); y=A('y')
f(A(1),A(2),A(3),A(4),k=A(5),z=A(6)); print()
def g(a,b):
    x=A('x'); y=A('y')
g(A(1),A(2)); print()
g(a=A(1),b=A(2)); print()
g(*[A(1),A(2)]); print()
def h(a):
    b=A('b')
    def i(): return a,b
    c=A('c')
class B:
    def __init__(s,a): s.q=A('q'); s.a=a
    def __del__(s): print('B',end=' ')
b=B(A(1)); del b; print()
class C(list): pass
c=C([A(1),A(2)]); c.x=A('x'); c.y=A('y'); del c; print()
d={A(1):A('v1'),A(2):A('v2')}; del d; print()
d={A(1):A('v1'),A(2):A('v2')}; d.clear(); print()
l=[A(1),A(2),A(3),A(4)]; l[1:3]=[]; print(); del l[:]; print()
l=[A(1),A(2),A(3),A(4)]; l.clear(); print()
from collections import deque, OrderedDict
l=deque([A(1),A(2),A(3),A(4)]); l.clear(); print()
l=OrderedDict(a=A(1),b=A(2)); del l; print()
import functools
p=functools.partial(g,A(1),A(2)); del p; print()
def gen():
    a=A('ga'); b=A('gb'); yield 1
z=gen(); next(z); del z; print()
import weakref
class P: pass
p=P(); p.c=A('c'); w=weakref.ref(p,lambda r: print('cb',end=' ')); del p; print()
a=A('a'); w=weakref.ref(a,lambda r: print('cb',end=' ')); w2=weakref.ref(a,lambda r: print('cb2',end=' ')); del a; print()
x=(A(1),[A(2),A(3)],{4:A(4)}); x=None; print()
class R:
    def __del__(s): global keep; keep=s; print('R',end=' ')
r=R(); r.c=A('child'); del r; print('revived'); del keep.c; print(); del keep; print()
