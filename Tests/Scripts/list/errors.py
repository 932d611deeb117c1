# Errors of lists, tuples and slices: their classes and texts.
def t(f, *a, **k):
    try:
        print(f(*a, **k))
    except BaseException as e:
        print(type(e).__name__, e)
a = [1, 2, 3]
b = (1, 2)
t(slice); t(slice,1,2,3,4); t(slice,x=1)
t(slice(1,2,3).indices,-1); t(slice(1,2,0).indices,4); t(slice('a').indices,4); t(slice(None,None,10**30).indices,5);t(slice(None).indices,'a'); t(slice(None).indices,10**30)
t(lambda: slice(1)<slice(2)); t(lambda: slice(1)<slice('a')); t(hash,slice(1)); t(lambda: slice(1)==1)
s=slice(1)
def f(): s.start=3
t(f)
t(lambda: a['a']); t(lambda: b['a']); t(lambda:[1][1.5:]); t(lambda:[1,2][5]); t(lambda:(1,2)[5]); t(lambda:[1][10**30]); t(lambda: (1,)[10**30])
t(lambda: range(3)['a']); t(lambda: range(3)[3]);t(lambda: range(3)[10**30])
def f(): del [1][3]
t(f)
def f(): [1][3]=3
t(f)
def f(): [1]['a']=3
t(f)
def f(): [1,2,3][::2]=[1]
t(f)
def f(): [1,2,3][::2]=1
t(f)
def f(): [1,2,3][1:2]=1
t(f)
def f(): [1,2,3][::0]=1
t(f)
t([].pop); t([1].pop,4); t([1].pop,'a'); t([].remove,1); t([].index,1); t([].index); t([].insert,1); t([].append); t([].extend,1); t([].sort,1); t([].sort,k=1); t([1,'a'].sort); t([].sort,key=3); t([1].sort,key=3); t([].sort,reverse='a')
t(list,1,2); t(list,1); t(list,x=1); t(tuple,1,2); t(tuple,1); t(tuple,x=1); t([].count);t([1,2,3].index,5,'a')
t(lambda:[1]+(1,)); t(lambda:(1,)+[1]); t(lambda:[1]*'a'); t(lambda:[1]*10**30);t(lambda: [0]*2**62); t(lambda: [1]<(1,)); t(lambda:[1]<['a']); t(lambda: (1,'a')<(1,2)); t(lambda: [1]<[1,2])
def f(): 
    a=[1]; a+=1
t(f)
def f(): 
    a=[1]; a*='a'
t(f)
t(().index,3); t(().count); t(().index,1,2,3,4); t((1,).index,3,'x')
