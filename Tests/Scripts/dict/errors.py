# Errors of dicts and their views: their classes and texts.
def t(f, *a, **k):
    try:
        print(f(*a, **k))
    except BaseException as e:
        print(type(e).__name__, e)
t(dict,1); t(dict,[1]); t(dict,[(1,2,3)]); t(dict,1,2); t(dict,['ab']); t(dict,[[1]]); t(dict,[(1,2)],a=3)
d={1:2}
t(d.get); t(d.get,1,2,3); t(d.pop); t(d.pop,5); t({}.pop,1); t(d.popitem, 1); t({}.popitem); t(d.setdefault); t(d.update,1); t(d.update,1,2); t(d.update,[1]); t(d.update,[(1,2,3)]); t(d.fromkeys); t(dict.fromkeys,1); t(lambda: d['x']); t(lambda: d[[]]); t(d.get,[])
def f(): del d['x']
t(f)
def f(): del d[[]]
t(f)
t(lambda: d|1); t(lambda: 1|d); t(lambda: d<d)
def f():
    e={}; e|=1
t(f)
def f():
    e={}; e|=[(1,2)]; return e
t(f)
t(lambda: {**1}); 
def f():
    for x in d: d[x+1]=1
t(f)
d={1:2,2:3}
def f():
    for x in d: del d[x]; d[x+10]=1
t(f)
d={1:2,2:3}
def f():
    for x in d.values(): d.popitem(); d[x+10]=1
t(f)
d={1:2,2:3}
def f():
    for x in d.items(): del d[x[0]]; d[x[0]+10]=1
t(f)
d={1:2,2:3}
def f():
    for x in reversed(d): del d[x]; d[x+10]=1
t(f); print(d)
d={1:2,2:3}
def f():
    for x in reversed(d): del d[x]
t(f)
t(lambda: {}.keys() & 1); t(lambda:{}.keys() | [1]); t(lambda: [1] & {1:2}.keys()); t(lambda:{}.keys()-1); t(lambda:{1:1}.keys() ^ {2}); t(lambda:{1:[]}.items() | []); t(lambda: {}.keys()<1); t(lambda: {}.keys()<{1}); t(lambda:{1:2}.items()==[(1,2)]); t(lambda: {1:2}.items()=={(1,2)}); t(lambda: {}.values()=={}.values()); t(len,{1:1}.items()); t(repr,{1:2}.items()); t(repr,{1:2}.keys()); t(repr,{1:2}.values()); t({1:2}.keys().isdisjoint,[1]); t(hash,{}.keys()); t(lambda: {}.keys()+1); t(lambda: set()-{}.keys()); t(lambda: {1:2}.keys().isdisjoint(3)); t(lambda: (1,2) in {1:2}.items()); t(lambda: [1,2] in {1:2}.items()); t(lambda: (1,[]) in {1:[]}.items()); t(lambda: ([],1) in {1:[]}.items())
