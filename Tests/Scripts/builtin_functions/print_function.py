import sys, io
print(); print('a', 1, None, sep='-', end='!\n'); print(*'abc', sep=''); print('x', end=''); print(); print([1, 'a'], {'k': (1,)}, sep='\n')
out = io.StringIO()
print('to', 'file', file=out, flush=True); print(repr(out.getvalue())); print('a', 'b', sep=None, end=None)
class W:
    def __init__(self): self.got = []
    def write(self, s): self.got.append(s)
w = W(); print(1, 2, sep=', ', end='.', file=w); print(w.got)
class S:
    def __str__(self): return 'S.str'
print(S(), [S()].__class__.__name__)
for f in (lambda: print(1, sep=5), lambda: print(1, end=5), lambda: print(1, file=5), lambda: print(1, nope=1), lambda: print('x', file=w, flush=True), lambda: print(1, sep=b'x'), lambda: print(*5)):
    try: f()
    except Exception as e: print(type(e).__name__, e)
saved = sys.stdout
sys.stdout = None
print('into nothing')
sys.stdout = w; print('caught'); sys.stdout = saved
print(w.got[-2:])
print('é €'.encode(), file=sys.stderr)
del sys.stdout
try: print('lost')
except RuntimeError as e: sys.stdout = saved; print(e)
print(print('nested'), print.__name__)
