# os: fspath, PathLike, search paths, constants, wait statuses.
import os, sys
P = os.path
def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except Exception as e:
        r = type(e).__name__ + ': ' + str(e)
    print(getattr(f, '__name__', ''), repr(r))
t(os.fspath,1); t(os.fsencode,'a\udc80'); t(os.fsdecode,b'a\x80'); t(os.fspath,b'x')
class PP:
    def __fspath__(self): return 'a'
class PQ:
    def __fspath__(self): return 1
t(os.fspath,PQ()); print(isinstance(PP(),os.PathLike),issubclass(int,os.PathLike),os.PathLike[int]); t(os.PathLike)
t(os.get_exec_path,{'PATH':'/a:/b'}); t(os.get_exec_path,{}); t(os.get_exec_path,{b'PATH':b'x','PATH':'y'})
print(os.name,os.sep,os.linesep,os.curdir,os.pardir,os.extsep,os.altsep,os.pathsep,os.defpath,os.devnull,os.SEEK_END,os.path.__name__,os.error)
print(len(os.urandom(5)),os.getpid()>0,os.strerror(2),os.cpu_count()>0)
r=os.stat('.'); print(r[0]==r.st_mode, len(r), type(r)); print(os.terminal_size((3,4)), os.get_terminal_size.__name__)
t(os.nosuch) if 0 else None
try: os.nosuch
except AttributeError as e: print(e)
t(os.waitstatus_to_exitcode,256); t(os.waitstatus_to_exitcode,9); t(os.waitstatus_to_exitcode,0x137f); t(os.WIFEXITED,0)
