# random: the sequence of every kind of seed, both versions.
import random as R, sys, warnings
warnings.simplefilter('always')
warnings.showwarning = lambda m, c, f, l, *a: print('W', c.__name__, m)
def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except Exception as e:
        r = type(e).__name__ + ': ' + str(e)
    print(getattr(f, '__name__', ''), repr(r))
for s in [1,0,-5,10**40,1.5,-2.5,float('inf'),'abc','',b'xyz',bytearray(b'xyz'),'é'*200,True,(1,2),(3.5,)]:
    for v in (1,2):
      try:
        R.seed(s,v); print(s if not isinstance(s,str) else s[:5],v,R.random(),R.getrandbits(70),R.randint(1,10**30))
      except Exception as e: print(repr(e))
