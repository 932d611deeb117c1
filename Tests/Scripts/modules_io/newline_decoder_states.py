# States of IncrementalNewlineDecoder; arguments of streams that are no whole numbers.
import io, codecs
d = io.IncrementalNewlineDecoder(None, True)
print(d.getstate(), repr(d.decode('a\r')), d.getstate(), repr(d.decode('\nb')), d.getstate(), d.newlines)
d.setstate((b'', 1)); print(repr(d.decode('\nx'))); d.setstate((b'', 0)); print(repr(d.decode('\nx', True)))
u = io.IncrementalNewlineDecoder(codecs.getincrementaldecoder('utf-8')(), True)
print(repr(u.decode(b'\xc3')), u.getstate(), repr(u.decode(b'\xa9\r')), u.getstate())
state = u.getstate(); print(repr(u.decode(b'\n'))); u.setstate(state); print(repr(u.decode(b'x')), u.newlines); u.reset(); print(u.getstate())
def attempt(f, *a):
    try: print(repr(f(*a)))
    except Exception as e: print(type(e).__name__, e)
attempt(d.setstate, 5); attempt(d.setstate, (1,))
for make in (lambda: io.StringIO('abc\ndef'), lambda: io.BytesIO(b'abc\ndef'), lambda: io.BufferedReader(io.BytesIO(b'abc\ndef'))):
    for name in 'read', 'readline', 'readlines', 'seek', 'truncate':
        for a in (2.5, 'a', None, 10**30, True, -1):
            if name in ('seek', 'readlines') and a == 10**30 or name == 'truncate' and a not in (2.5, 'a'): continue
            if type(make()) is io.BufferedReader and name in ('truncate', 'seek', 'readlines'): continue
            print(name, a, end=' '); attempt(getattr(make(), name), a)
for make in io.BytesIO, io.StringIO:
    attempt(make().__setstate__, None); attempt(make().__setstate__, (1, 2)); attempt(make().__setstate__, 5)
