# random: getstate and setstate, also of version 2.
import random as R, sys, warnings
warnings.simplefilter('always')
warnings.showwarning = lambda m, c, f, l, *a: print('W', c.__name__, m)
def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except Exception as e:
        r = type(e).__name__ + ': ' + str(e)
    print(getattr(f, '__name__', ''), repr(r))
R.seed(7); s=R.getstate(); a=[R.gauss(0,1) for _ in range(3)]; R.setstate(s); print(a==[R.gauss(0,1) for _ in range(3)], s[0],len(s[1]),s[1][-1],s[2])
t(R.setstate,(2,tuple(-abs(x) if i<624 else x for i,x in enumerate(s[1])),1.5)); t(R.gauss,0,1); t(R.random)
