# contextlib: contextmanager, closing, suppress, redirect, ExitStack and its asynchronous forms, ContextDecorator, nullcontext.
import contextlib, io, sys
from contextlib import *
def attempt(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e, '| context', repr(e.__context__), '| cause', repr(e.__cause__))
log = []
@contextmanager
def tag(name, swallow=()):
    "makes a tag"
    log.append(f'<{name}>')
    try: yield name.upper()
    except swallow as e: log.append(f'swallowed {e!r}')
    finally: log.append(f'</{name}>')
with tag('a') as a, tag('b') as b: log.append(a + b)
with tag('c', KeyError): raise KeyError('k')
print(log, tag.__name__, tag.__doc__, tag.__wrapped__.__name__); log.clear()
@tag('deco')
def decorated(x): log.append(x); return x * 2
print(decorated(1), decorated(2), log, decorated.__name__); log.clear()
@contextmanager
def no_yield():
    return
    yield
@contextmanager
def two_yields(): yield 1; yield 2
@contextmanager
def yields_after_error():
    try: yield
    except ValueError: yield 'again'
@contextmanager
def replaces():
    try: yield
    except ValueError as e: raise KeyError('replaced') from e
@contextmanager
def reraises():
    try: yield
    except ValueError as e: raise
@contextmanager
def raises_same():
    try: yield
    except Exception as e: raise e
@contextmanager
def fails_in_enter(): 1 / 0; yield
@contextmanager
def fails_in_exit(): yield; [][0]
def use(cm, error=None):
    with cm as value:
        if error: raise error
        return value
for cm, e in ((no_yield(), None), (two_yields(), None), (two_yields(), ValueError('v')), (yields_after_error(), ValueError('v')), (replaces(), ValueError('v')), (reraises(), ValueError('v')), (raises_same(), ValueError('v')), (fails_in_enter(), None), (fails_in_exit(), None), (fails_in_exit(), ValueError('v')), (tag('s', StopIteration), StopIteration('stop')), (reraises(), StopIteration('through')), (reraises(), RuntimeError('runtime')), (raises_same(), StopIteration('same stop')), (contextmanager(lambda: iter([1]))(), None), (contextmanager(lambda: 5)(), None)): attempt(lambda: use(cm, e))
cm = tag('once'); use(cm); attempt(lambda: use(cm)); attempt(lambda: contextmanager(tag)()); attempt(lambda: tag()); attempt(lambda: cm.__enter__()); log.clear()
class C:
    def close(self): log.append('closed')
class BadClose:
    def close(self): raise OSError('close')
with closing(C()) as c: log.append('using')
attempt(lambda: use(closing(C()), KeyError('in closing'))); attempt(lambda: use(closing(BadClose()), KeyError('in closing'))); attempt(lambda: use(closing(5))); print(log); log.clear()
with suppress(KeyError, IndexError): {}['k']; log.append('never')
with suppress(): log.append('nothing')
attempt(lambda: use(suppress(KeyError), ValueError('other'))); attempt(lambda: use(suppress(LookupError), KeyError('sub'))); attempt(lambda: use(suppress(5), KeyError('x'))); attempt(lambda: use(suppress(), KeyError('x'))); print(log, use(nullcontext(7)), use(nullcontext())); attempt(lambda: use(nullcontext(), KeyError('n')))
out, err = io.StringIO(), io.StringIO()
with redirect_stdout(out) as target, redirect_stderr(err): print('to out', target is out); print('to err', file=sys.stderr); sys.stdout.write('w')
print(repr(out.getvalue()), repr(err.getvalue())); r = redirect_stdout(out)
with r:
    print('1')
    with r: print('2')
    print('3')
print(repr(out.getvalue()))
class D(ContextDecorator):
    def __enter__(self): log.append('enter'); return self
    def __exit__(self, *exc): log.append(exc[0] and exc[0].__name__); return exc[0] is KeyError
@D()
def deco_fails(e): raise e
log.clear(); attempt(lambda: deco_fails(KeyError('swallowed'))); attempt(lambda: deco_fails(ValueError('not'))); print(log); log.clear()
def cb(*a, **k): log.append((a, k))
with ExitStack() as s:
    print(s.enter_context(tag('x')), s.callback(cb, 1, k=2) is cb, s.push(lambda *e: log.append(e[0])) is not None); s.push(tag('pushed') if False else D()); log.append('body')
print(log); log.clear()
def stack(error, *exits):
    with ExitStack() as s:
        for e in exits: s.push(e)
        if error: raise error
    return 'left'
def ex(result=None, error=None):
    def f(kind, e, tb):
        log.append(f'{kind and kind.__name__}')
        if error: raise error
        return result
    return f
for args in ((None, ex()), (KeyError('k'), ex(), ex(True)), (KeyError('k'), ex(), ex(error=ValueError('v'))), (KeyError('k'), ex(True), ex(error=ValueError('v')), ex()), (None, ex(True), ex(error=IndexError('i'))), (KeyError('k'), ex(error=OSError('o')), ex(error=ValueError('v')))): log.clear(); attempt(lambda: stack(*args)); print(log)
s = ExitStack(); log.clear(); s.callback(cb, 'kept'); t = s.pop_all(); s.close(); print(log); t.close(); print(log); t.close()
for f in (lambda: s.enter_context(5), lambda: s.push(5), lambda: s.callback(5), lambda: s.callback(), lambda: s.enter_context(object()), lambda: s.push(None)): attempt(f)
attempt(s.close); log.clear()
with ExitStack() as s:
    with suppress(KeyError):
        with ExitStack() as inner: inner.callback(log.append, 'inner'); raise KeyError
    log.append('after')
print(log); log.clear()
def drive(c):
    try:
        while True: c.send(None)
    except StopIteration as e: return e.value
@asynccontextmanager
async def atag(n):
    log.append(f'a<{n}>')
    try: yield n
    except KeyError: log.append('a swallowed')
    finally: log.append(f'a</{n}>')
class AC:
    async def aclose(self): log.append('aclosed')
async def main():
    async with atag('1') as x, atag('2'): log.append(x); raise KeyError
    async with AsyncExitStack() as s:
        await s.enter_async_context(atag('3')); s.enter_context(tag('sync')); s.callback(cb, 'cb')
        async def acb(*a): log.append(a)
        s.push_async_callback(acb, 9); s.push_async_exit(atag('4') if False else AEx())
    try:
        async with atag('5'): raise ValueError('through')
    except ValueError as e: log.append(e.args)
    return 'main'
class AEx:
    async def __aenter__(self): pass
    async def __aexit__(self, *e): log.append('aexit')
print(drive(main()), log); print(sorted(contextlib.__all__), isinstance(tag('q'), AbstractContextManager), issubclass(AEx, AbstractAsyncContextManager), isinstance(D(), AbstractContextManager)); attempt(lambda: AbstractContextManager())
