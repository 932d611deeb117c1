# os: folders, links, walk, scandir, renames, descriptors.
import os, sys
def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except Exception as e:
        r = type(e).__name__ + ': ' + str(e)
    print(getattr(f, '__name__', ''), repr(r))
D = '/tmp/pyvm-tree-%d' % os.getpid()
os.system('rm -rf '+D)
t(os.makedirs, D+'/a/b/c')
try: os.makedirs(D+'/a/b/c')
except OSError as e: print(e.errno, e.strerror)
t(os.makedirs,D+'/a/b/c',exist_ok=True); t(os.makedirs,D+'/x/./y/'); 

for name, text in (('/f.txt', 'hi'), ('/a/g', 'hello')):
    with open(D + name, 'w') as f: f.write(text)
os.symlink('a',D+'/link'); os.symlink('nowhere',D+'/dead'); os.symlink('loop',D+'/loop')
os.chdir(D)
t(os.listdir); t(lambda:sorted(os.listdir())); t(lambda:sorted(os.listdir(b'.')));
for td in (0,1):
  for fl in (0,1):
    print([(a,sorted(b),sorted(c)) for a,b,c in sorted(os.walk('.',topdown=td,followlinks=fl))])
print(list(os.walk('nonex'))) 
try: list(os.walk('nonex',onerror=lambda e:print(repr(e))))
except Exception as e: print(e)
with os.scandir() as it:
    for e in sorted(it,key=lambda e:e.name): print(e,e.name,e.path,e.is_dir(),e.is_file(),e.is_symlink(),e.is_dir(follow_symlinks=False),os.fspath(e)) if e.name!='loop' else 0
for e in os.scandir(b'a'): print(e.name,e.path, e.stat().st_size if e.is_file() else '')
t(os.DirEntry); t(os.scandir,'nonex'); t(os.scandir,1.5)
print([os.path.realpath(p).replace(D, 'D') for p in ('link/b', 'loop', 'dead/x')])
t(os.path.getsize,'f.txt'); t(os.path.samefile,'a','link'); t(os.path.getsize,'no')
t(os.stat,'no'); t(os.rename,'no','b'); t(os.remove,'a'); t(os.rmdir,'a'); t(os.mkdir,'a'); t(os.rename,'f.txt','f2'); t(os.replace,'f2','f3'); t(os.renames,'f3','n/m/f4'); t(os.listdir,'n/m'); t(os.renames,'n/m/f4','f5'); t(os.path.exists,'n'); t(os.removedirs,'x/y'); t(lambda:sorted(os.listdir()))
t(os.unlink,'link'); t(os.readlink,'dead'); t(os.readlink,'a'); t(os.access,'a',os.R_OK); t(os.open,'no',os.O_RDONLY)
fd=os.open('q',os.O_CREAT|os.O_RDWR); t(os.write,fd,b'abc'); t(os.lseek,fd,0,os.SEEK_SET); t(os.read,fd,10); t(os.close,fd); t(os.close,fd); t(os.fstat,fd)
with os.fdopen(os.open('q',os.O_RDONLY)) as f: print(f.read())
t(os.fdopen,'x'); 
os.chdir('/'); os.system('rm -rf '+D)
