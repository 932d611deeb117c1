# Weak references called by native code, which holds values of its own meanwhile.
import weakref, itertools
class W: pass
class D:
    def __del__(s): pass
w=W(); r=weakref.ref(w)
for i in range(200):
    d=[D() for _ in range(3)]
    t=weakref.ref(W())
    r=weakref.ref(w) if i%9==0 else r
    x=list(itertools.chain([str(i)+'abc'], itertools.islice(iter(weakref.ref(w),5),9)))
    y=sorted([str(i)*3,str(i)*2], key=lambda q: (r(), q)[1])
    z={(r(),i):[i]*3 for i in range(3)}
    assert x[0]==str(i)+'abc', x
    w=W(); r=weakref.ref(w)
print('ok')
