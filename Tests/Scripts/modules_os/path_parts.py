# os.path: what paths are made of.
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
os.environ['HOME']='/h/'; os.environ['X']='xx'; os.environ.pop('Y',None)
for p in ps:
    for f in (P.normpath,P.split,P.splitext,P.basename,P.dirname,P.isabs,P.splitdrive,P.normcase,P.expanduser,P.expandvars,P.abspath,P.realpath,P.exists,P.lexists,P.islink,P.isdir,P.isfile,P.ismount):
        t(f,p); t(f,os.fsencode(p))
