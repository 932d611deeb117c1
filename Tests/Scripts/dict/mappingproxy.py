# mappingproxy.
def t(f, *a, **k):
    try:
        print(f(*a, **k))
    except BaseException as e:
        print(type(e).__name__, e)
types = type(type.__dict__)
m = types({1: 2})
t(types); t(types,1); t(types,[]); t(repr,m); t(str,m); t(lambda: m[1]); t(lambda: m[3]); t(lambda: m|{3:4}); t(lambda: {3:4}|m); t(len,m); t(list,m); t(m.copy); t(lambda:m=={1:2}); t(lambda: m<m); t(hash,m); t(list, reversed(m)); t(m.get,1); t(m.get,2,3); t(lambda: m.keys()); t(m.get,2,3,4)
def f(): m[1]=2
t(f)
def f(): global m; m|={}
t(f)
