# random: classes with their own random() or getrandbits(), SystemRandom, copies.
import random as R, sys, warnings
warnings.simplefilter('always')
warnings.showwarning = lambda m, c, f, l, *a: print('W', c.__name__, m)
def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except Exception as e:
        r = type(e).__name__ + ': ' + str(e)
    print(repr(r))
class Q(R.Random):
    def random(self): return 0.3
q=Q(3); t(q.randrange,10); t(q.randrange,2**60); t(q.choice,'abc'); t(q.sample,range(5),2); t(q._randbelow,0)
class Z(R.Random):
    def getrandbits(self,k): return 1
z=Z(3); t(z.randrange,10); t(z.shuffle,[1,2,3]); print(Z._randbelow.__name__,Q._randbelow.__name__)
class ZZ(Z):
    def random(self): return .5
print(ZZ._randbelow.__name__)
S=R.SystemRandom(); S.seed(1); t(S.getstate); t(S.setstate,1); t(S.getrandbits,-1); t(S.getrandbits,0); print(0<=S.random()<1, S.getrandbits(5)<32, len(S.randbytes(9)), 0<=S.randrange(10)<10)
import copy; R.seed(3); r=R.Random(3); r2=copy.copy(r); r3=copy.deepcopy(r); print(r2.random()==r3.random()==r.random(), R.Random('a').random(), R.Random(x=4).random())
t(R.Random,1,2); t(r.sample,range(3)); t(r.choice)
print(R.TWOPI,R.LOG4,R.NV_MAGICCONST,R.SG_MAGICCONST,R.BPF,R.RECIP_BPF, sorted(R.__all__))
r=R.Random(1); r.seed(); R.seed(None)
R.seed(a='k'); print(R.random())
R.seed('a',1); print(R.random()); R.seed('',1); print(R.random()); R.seed(b'\xff\xfea',1); print(R.random())
