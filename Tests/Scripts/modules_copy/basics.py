# copy of builtin and other objects.
from enum import Enum


class C(Enum):
    R = 1


import copy
print(copy.copy(C.R) is C.R, copy.deepcopy([C.R, {'a':[1]}]))
class K:
    def __init__(s): s.a=[1]; s.me=s
k=K(); k2=copy.deepcopy(k); print(k2.a, k2.a is k.a, k2.me is k2, copy.copy(k).a is k.a)
class L(list): pass
l=L([1,[2]]); l.x=3; m=copy.deepcopy(l); print(m, m.x, type(m), copy.copy({1,2}), copy.copy((1,)), copy.deepcopy((1,[2])))
class SL:
    __slots__=('a','b')
s=SL(); s.a=1; print(copy.copy(s).a)
try: copy.copy(x for x in ())
except TypeError as e: print(e)
