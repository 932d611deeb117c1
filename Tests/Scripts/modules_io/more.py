# Positions, newlines, encodings, raw and buffered files.
import io, sys, posix as os
n='/tmp/pyvm-ex-%d'%os.getpid()
# more io
with open(n,'w+') as f:
    f.write('äöü\nline2\nline3'); f.seek(0); print(f.readline(), f.tell()); print(f.read(2), f.tell()); f.seek(f.tell()); print(f.read()); f.seek(0,2); f.write('!'); f.seek(0); print(f.read()); print(f.truncate(2)); f.seek(0); print(f.read())
with open(n,'w') as f: print('a','b',sep='-',end='#\n',file=f); print(f.line_buffering, f.errors, f.newlines)
with open(n) as f: print(f.read(0)=='', f.readable(), f.seekable(), f.isatty(), f.fileno()>2, f.readlines(1))
f=open(n,'rb',buffering=0); print(type(f).__name__, f.read(2), f.readall(), f.seek(0), f.readinto(bytearray(3)), f.mode, f.closefd); f.close(); 
f=open(n,'rb'); print(f.peek()[:2], f.read1(2), f.tell(), f.readinto(bytearray(2)), f.seek(0,2), f.read(), f.raw.tell()); f.close(); print(f.closed)
try: f.read()
except ValueError as e: print(e)
with open(n,'r+b') as f: f.write(b'XYZ'); f.seek(1); print(f.read(1)); f.write(b'Q'); f.seek(0); print(f.read(), f.truncate(2), f.tell())
print(os.stat(n).st_size)
with open(n,'ab') as f: print(f.tell(), f.write(b'end'), f.tell())
for nl in (None,'','\n','\r','\r\n'):
    with open(n,'wb') as f: f.write(b'a\nb\rc\r\nd')
    with open(n,newline=nl) as f: print(repr(nl), f.readlines(), f.newlines)
    with open(n,'w',newline=nl) as f: f.write('x\ny\r\n')
    print(open(n,'rb').read())
for enc in ('utf-8-sig','utf-16-le','utf-32','latin-1','ascii'):
    with open(n,'w',encoding=enc) as f: f.write('abc\n'); f.write('de')
    print(enc, open(n,'rb').read(), open(n,encoding=enc).readlines())
try:
    with open(n,'w',encoding='ascii') as f: f.write('é')
except UnicodeEncodeError as e: print(e)
with open(n,'wb') as f: f.write('€'.encode()*5000+b'\n')
with open(n) as f: print(len(f.readline()), f.tell())
with open(n) as f: print(len(f.read(4097)), f.tell(), len(f.read()))
class W(io.TextIOBase):
    def write(self,s): sys.__stdout__.write('['+s+']'); return len(s)
print('x', file=W())
sio=io.StringIO('a\r\nb', newline=None); print(sio.read().encode()); sio=io.StringIO(newline='\r\n'); sio.write('a\n'); print(repr(sio.getvalue()))
for f in (lambda: io.StringIO(3), lambda: io.StringIO().write(3), lambda: io.BytesIO('a'), lambda: io.BytesIO().write('a'), lambda: io.StringIO().seek(-1), lambda: io.BytesIO().seek(-1), lambda: io.StringIO('a').seek(1,1), lambda: io.StringIO().fileno(), lambda: io.open(n,'rw'), lambda: io.TextIOWrapper(3), lambda: io.BufferedReader(3), lambda: io.RawIOBase().read(3), lambda: io.StringIO('a',newline='q')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
s=io.StringIO('abc'); s.close()
try: s.read()
except ValueError as e: print(e)
b=io.BytesIO(b'abc'); v=b.getbuffer(); v[0]=90; print(b.getvalue())
print(io.BytesIO(b'a\nb').readlines(), io.StringIO('x\ny').readlines(), list(io.StringIO('1\n2')), [*io.BytesIO(b'q\nw')])
with io.StringIO() as s: s.write('k')
print(s.closed)
r,w=os.pipe()
with open(w,'w') as f: f.write('piped')
with open(r) as f: print(f.read(), f.seekable())
fd=os.open(n,os.O_RDONLY); f=open(fd,closefd=False); f.close(); os.close(fd); print('ok')
def op(p,fl): return os.open(p,fl)
with open(n,opener=op) as f: print(len(f.read()))
