# random: every method's numbers after one seed.
import random as R, sys, warnings
warnings.simplefilter('always')
warnings.showwarning = lambda m, c, f, l, *a: print('W', c.__name__, m)
def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except Exception as e:
        r = type(e).__name__ + ': ' + str(e)
    print(getattr(f, '__name__', ''), repr(r))
R.seed(42)
for i in range(3):
    t(R.random); t(R.uniform,2,5); t(R.triangular); t(R.triangular,1,5,2); t(R.triangular,3,3,3); t(R.normalvariate,0,1); t(R.gauss,3,2); t(R.lognormvariate,0,.5)
    t(R.expovariate,.3); t(R.vonmisesvariate,1,0); t(R.vonmisesvariate,1,4); t(R.gammavariate,3,2); t(R.gammavariate,1,2); t(R.gammavariate,.3,2); t(R.betavariate,2,3)
    t(R.betavariate,.2,.3); t(R.paretovariate,3); t(R.weibullvariate,1,1.5); t(R.randbytes,7); t(R.randbytes,0); t(R.getrandbits,0)
    t(R.randrange,10); t(R.randrange,3,50,7); t(R.randrange,50,3,-7); t(R.randint,-3,3); t(R.choice,'abcdef'); t(R.choices,range(50),k=6)
    t(R.choices,'abc',[1,2,3],k=5); t(R.choices,'abc',cum_weights=[1,3,9],k=5); t(R.sample,range(1000),5); t(R.sample,range(100),30); t(R.sample,'abcdefgh',8)
    t(R.sample,['a','b'],4,counts=[3,4]); x=list(range(20)); R.shuffle(x); print(x); R.shuffle(x,R.random); print(x)
