# os.path: arguments that are no paths, or of two kinds.
import os, sys
def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except Exception as e:
        r = type(e).__name__ + ': ' + str(e)
    print(getattr(f, '__name__', ''), repr(r))
P=os.path
for args in [(1,),('a',1),('a',b'b'),(b'a','b'),('a',),(b'a',b'b','c'),('a','b','/c','d')]:
    t(P.join,*args); t(P.relpath,*args[:2]); t(P.commonpath,args); t(P.commonprefix,args)
for f in (P.normpath,P.split,P.exists,P.isabs,P.realpath): t(f,None); t(f,1.5)
t(P.commonpath,[]); t(P.commonprefix,[])
