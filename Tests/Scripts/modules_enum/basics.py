# enum: members, flags, errors.
from enum import *
class C(Enum):
    R=1
    G=2
    B=1
print(C.R, repr(C.G), C(1), C['G'], list(C), C.B is C.R, C.R.name, C.R.value, len(C), C.__members__, C.R in C, isinstance(C.R,C), C)
for f in [lambda: C(9), lambda: C['x'], lambda: setattr(C,'R',5), lambda: C.Z, lambda: type('D',(C,),{})]:
    try: print(f())
    except Exception as x: print(type(x).__name__, x)
class I(IntEnum):
    A=1
    B=auto()
print(I.A+1, I.B, repr(I.B), I.A<I.B, f'{I.A}', '%d'%I.B, sorted([I.B,I.A]), I(2))
class F(Flag):
    X=auto(); Y=auto(); Z=auto()
print(F.X|F.Y, repr(F.X|F.Z), ~F.X, bool(F.X&F.Y), F.X in (F.X|F.Y), F(3))
class Q(IntFlag):
    R=4;W=2;E=1
print(Q.R|Q.W, Q(7), repr(Q(8)), ~Q.R, Q.R|8)
@unique
class U(Enum):
    A=1
try:
    @unique
    class V(Enum):
        A=1;B=1
except ValueError as e: print(e)
class P(Enum):
    E=(3,4)
    def __init__(s,m,r): s.m=m; s.r=r
    @property
    def g(s): return s.m*s.r
print(P.E.g, P.E)
An=Enum('An','ANT BEE'); print(list(An), An.__module__)
class S(str,Enum):
    A='a'
print(S.A=='a', S.A, f'{S.A}', S.A.upper())
class Au(Enum):
    def _generate_next_value_(n,s,c,l): return n.lower()
    A=auto()
print(Au.A.value, hash(C.R)==hash('R'), {C.R:1}[C.R])
try:
    class X(Enum):
        A=1
        A=2
except TypeError as e: print(e)
