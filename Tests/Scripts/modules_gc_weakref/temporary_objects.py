# Objects that no name holds, and what holds them for a while.
class A:
    def __init__(s,n): s.n=n
    def __del__(s): print('del',s.n)
    def m(s): return 5
    def __eq__(s,o): return True
    def __bool__(s): return True
    def __enter__(s): return s
    def __exit__(s,*a): pass
    def __len__(s): return 3
    def __hash__(s): return 1
    def __add__(s,o): return 7
def p(*a): print(*a)
A(4)==A(5); p('4')
x=[A(8),A(9)][0]; p('8'); x=None
for i in [A(10)]: p('10in')
p('10'); i=None; p('10b')
with A(11) as w: p('11in')
p('11'); w=None; p('11b')
with A(12): p('12in')
p('12')
y=A(13)+1; p('13')
a,b=A(14),A(15); p('15'); a=b; p('15b'); b=None; a=None; p('15c')
isinstance(A(16),A); p('16')
str([A(17).n]); p('17')
def g():
    raise ValueError(A(18))
try: g()
except ValueError: p('18in')
p('18')
def h():
    loc=A(19)
    raise KeyError
try: h()
except KeyError: p('19in')
p('19')
def gen():
    q=A(20)
    yield 1
    yield 2
for v in gen(): break
p('20')
z=gen(); next(z); z=None; p('20b')
class B:
    def __init__(s): s.l=[A(21)]; s.a=A(22)
    def close(s): s.l=None; p('closed'); del s.a
b=B(); b.close(); p('21')
b=B(); b=None; p('22')
b=B(); b.a=b.l; p('23'); b.l.append(A(23)); b.l=None; b.a=None; p('24')
l=[A(24),A(25)]; l.remove(l[0]); p('25'); 
d={1:A(26)}; d.update({1:2}); p('26')
s={A(28)}; s.discard(A(29)); p('29')
l=[A(30),A(31),A(32)]; l[0:2]=[]; p('30'); del l[:]; p('31')
def k():
    c=A(33)
    def inner(): return c
    return inner
f=k(); p('33'); f=None; p('33b')
f=lambda x=A(34): x
f=None; p('34')
o=B(); o2=B(); o.l=o2; o2=None; p('35'); o=None; p('35b')
t=(A(36),A(37),[A(38)]); del t; p('36')
class Node:
    def __init__(s,v,n=None): s.v=v; s.next=n
    def __del__(s): print('node',s.v)
n=None
for i in range(5): n=Node(i,n)
n=n.next; p('n1'); n=n.next.next; p('n2'); n=None; p('n3')
d={}; d['a']=[Node(1)]; d['b']={'x':Node(2)}; d['a']=0; p('d'); del d['b']; p('d2')
def ff():
    a=Node('a'); b=Node('b'); c=[Node('c1'),Node('c2')]
    p('ff')
ff()
class S:
    __slots__=('x','y')
    def __init__(s): s.x=Node('x'); s.y=Node('y')
s=S(); s=None; p('slots')
m=map(Node,[1,2]); next(m); p('m'); m=None
sorted([Node(3)],key=id); p('sorted')
e=enumerate([Node(4)]); next(e); p('en'); e=None; p('en2')
'%s' % Node(11).v; p('pct')
f'{Node(12).v}'; p('fs')
globals()['gg']=Node(14); globals().pop('gg'); p('14')
