# UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError: attributes that can be changed, texts, wrong arguments.
e = UnicodeEncodeError('codec', 'a\xe9\u20ac\U0001F600b', 1, 2, 'reason')
print(e, e.args == ('codec', 'a\xe9\u20ac\U0001F600b', 1, 2, 'reason'), e.encoding, ascii(e.object), e.start, e.end, e.reason)
for start, end in ((2, 3), (3, 4), (1, 3), (1, 5), (0, 0), (4, 2), (-1, 1), (10, 11), (4, 5)):
    e.start, e.end = start, end; print(e.start, e.end, e)
e.reason = 'changed'; e.encoding = 'other'; e.object = 'xyz'; e.start = 0; e.end = 1; print(e, e.args[0])
d = UnicodeDecodeError('codec', b'\x00\xffab', 1, 2, 'bad byte')
print(d, d.object, d.args)
for start, end in ((0, 1), (0, 2), (1, 4), (3, 9), (4, 5), (-5, 0)):
    d.start, d.end = start, end; print(d.start, d.end, d)
t = UnicodeTranslateError('a\u0100\U0001F600', 1, 2, 'cannot')
print(t, t.object == 'a\u0100\U0001F600', t.start, t.end, t.reason)
for start, end in ((0, 1), (2, 3), (0, 3), (5, 6)):
    t.start, t.end = start, end; print(t)
def attempt(f):
    try: print(ascii(f()))
    except Exception as error: print(type(error).__name__, error)
for f in (lambda: UnicodeEncodeError(), lambda: UnicodeEncodeError('a', 'b', 1, 2), lambda: UnicodeEncodeError('a', b'b', 1, 2, 'r'), lambda: UnicodeEncodeError(1, 'b', 1, 2, 'r'), lambda: UnicodeEncodeError('a', 'b', '1', 2, 'r'), lambda: UnicodeEncodeError('a', 'b', 1, 2, None), lambda: UnicodeEncodeError('a', 'b', 1, 2, 'r', 6), lambda: UnicodeDecodeError('a', 'b', 1, 2, 'r'), lambda: UnicodeDecodeError('a', bytearray(b'bc'), 1, 2, 'r'), lambda: UnicodeDecodeError('a', memoryview(b'bc'), 1, 2, 'r').object, lambda: UnicodeDecodeError('a', 5, 1, 2, 'r'), lambda: UnicodeTranslateError('a', 1, 2), lambda: UnicodeTranslateError(b'a', 1, 2, 'r'), lambda: UnicodeError('free', 'form'), lambda: UnicodeError(), lambda: setattr(e, 'start', 'x'), lambda: setattr(e, 'reason', 5), lambda: setattr(e, 'object', b'x'), lambda: setattr(d, 'object', 'x'), lambda: delattr(e, 'start'), lambda: delattr(e, 'reason'), lambda: e.reason, lambda: UnicodeEncodeError.__new__(UnicodeEncodeError), lambda: str(UnicodeEncodeError.__new__(UnicodeEncodeError)), lambda: UnicodeDecodeError.__new__(UnicodeDecodeError).start):
    attempt(f)
print([c.__mro__[1:3] for c in (UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError)] == [(UnicodeError, ValueError)] * 3)
for call in (lambda: 'abc\xe9\xe8d'.encode('ascii'), lambda: '\ud800'.encode(), lambda: 'a\ud800\udfffb'.encode('utf-8'), lambda: '\u0100\u0101'.encode('latin-1'), lambda: b'ab\xff'.decode(), lambda: b'ab\xc3'.decode(), lambda: b'ab\xe2\x82x'.decode(), lambda: b'\x80\x81'.decode('ascii'), lambda: b'a\xd8'.decode('utf-16-le'), lambda: b'\x00\xd8\x00\x00'.decode('utf-16-le'), lambda: b'\0\0\x11\0'.decode('utf-32-le'), lambda: b'\\x4'.decode('unicode_escape'), lambda: b'\\N{NOPE}'.decode('unicode_escape'), lambda: b'\\'.decode('unicode_escape'), lambda: str(b'\xff', 'utf-8'), lambda: int(b'\xff'), lambda: float(b'\xff\xfe')):
    try: call()
    except UnicodeError as error: print(type(error).__name__, error, error.start, error.end, error.encoding, ascii(error.object))
    except Exception as error: print(type(error).__name__, error)
class Sub(UnicodeDecodeError):
    def __str__(self): return 'own text from ' + super().__str__()
try: raise Sub('c', b'\xfe', 0, 1, 'because')
except UnicodeError as error: print(error, repr(error))
'last \u20ac uncaught'.encode('latin-1')
