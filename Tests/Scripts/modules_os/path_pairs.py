# os.path: join, relpath, commonpath, commonprefix of pairs.
import os, sys
os.chdir("/")
def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except Exception as e:
        r = type(e).__name__ + ': ' + str(e)
    print(getattr(f, '__name__', ''), repr(r))
P=os.path
ps=['','/','//','///','a','a/','/a','/a/b','//a/b','a//b','../a','a/../..','/..','/../a','./a/./b/','a/b/../c','.','..','a.b','.a','a.b/c','..a.b','a.','/a.b/.c','a.tar.gz','~','~/x','~root/x','~nobody9/x','$HOME/$X${Y}$','${X','$1X','$é', 'a/./b/../../c//d/']
for a in ps[:12]:
    for b in ps[:12]:
        t(P.join,a,b); t(P.relpath,a,b); t(P.commonpath,[a,b]); t(P.commonprefix,[a,b])
