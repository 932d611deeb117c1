# print(): sep, end, file, flush; str()/repr() protocols through it; errors on the way.
import io, sys
def attempt(f, *args, **named):
    try:
        r = f(*args, **named)
        print('->', repr(r))
    except Exception as error:
        print(type(error).__name__, error)

print(); print(''); print(None); print(1, 'a', [None], 2.50, b'x', 1j, ..., sep=' | ', end='.\n'); print('a', 'b', sep=''); print('a', 'b', sep=None, end=None); print('x', end=''); print(); print(*[], sep='z'); print(*'abc', sep='\n'); print('multi\nline', end='\n--\n'); print('tab\there', r'raw\n'); print(sep='x', end='only end\n')
out = io.StringIO()
print('to', 'file', 5, sep='-', end='!', file=out, flush=True); print(repr(out.getvalue()))
class Writer:
    def __init__(self): self.parts, self.flushed = [], 0
    def write(self, text): self.parts.append(text); return 'ignored'
    def flush(self): self.flushed += 1
w = Writer(); print('a', 2, None, file=w, sep=', '); print(w.parts, w.flushed); print('q', file=w, flush=True); print(w.parts[-2:], w.flushed); print(file=w); print(w.parts[-1:])
class OnlyWrite:
    def write(self, text): raise OSError(5, 'disk full')
class Nothing: pass
attempt(print, 'x', file=Nothing()); attempt(print, 'x', file=OnlyWrite()); attempt(print, file=5); attempt(print, 'x', sep=5); attempt(print, 'x', end=b''); attempt(print, 'x', nope=1); attempt(print, 'x', file=None)
saved = sys.stdout
sys.stdout = w; print('redirected'); sys.stdout = saved; print(w.parts[-2:])
sys.stdout = None; print('goes nowhere'); sys.stdout = saved
try:
    del sys.stdout
    print('lost')
except RuntimeError as error:
    sys.stdout = saved; print(type(error).__name__, error)
finally:
    sys.stdout = saved
class Str:
    def __str__(self): return 'str!'
class Repr:
    def __repr__(self): return 'repr!'
class Bad:
    def __str__(self): return 5
class BadRepr:
    def __repr__(self): return None
class Fails:
    def __str__(self): raise KeyError('in str')
    def __repr__(self): raise ValueError('in repr')
class Sub(str):
    def __str__(self): return 'sub str'
class ReturnsSub:
    def __str__(self): return Sub('raw')
print(Str(), [Repr()], Repr(), Sub('x'), str(ReturnsSub()), type(str(ReturnsSub())).__name__, [Sub('x')])
attempt(print, Bad()); attempt(print, BadRepr()); attempt(print, Fails()); attempt(print, [Fails()]); attempt(str, Bad()); attempt(repr, Bad.__mro__); attempt(repr, BadRepr()); attempt(str, [BadRepr()]); attempt(ascii, BadRepr()); attempt('{}'.format, Bad()); attempt('%s'.__mod__, Bad()); attempt('%r'.__mod__, (BadRepr(),)); attempt(print, {1: Fails()}); attempt(print, 'before', Fails(), 'after'); attempt(format, Fails()); attempt(lambda: f'{Fails()!r}')
print(repr('\x00\x1f\x7f\x80\xa0\xad\u0378\u200b\ud800\U000e0001\u2028'), ascii('\xe9\u20ac\U0001F600'), repr("it's"), repr('"'), repr('\'"'), repr('\\'), repr('\t\r\n'))
l = [1]; l.append(l); dct = {}; dct['d'] = dct; print(l, dct, [l, dct], (l,))
sys.stdout.write('direct\n'); sys.stdout.writelines(['a', 'b\n']); attempt(sys.stdout.write, 5); attempt(sys.stdout.write, b'x'); attempt(sys.stdout.writelines, 5); attempt(sys.stdout.write)
print(sys.stdout.name, sys.stdout.mode, sys.stdout.encoding, sys.stdout.errors, sys.stdout.closed, sys.stdout.writable(), sys.stdout.readable(), sys.stderr.errors, sys.__stdout__ is sys.stdout)
print('error stream', file=sys.stderr); sys.stderr.write('more\n')
