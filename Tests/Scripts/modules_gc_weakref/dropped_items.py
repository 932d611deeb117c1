# Items that are replaced or removed are finalised at once, whatever held them.
class A:
    def __init__(s,n): s.n=n
    def __del__(s): print('del',s.n)
l=[A(1),A(2)]
del l
print('after del l')
l=[A(3),A(4)]
l.pop()
print('popped')
l.clear(); print('cleared')
d={1:A(5),2:A(6)}
del d[1]; print('deld')
d.clear(); print('dclear')
d={1:A(7)}
d[1]=None; print('replaced')
l=[A(8)]; l[0]=None; print('lreplaced')
def f():
    x=[A(9)]
    y={'a':A(10)}
    print('in f')
f(); print('after f')
class N: pass
n=N(); n.a=A(11); n.a=None; print('attr')
n.a=A(12); del n; print('n del')
import weakref
w=weakref.WeakValueDictionary()
a=A(13); w['a']=a; print(len(w)); del a; print(len(w), list(w))
w=weakref.WeakKeyDictionary()
a=A(14); w[a]=1; print(len(w)); del a; print(len(w))
s={A(15)}; s.pop(); print('set')
s={A(16)}; s.clear(); print('set')
t=(A(17),); t=None; print('tuple')
x=[[A(18)]]; x[0]=None; print('nested')
g=(A(i) for i in (19,)); list(g); print('gen')
[A(20)]; print('expr')
l=[A(21),A(22)]; l[:]=[]; print('slice')
l=[A(23),A(24)]; del l[0]; print('delitem'); l=None
def f(a): return a
f(A(25)); print('call')
f([A(26)]); print('call')
lst=list(map(A,(27,28))); lst=lst[1:]; print('sl')
lst=[A(i) for i in range(30,33)]; lst=sorted(lst,key=lambda q:-q.n); print('x'); lst=None; print('end')
import collections
q=collections.deque([A(40),A(41)],maxlen=2); q.append(1); print('dq'); q.popleft(); print('dq2')
d=collections.OrderedDict(a=A(42)); d.popitem(); print('od')
d={}; d['x']=A(43); d.pop('x'); print('pop'); d.setdefault('y',A(44)); d.update(y=1); print('upd')
try:
    a=A(45); raise ValueError(a)
except ValueError as e:
    del a
print('exc')
