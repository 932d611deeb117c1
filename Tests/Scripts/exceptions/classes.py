# Construction, attributes and texts of the builtin exceptions.
def t(f, *a, **k):
    try:
        e = f(*a, **k)
        print(repr(e), '|', str(e), '|', e.args)
    except BaseException as e:
        print('raised', type(e).__name__, e)

t(ValueError); t(ValueError, 1); t(ValueError, 1, 'b'); t(ValueError, a=1); t(KeyError, 'k'); t(KeyError); t(KeyError, 1, 2); t(KeyError, '')
t(OSError); t(OSError, 1); t(OSError, 2, 'gone'); t(OSError, 2, 'gone', 'file'); t(OSError, 2, 'gone', 'a', None, 'b'); t(OSError, 1, a=2)
for n in (1, 2, 3, 4, 9, 10, 11, 13, 17, 20, 21, 32, 103, 104, 110, 111, 114, 115, 108, 999): print(n, type(OSError(n, 'x')).__name__)
e = OSError(2, 'gone', 'f1', None, 'f2'); print(e.errno, e.strerror, e.filename, e.filename2, e.args)
e = FileNotFoundError(1, 'x'); print(type(e), e.errno); e = BlockingIOError(11, 'x', 5); print(e.characters_written, e.args, e.filename)
t(SyntaxError); t(SyntaxError, 'm'); t(SyntaxError, 'm', ('f.py', 3, 4, 'text')); t(SyntaxError, 'a', (1, 2, 3)); t(SyntaxError, 'a', 1)
t(SyntaxError, 'm', ('/dir/f.py', None, None, None)); t(SyntaxError, 'm', (None, 3, None, None)); t(IndentationError, 'm', ('f', 1, 2, 't'))
e = SyntaxError('m', ('f.py', 3, 4, 'text')); print(e.msg, e.filename, e.lineno, e.offset, e.text, e.print_file_and_line)
t(ImportError, 'm'); t(ImportError, 'm', name='n', path='p'); t(ImportError, 'a', foo=1); t(ImportError, 1, 2); t(ModuleNotFoundError, 'q', name='z')
e = ImportError('m', name='n', path='p'); print(e.msg, e.name, e.path); print(ImportError().msg)
t(UnicodeDecodeError); t(UnicodeDecodeError, 1, 2, 3, 4, 5); t(UnicodeDecodeError, 'a', 'b', 3, 4, 'r'); t(UnicodeDecodeError, 'a', b'bc', 0, 4, 'r')
t(UnicodeDecodeError, 'a', b'bc', 0, 1, 'r'); t(UnicodeEncodeError, 'a', 'bc', 0, 1, 'r'); t(UnicodeEncodeError, 'a', '\u20ac', 0, 1, 'r')
t(UnicodeEncodeError, 'a', '\U0001f600x', 0, 1, 'r'); t(UnicodeEncodeError, 'a', 'bc', 0, 2, 'r'); t(UnicodeTranslateError, 'bc', 0, 1, 'r')
t(UnicodeTranslateError, 'bc', 0, 2, 'r'); t(UnicodeError, 'x')
e = UnicodeDecodeError('utf-8', b'ab', 0, 1, 'why'); print(e.encoding, e.object, e.start, e.end, e.reason); e.start = 1; print(e.start)
print(StopIteration().value, StopIteration(1).value, StopIteration(1, 2).value, SystemExit().code, SystemExit(3).code, SystemExit(1, 2).code)
e = ValueError(1)
print(e.__traceback__, e.__cause__, e.__context__, e.__suppress_context__)
def s(name, value):
    try:
        setattr(e, name, value)
        print(name, getattr(e, name))
    except Exception as x:
        print(type(x).__name__, x)
def d(name):
    try: delattr(e, name)
    except Exception as x: print(type(x).__name__, x)
s('__cause__', 1); s('__cause__', None); print(e.__suppress_context__); s('__context__', 'x'); s('__traceback__', 1); s('args', 5); s('args', [1, 2]); s('__suppress_context__', 1); s('foo', 4)
d('__cause__'); d('__context__'); d('__traceback__'); d('args'); d('foo'); d('foo'); d('__suppress_context__')
print(e, repr(e), e.__dict__, e.with_traceback(None) is e)
print(e.__reduce__(), OSError(2, 'a', 'b').__reduce__(), ImportError('m', name='n').__reduce__())
e.__setstate__({'attr': 1}); print(e.attr)
class E(Exception):
    def __init__(self, a, b): self.a = a
e = E(1, b=2) if 0 else E(1, 2); print(repr(e), e.args, e.a)
class F(OSError):
    def __init__(self, path): super().__init__(2, 'msg', path)
e = F('p'); print(repr(e), e, e.filename, type(e))
class G(OSError): pass
print(type(G(2, 'x')), G(2, 'x').errno)
class H(KeyError):
    def __str__(self): return 'H!'
print(H('x'), repr(H('x')))
print(EnvironmentError is OSError, IOError is OSError, BaseException.__mro__, UnicodeDecodeError.__mro__)
class S(SyntaxError): pass
print(S('m', ('f', 1, 2, 't')).lineno, S('a').msg)
class I(ImportError):
    def __init__(self, *a, **k): super().__init__(*a, **k)
print(I('x', name='y').name)
print(issubclass(BrokenPipeError, ConnectionError), issubclass(TabError, SyntaxError), issubclass(RecursionError, RuntimeError))
