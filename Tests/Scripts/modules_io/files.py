# Text and binary files, StringIO, BytesIO.
import io, posix as os
n = '/tmp/pyvm-io-%d' % os.getpid()
with open(n,'w') as f:
    print(f.mode, f.encoding, f.write('héllo\nwörld\n\nlast'), f.tell(), f.writable(), f.readable())
    f.writelines(['a\n','b\r\n'])
with open(n) as f:
    print(repr(f.readline()), f.tell(), repr(f.read(3)), f.tell(), f.readlines())
    f.seek(0); print([l for l in f], repr(f.read()), f.closed, f.newlines)
print(f.closed)
with open(n,newline='') as f: print(f.readlines(), f.newlines)
with open(n,'rb') as f: print(f.read(5), f.readline(), f.tell(), f.seek(-3,2), f.read(), type(f).__name__, type(f.raw).__name__)
with open(n,'r+') as f:
    f.readline(); p=f.tell(); f.seek(p); f.write('WORLD'); f.seek(0); print(f.read())
with open(n,'a+') as f: print(f.tell()); f.write('END'); f.seek(0); print(len(f.read()))
with open(n,'w',newline='\r\n') as f: f.write('a\nb\n')
print(open(n,'rb').read())
with open(n,'w',encoding='utf-16') as f: f.write('añ'); f.write('z')
print(open(n,'rb').read(), open(n,encoding='utf-16').read())
with open(n,'wb') as f: print(f.write(b'\xff\xfe\x41'), type(f).__name__)
for a in [dict(encoding='latin-1'),dict(encoding='ascii',errors='replace'),dict(errors='ignore'),{},dict(errors='surrogateescape')]:
    try: print(ascii(open(n,**a).read()))
    except Exception as e: print(type(e).__name__, e)
for f in [lambda: open('/nonexist/x'), lambda: open('/tmp'), lambda: open(n,'q'), lambda: open(n,'rw'), lambda: open(n,'rb',encoding='utf-8'), lambda: open(n,buffering=0), lambda: open(n,encoding='nope'), lambda: open(n,newline='x'), lambda: open(3.5), lambda: open(n,'x'), lambda: open(-1), lambda: open(n,'w').read(), lambda: open(n).write('a'), lambda: open(n,'rb').write(b'a'), lambda: open(n,'wb').read(), lambda: open(n,'wb').write('s'), lambda: open(n,'w').write(b's'), lambda: open(n).seek(1,1), lambda: open(n).seek(-1), lambda: open(n,'rb').seek(-1), lambda: open([]), lambda: open(n,5), lambda: open(n, 'r', encoding=5), lambda: open(n,''), lambda: open(n,'b')]:
    try: print(f())
    except Exception as e: print(type(e).__name__, str(e).replace(n, 'FILE'), getattr(e,'errno',None), str(getattr(e,'filename',None)).replace(n, 'FILE'))
f=open(n); f.close()
for g in [f.read, f.readline, lambda: next(f), lambda: f.write('x'), f.tell, lambda: f.seek(0), f.__enter__, f.flush, f.fileno, lambda: list(f)]:
    try: print(g())
    except Exception as e: print(type(e).__name__, e)
s=io.StringIO('a\nb\n'); print(s.read(1), s.readline(), s.readlines(), s.getvalue(), s.tell()); s.write('x'); s.seek(0); print(repr(s.read())); s.truncate(2); print(repr(s.getvalue()))
b=io.BytesIO(b'abc\ndef'); print(b.readline(), b.read(), b.seek(1), b.write(b'ZZ'), b.getvalue(), b.tell(), list(io.BytesIO(b'a\nb')))
print(isinstance(s, io.TextIOBase), isinstance(b, io.IOBase), issubclass(io.UnsupportedOperation, ValueError), io.SEEK_END)
t=io.TextIOWrapper(io.BytesIO(b'x\r\ny\rz\n')); print(t.readlines(), t.newlines)
import sys
print(isinstance(sys.stdout, io.TextIOWrapper), isinstance(sys.stdout, io.TextIOBase))
o=io.StringIO(); print('hi', file=o, end=''); print(o.getvalue()); 
old=sys.stdout; sys.stdout=io.StringIO(); print('captured'); v=sys.stdout.getvalue(); sys.stdout=old; print(repr(v))
with open(n,'w') as f:
  for i in range(3000): f.write('line %d\n'%i)
print(sum(len(l) for l in open(n)), len(open(n).readlines()), open(n).read()[-10:])
with open(n) as f:
    for l in f: break
    try: f.tell()
    except OSError as e: print(e)
class R(io.RawIOBase):
    def __init__(s): s.d=b'hello\nworld'
    def readable(s): return True
    def readinto(s,b):
        n=min(len(b),4,len(s.d)); b[:n]=s.d[:n]; s.d=s.d[n:]; return n
print(io.BufferedReader(R()).read(), io.TextIOWrapper(io.BufferedReader(R())).readlines())
os.remove(n)
