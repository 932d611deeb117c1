# Lines of files and of streams in memory, one after the other and mixed with other calls; print() to them.
import io, os, sys
p = os.path.join('/tmp', 'pyvm-lines-%d.txt' % os.getpid())
with open(p, 'w') as f: f.write('a\nbb\nccc\n\ndddd\nlast')
with open(p) as f:
    print(next(f)); print(f.read(2)); print(next(f)); print(f.readline()); print(f.readline(1)); print(list(f))
    try: next(f)
    except StopIteration: print('stop')
with open(p) as f:
    print(f.readline(), f.tell()); print(f.readline(), f.tell()); f.seek(2); print(next(f))
    try: f.tell()
    except OSError as e: print(e)
    print(f.readlines()); print(f.tell())
f = open(p); next(f); f.close()
for g in (lambda: next(f), lambda: f.readline(), lambda: f.read(), lambda: f.readlines()):
    try: print(g())
    except ValueError as e: print(e)
f = open(p); next(f); b = f.detach()
try: next(f)
except ValueError as e: print(e)
print(b.tell())
f = open(p, 'r+'); print(f.readline()); f.seek(0, 1) if 0 else None; f.write('XX'); f.flush(); f.seek(0); print(f.read()); f.close()
for nl in (None, '', '\n', '\r', '\r\n'):
    with open(p, 'wb') as f: f.write(b'a\r\nb\rc\nd\r\n\r\n\ne')
    with open(p, newline=nl) as f: print(repr(nl), list(f), f.newlines)
    with open(p, newline=nl) as f: print([f.readline() for i in range(4)], repr(f.read(3)), next(f, None), repr(f.read()))
    s = io.StringIO('a\r\nb\rc\nd\r\n\r\n\ne', newline=nl); print(list(s), s.tell())
    s.seek(0); print(next(s), s.tell(), s.read(1), s.readline(), next(s)); s.write('end\n'); print(repr(s.getvalue()), s.tell())
s = io.StringIO(); s.write('x\ny\n'); s.seek(0); print(next(s)); s.write('Q'); print(s.getvalue(), next(s, 'none'))
print(s.write(''), s.tell()); s.close()
for g in (lambda: s.write('x'), lambda: next(s), lambda: s.write(5), lambda: print('x', file=s)):
    try: print(g())
    except (ValueError, TypeError) as e: print(type(e), e)
s = io.StringIO()
try: s.write(b'x')
except TypeError as e: print(e)
class S(str): pass
s.write(S('sub')); s.write('more'); print(s.getvalue())
b = io.BytesIO(b'a\nb\nc'); print(next(b), b.tell(), b.read(1), next(b), list(b), b.tell()); b.write(b'zz'); b.write(bytearray(b'ww')); print(b.getvalue()); b.seek(1); b.write(b'Q'); print(b.getvalue())
v = b.getbuffer()
try: b.write(b'x' * 50)
except BufferError as e: print(e)
b.seek(0, 2)
try: b.write(b'x')
except BufferError as e: print(e)
v.release(); b.write(b'x'); b.close()
for g in (lambda: b.write(b'x'), lambda: next(b)):
    try: print(g())
    except ValueError as e: print(e)
f = open(p, 'wb'); f.write(b'1'); f.write(b'2' * 5000); f.write(b'3' * 5000); f.write(b'4'); print(f.tell()); f.raw.close()
try: f.write(b'5')
except ValueError as e: print(e)
print(os.path.getsize(p))
f = open(p, 'wb'); f.write(b'1'); raw = f.detach()
try: f.write(b'5')
except ValueError as e: print(e)
raw.close()
class W:
    def __init__(self, f): self.f = f
    def __str__(self): self.f.write('[from str]'); return 'W'
class Bad:
    def __str__(self): raise KeyError('bad')
s = io.StringIO(); print('a', W(s), 1, 2.5, None, [W(s)].__len__(), sep='|', end='.\n', file=s); print(repr(s.getvalue()))
try: print('a', 'b', Bad(), file=s)
except KeyError: print(repr(s.getvalue()))
class Own(io.StringIO):
    def write(self, t): sys.stdout.write('<%s>' % t); return super().write(t)
o = Own(); print(1, 2, file=o); print(); print(repr(o.getvalue()))
o = io.StringIO(); o.write = lambda t: sys.stdout.write('{%s}' % t)  if 0 else None
print(1, 2, 'x', file=o); print(repr(o.getvalue()))
with open(p, 'w', buffering=1) as f:
    print('line', 1, file=f); print(open(p).read()); 
with open(p, 'w', encoding='utf-16') as f: print('é', 1, 'ü', file=f); print(2, file=f)
with open(p, 'rb') as f: print(f.read())
with open(p, encoding='utf-16') as f:
    for l in f: print(l, end='')
big = 'x' * 20000 + '\n'
with open(p, 'w') as f:
    for i in range(5): f.write(big); f.write('é\n')
with open(p) as f: print([len(l) for l in f])
with open(p) as f: print([len(f.readline()), len(f.readline(5)), f.tell(), len(f.readline()), f.tell(), len(next(f))])
os.remove(p)
