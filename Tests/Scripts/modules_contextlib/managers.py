from contextlib import *
import io, sys
@contextmanager
def tag(name):
    print(f'<{name}>', end='')
    try: yield name.upper()
    except ValueError as e: print(f'[{e}]', end='')
    finally: print(f'</{name}>')
with tag('a') as t: print(t, end='')
with tag('b'): raise ValueError('swallowed')
try:
    with tag('c'): raise KeyError('passes')
except KeyError as e: print(e)
@tag('deco')
def f(x): print('body', x, end=''); return x
print(f(1), f.__name__, f(2))
with suppress(KeyError, IndexError): {}['x']
out = io.StringIO()
with redirect_stdout(out): print('captured')
with redirect_stderr(out): print('err', file=sys.stderr)
print(repr(out.getvalue()))
class Res:
    def close(self): print('closed')
with closing(Res()) as r: print(type(r).__name__)
with ExitStack() as s:
    s.push(lambda *a: print('pushed', a[0])); s.callback(print, 'cb', 1, sep='='); s.enter_context(tag('in')); s2 = s.pop_all()
s2.close()
with ExitStack() as s:
    s.push(lambda *a: True); s.callback(lambda: 1 / 0)
print('suppressed')
@contextmanager
def twice(): yield 1; yield 2
@contextmanager
def never():
    if 0: yield
@contextmanager
def stops(): yield; raise StopIteration
for m in (twice, never, stops):
    try:
        with m(): pass
    except Exception as e: print(type(e).__name__, e)
class CD(ContextDecorator):
    def __enter__(self): print('enter', end=' '); return self
    def __exit__(self, *a): print('exit'); return False
@CD()
def g(): print('g', end=' ')
g(); print(isinstance(CD(), AbstractContextManager), nullcontext().__enter__())
with tag('last'): raise LookupError('uncaught')
