# print, input, displayhook, streams.
import sys
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, e)

print(); print(1, 'a', None); print(1, 2, sep='-'); print(1, 2, sep='', end='!\n'); print('x', end=''); print()
print(1, 2, sep=None, end=None)
t(print, 1, sep=1); t(print, 1, end=1); t(print, 1, foo=1); t(print, 1, file=1)
class W:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)
    def flush(self): self.parts.append('FLUSH')
w = W()
print('a', 'b', file=w); print('c', end='', file=w, flush=True); print(w.parts)
old = sys.stdout
sys.stdout = w
print('hidden')
1
sys.stdout = old
print(w.parts)
sys.stdout = None
print('nowhere')
sys.stdout = old
t(print, 'a\ud800b')
print('\xe9\u20ac\U0001f600')
sys.displayhook(5); sys.displayhook(None); sys.displayhook('s')
import builtins
print(builtins._)
sys.stdout.write('w\n'); print(sys.stdout.writable(), sys.stdout.readable(), sys.stdout.name, sys.stdout.mode, sys.stdout.encoding, sys.stdout.errors, sys.stdout.closed)
print(sys.stdout, sys.stderr, sys.stdin, sys.stdout.fileno(), sys.stdin.fileno())
t(sys.stdout.write, 1); t(sys.stdout.write, 'abc')
print(sys.stderr.errors, sys.__stdout__ is sys.stdout)
t(input, 'prompt> '); t(input); t(input, 1, 2); print(sys.stdin.readline()); print(sys.stdin.read(3)); print(list(sys.stdin)); t(input)
print(sys.stdin.read() == '', sys.stdin.readline() == '')
sys.stderr.write('to stderr \ud800\n')
sys.stdin = W()
t(input)
sys.stdin = None
t(input)
