# random: what the methods refuse.
import random as R, sys, warnings
R.seed(5)
warnings.simplefilter('always')
warnings.showwarning = lambda m, c, f, l, *a: print('W', c.__name__, m)
def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except Exception as e:
        r = type(e).__name__ + ': ' + str(e)
    print(repr(r))
t(R.randrange,0); t(R.randrange,1.5); t(R.randrange,3,1); t(R.randrange,3,1.5); t(R.randrange,1,9,0); t(R.randrange,1,9,1.5); t(R.randrange,9,1,2); t(R.randrange,'a'); print(R.randrange(5.0) < 5)
t(R.randint,5,1); t(R.choice,[]); t(R.choice,{}); t(R.sample,{1,2},1); t(R.sample,{1:2},1); t(R.sample,[1],2); t(R.sample,[1],-1); t(R.sample,'ab',1,counts=[1]); t(R.sample,'ab',1,counts=[1.5,1]); t(R.sample,'ab',1,counts=[0,0])
t(R.choices,'ab',5); t(R.choices,'ab',[1,2],cum_weights=[1,3]); t(R.choices,'ab',[1]); t(R.choices,'ab',[0,0]); t(R.choices,'ab',[float('inf'),1]); t(R.choices,[],k=1); t(R.choices,[],[])
t(R.gammavariate,0,1); t(R.gammavariate,1,-1); t(R.getrandbits,-1); t(R.getrandbits,1.5); t(R.uniform,1,'a'); t(R.randbytes,-1); t(R.seed,[1]); t(R.shuffle,(1,2)); t(R.setstate,(1,2,3)); t(R.setstate,(3,(1,2),None))
