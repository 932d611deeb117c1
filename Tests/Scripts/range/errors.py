# Errors of ranges: their classes and texts.
def t(f, *a, **k):
    try:
        print(f(*a, **k))
    except BaseException as e:
        print(type(e).__name__, e)
t(range); t(range,1,2,3,4); t(range,1,2,0); t(range,1.5); t(range,x=1); t(range(3).index,5); t(range(3).index,'a'); t(range(3).count,'a'); t(range(3).index); t(lambda: range(3)<range(4)); t(len,range(10**30))
t(lambda: range(10**30)[::3]); t(lambda: range(10)[::-1]); t(lambda: range(10)[2:8:3]); t(repr, range(1,10,2));t(repr, range(1,10))
r=range(3)
def f(): r.start=3
t(f)
def f(): r.foo=3
t(f)
t(hash,[]); t(hash,{}); t(hash,set());
