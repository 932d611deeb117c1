# Errors of iterators, unpacking and calls: their classes and texts.
def t(f, *a, **k):
    try:
        print(f(*a, **k))
    except BaseException as e:
        print(type(e).__name__, e)
n = 1
t(zip,1); t(zip,[1],2); t(map); t(map,1); t(map,1,2); t(filter); t(filter,1); t(filter,None,1); t(enumerate); t(enumerate,1); t(enumerate,[],'a'); t(enumerate,[],1,2); t(enumerate,foo=1); t(list, enumerate(iterable=[1],start=3)); t(reversed); t(reversed,1); t(reversed,{1}); t(zip,x=1); t(map,x=1); t(filter,x=1); t(reversed,x=1); t(iter); t(iter,1); t(iter,1,2); t(iter,1,2,3); t(next,1); t(lambda: list(map(1,[1]))); t(reversed,[1],2); t(lambda: list(zip([1,2],[3],strict=1))); 
def f(): a,b,c=1,2
t(f)
def f(): a,b=1,2,3
t(f)
def f(): a,b=1
t(f)
def f(): a,*b,c=[1]
t(f)
def f(): a,b='abc'
t(f)
def f(): a,b=iter([1,2,3])
t(f)
def f(): a,b={1}
t(f)
def f(): a,*b=3
t(f)
def g(**k): pass
t(lambda: g(**1)); t(lambda: g(**{1:2})); t(lambda: g(x=1,**{'x':2})); t(lambda: g(**{'x':2},**{'x':3})); t(lambda: g(*1)); t(lambda: len(**1)); t(lambda: len(**{1:2},**{})); t(lambda: g(**{'a':1},**1)); t(lambda: g(**{'a':1},**{1:1})); t(lambda: [*n]); t(lambda: {*n}); t(lambda: {**[1]})
