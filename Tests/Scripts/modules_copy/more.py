# copy: hooks, cycles, state.
import copy

class N:
    def __init__(s): s.x=1
    def __deepcopy__(s,m): return 'dc'
    def __copy__(s): return 'c'
print(copy.copy(N()), copy.deepcopy([N()]), copy.copy(len) is len, copy.deepcopy(types), copy.Error) if 0 else print(copy.copy(N()), copy.deepcopy([N()]), copy.copy(len) is len, copy.Error)
class GS:
    def __init__(s): s.a=1; s.b=[1]
    def __getstate__(s): return {'a':5}
    def __setstate__(s,st): s.__dict__.update(st); s.z=1
x=copy.copy(GS()); print(x.a,x.z,hasattr(x,'b'))
class NA:
    def __new__(cls, q): o=object.__new__(cls); o.q=q; return o
    def __getnewargs__(s): return (s.q,)
print(copy.copy(NA(3)).q)
l=[1]; l.append(l); m=copy.deepcopy(l); print(m[1] is m)
t=([1],); t2=copy.deepcopy(t); print(t2, t2 is t, copy.deepcopy((1,2)) )
d={}; d['me']=d; e=copy.deepcopy(d); print(e['me'] is e)
print(copy.copy(range(3)), copy.deepcopy(slice(1,2)) if 0 else '', copy.copy(b'x'), copy.deepcopy(bytearray(b'q')), copy.copy({1:2}), copy.deepcopy(frozenset([1])), copy.deepcopy({1,2}))
