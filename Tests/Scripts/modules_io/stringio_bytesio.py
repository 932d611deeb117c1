import io
s = io.StringIO('one\ntwo\nthree')
print(s.read(2), s.tell(), s.readline(), s.readlines(), s.read(), s.seek(0), s.read(), s.truncate(3), s.getvalue(), s.seek(0, 2), s.write('XYZ'), s.getvalue(), list(io.StringIO('a\nb')), s.closed, s.readable(), s.writable(), s.seekable(), s.isatty(), s.line_buffering, s.encoding, s.errors, s.newlines)
s.seek(10); s.write('far'); print(repr(s.getvalue())); s.close()
print(repr(io.StringIO('a\r\nb\rc').read()), repr(io.StringIO('a\r\nb\rc', newline=None).read()), repr(io.StringIO('a\nb', newline='\r\n').getvalue()), io.StringIO('a\r\nb', newline='').readlines(), io.StringIO('x').read(0) == '', io.StringIO(None).read())
b = io.BytesIO(b'bytes\nline')
v = bytearray(3); print(b.readinto(v), v, b.read1(2), b.peek if hasattr(b, 'peek') else 'no peek', b.readline(), b.read(), b.seek(-4, 2), b.read(), b.seek(2), b.write(b'ZZ'), b.getvalue(), b.truncate(), b.getbuffer().nbytes, bytes(b.getbuffer()), b.seek(20), b.write(b'!'), b.getvalue(), b.writelines([b'a', b'b']), b.tell())
with io.BytesIO() as w: w.write(bytearray(b'x')); w.write(memoryview(b'yz')); print(w.getvalue())
for f in (lambda: s.read(), lambda: s.getvalue(), lambda: io.StringIO(5), lambda: io.StringIO(b'x'), lambda: io.StringIO().write(b'x'), lambda: io.BytesIO('x'), lambda: io.BytesIO().write('x'), lambda: io.StringIO().seek(1, 1), lambda: io.StringIO().seek(-1), lambda: io.BytesIO().seek(-1), lambda: io.StringIO().seek(0, 5), lambda: w.read(), lambda: next(io.StringIO()), lambda: io.StringIO(newline='x'), lambda: io.StringIO().truncate(-1), lambda: io.StringIO().fileno(), lambda: io.BytesIO().detach(), lambda: io.StringIO().writelines([1]), lambda: io.BytesIO().seek('a'), lambda: io.IOBase().read, lambda: io.RawIOBase().read(1), lambda: io.TextIOBase().read()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
io.StringIO('closed').close() or io.open_code('no_such_file')
