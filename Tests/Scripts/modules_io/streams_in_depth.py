# io: StringIO, BytesIO, raw and buffered files, TextIOWrapper: modes, newline, seek, truncate, errors, own raw classes.
import io, os
def attempt(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
s = io.StringIO('first\nsecond\r\nthird'); print(s.read(3), s.tell(), s.readline(), s.readline(), s.read(), s.read(), s.seek(0), s.readlines(), s.seek(2), s.write('XY'), s.getvalue(), s.truncate(4), s.getvalue(), s.tell(), s.seek(10), s.write('!'), repr(s.getvalue()), s.readable(), s.writable(), s.seekable(), s.isatty(), s.line_buffering, s.encoding, s.errors, s.newlines, s.closed)
for nl in (None, '', '\n', '\r', '\r\n'): t = io.StringIO('a\nb\r\nc\rd', newline=nl); t2 = io.StringIO(newline=nl); t2.write('x\ny\r\n'); print(repr(nl), t.readlines(), repr(t2.getvalue()), t.newlines)
for f in (lambda: s.seek(-1), lambda: s.seek(1, 1), lambda: s.seek(0, 2), lambda: s.seek(0, 5), lambda: s.write(b'x'), lambda: s.write(5), lambda: s.read('x'), lambda: s.truncate(-1), lambda: io.StringIO(b'x'), lambda: io.StringIO('x', newline='z'), lambda: io.StringIO(5), lambda: s.fileno(), lambda: s.detach(), lambda: io.StringIO('a\nb').readline(1), lambda: io.StringIO('abc').read(None), lambda: list(io.StringIO('a\nb\n')), lambda: s.writelines(['a', 'b']), lambda: s.writelines([1]), lambda: s.close() or s.closed, lambda: s.read(), lambda: s.getvalue(), lambda: s.close()): attempt(f)
b = io.BytesIO(b'line one\nline two\n\nlast'); print(b.read(4), b.readline(), b.readlines(), b.seek(-4, 2), b.read1(), b.seek(0), b.readinto(buf := bytearray(5)), buf, b.tell(), b.getbuffer()[0], b.peek(1) if hasattr(b, 'peek') else 'no peek', b.write(b'ZZ'), b.getvalue(), b.seek(100), b.write(b'.'), len(b.getvalue()), b.truncate(3), b.getvalue(), list(io.BytesIO(b'a\nb')))
view = b.getbuffer(); attempt(lambda: b.write(b'more than before')); view[0:1] = b'Q'; view.release(); print(b.getvalue())
for f in (lambda: b.write('x'), lambda: b.seek(-1), lambda: b.seek('x'), lambda: b.truncate(-1), lambda: io.BytesIO('x'), lambda: io.BytesIO(5), lambda: b.readinto(b'x'), lambda: b.read('x'), lambda: b.readline(2), lambda: b.fileno(), lambda: b.writelines([b'a', bytearray(b'b')]), lambda: io.BytesIO(memoryview(b'mv')).read()): attempt(f)
class Raw(io.RawIOBase):
    def __init__(self, data, chunk): self.data, self.chunk, self.at, self.log, self.written = data, chunk, 0, [], []
    def readable(self): return True
    def writable(self): return True
    def seekable(self): return True
    def readinto(self, buf): n = min(len(buf), self.chunk, len(self.data) - self.at); buf[:n] = self.data[self.at:self.at + n]; self.at += n; self.log.append(n); return n
    def write(self, data): self.written.append(bytes(data)); return len(data)
    def seek(self, o, w=0): self.at = o if w == 0 else self.at + o if w == 1 else len(self.data) + o; return self.at
    def tell(self): return self.at
r = Raw(b'abcdefghij', 3); print(r.read(5), r.read(), r.readall(), r.seek(0), r.readline(), r.log)
br = io.BufferedReader(Raw(b'one\ntwo\nthree\n', 4), 8); print(br.read(2), br.peek(1)[:1], br.readline(), br.read1(2), br.readlines(), br.seek(4), br.read(3), br.tell(), br.raw.log, br.seekable(), br.detach().__class__.__name__); attempt(lambda: br.read())
raw = Raw(b'', 1); bw = io.BufferedWriter(raw, 5); print(bw.write(b'ab'), raw.written, bw.write(b'cdefgh'), bw.flush(), b''.join(raw.written), bw.write(b'!')); bw.close(); print(b''.join(raw.written), raw.closed); attempt(lambda: bw.write(b'x')); attempt(lambda: io.BufferedReader(5)); attempt(lambda: io.BufferedWriter(io.BytesIO(), 0)); attempt(lambda: io.BufferedReader(io.BytesIO(b'x'), -1))
pair = io.BufferedRWPair(Raw(b'read side', 4), w := Raw(b'', 1)); print(pair.read(4), pair.write(b'out'), pair.flush(), w.written, pair.readable(), pair.writable())
tw = io.TextIOWrapper(io.BytesIO('h\xe9llo\nw\u20acrld\n'.encode()), 'utf-8'); print(ascii(tw.readline()), ascii(tw.read(2)), ascii(tw.read()), tw.encoding, tw.errors, tw.line_buffering, tw.newlines, tw.buffer.__class__.__name__, tw.seek(0), ascii(tw.readlines()))
out = io.BytesIO(); tw = io.TextIOWrapper(out, 'latin-1', errors='replace', newline='\r\n', write_through=True); tw.write('a\n\u20ac\n'); tw.flush(); print(out.getvalue(), tw.detach() is out); out2 = io.BytesIO(); tw = io.TextIOWrapper(out2, 'ascii'); attempt(lambda: tw.write('\xe9')); tw.reconfigure(encoding='utf-8', newline='\n'); tw.write('\xe9'); tw.flush(); print(out2.getvalue())
for f in (lambda: io.TextIOWrapper(io.BytesIO(b'\xff'), 'utf-8').read(), lambda: io.TextIOWrapper(io.BytesIO(), 'no-such'), lambda: io.TextIOWrapper(5), lambda: io.TextIOWrapper(io.BytesIO(), errors='nope', encoding='ascii').write('\xe9'), lambda: io.TextIOWrapper(io.BytesIO(b'x'), 'ascii').write('y'), lambda: io.TextIOWrapper(io.BytesIO(b'a\rb'), 'ascii', newline='\r').readlines(), lambda: io.IncrementalNewlineDecoder(None, True).decode('a\r\nb\r'), lambda: io.IOBase().readable(), lambda: io.IOBase().fileno(), lambda: io.RawIOBase().read(), lambda: io.BufferedIOBase().read(), lambda: io.TextIOBase().read(), lambda: io.UnsupportedOperation.__mro__[1:3], lambda: io.open is open, lambda: io.DEFAULT_BUFFER_SIZE, lambda: io.SEEK_END, lambda: io.open_code): attempt(f) if f.__code__.co_names[-1:] != ('open_code',) else print(callable(f()))
name = '/tmp/pyvm-io-%d' % os.getpid()
try:
    with open(name, 'w+', encoding='utf-8') as f: f.write('0123456789'); f.seek(3); print(f.read(2), f.tell(), f.truncate(7), f.seek(0), f.read(), f.mode, f.fileno() > 2, type(f).__name__, type(f.buffer).__name__, type(f.buffer.raw).__name__, f.buffer.raw.mode)
    with open(name, 'rb+') as f: f.seek(2); f.write(b'AB'); f.seek(0, 2); f.write(b'end'); f.seek(0); print(f.read(), f.mode, type(f).__name__)
    with open(name, 'ab') as f: print(f.tell(), f.write(b'++')); attempt(lambda: f.read())
    with open(name, 'rb', buffering=0) as f: print(type(f).__name__, f.read(3), f.readall(), f.read(), f.closefd, f.mode)
    fd = os.open(name, os.O_RDONLY); f = open(fd, 'r', closefd=False); print(f.read(), f.name == fd); f.close(); print(os.lseek(fd, 0, 0)); os.close(fd)
    with open(name, 'w', newline='\r\n') as f: f.write('a\nb\n'); print(f.newlines)
    with open(name, newline='') as f: print(f.readlines())
    with open(name) as f: print(f.readlines(), f.newlines); attempt(lambda: f.write('x'))
    with open(name) as f: print(next(f)); attempt(f.tell); print(f.read())
    with open(name, 'w', opener=lambda p, fl: os.open(p, fl, 0o600)) as f: f.write('o'); print(oct(os.stat(name).st_mode & 0o777))
    for args, kw in (((name, 'q'), {}), ((name, 'rw'), {}), ((name, 'r+w'), {}), ((name, ''), {}), ((name, 'b'), {}), ((name, 'rb'), {'encoding': 'x'}), ((name, 'rb'), {'newline': ''}), ((name, 'r'), {'buffering': 0}), ((name, 'r'), {'newline': 'q'}), ((name, 'rbt'), {}), ((name, 'x'), {}), ((name, 5), {}), ((name,), {'closefd': False}), ((name,), {'errors': 5}), ((name,), {'encoding': 'nope'}), ((-1,), {}), ((name, 'r', -1, None, None, None, True, None, 9), {})):
        try: open(*args, **kw).close(); print(args[1:], kw, 'opened')
        except Exception as e: print(args[1:], kw, type(e).__name__, str(e).replace(name, 'NAME'))
finally: os.remove(name)
