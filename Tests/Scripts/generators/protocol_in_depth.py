# 6.2.9.1: generator methods and attributes through every state.
import types
def show(g): return g.gi_running, g.gi_frame is not None, g.gi_yieldfrom and type(g.gi_yieldfrom).__name__, g.gi_code.co_name
def attempt(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
def echo(start=0):
    """doc of echo"""
    got = start
    try:
        while True:
            try: got = yield got
            except ValueError as e: got = f'caught {e}'
    finally: print('[closed]', end=' ')
g = echo('first'); print(show(g), g.__name__, g.__qualname__, type(g), iter(g) is g, g.__doc__, isinstance(g, types.GeneratorType))
attempt(lambda: g.send('too early')); attempt(lambda: next(g)); attempt(lambda: g.send('a')); attempt(lambda: g.throw(ValueError('v'))); attempt(lambda: g.throw(ValueError, 'text')); attempt(lambda: g.throw(ValueError)); print(show(g), g.gi_frame.f_locals, g.gi_frame.f_lineno > 10)
attempt(lambda: g.throw(KeyError('k'))); print(show(g)); attempt(lambda: next(g)); attempt(lambda: g.send(1)); attempt(lambda: g.throw(OSError('after'))); attempt(g.close)
g.__name__ = 'renamed'; g.__qualname__ = 'q.renamed'; print(g.__name__, repr(g).split(' at ')[0])
for text in ('g.__name__ = 5', 'g.gi_running = 1', 'g.gi_code = None', 'g.x = 1', 'del g.gi_frame', 'g.gi_frame = 5', 'types.GeneratorType()', 'g()', 'len(g)', 'g[0]', 'g.send()', 'g.send(1, 2)', 'g.throw()', 'g.close(1)', 'next(g, 5)', 'class G(types.GeneratorType): pass', 'g + g'):
    try: exec(text); print(text, 'fine')
    except Exception as e: print(text, '|', type(e).__name__, e)
def inner():
    try:
        a = yield 'i1'; b = yield ('i2', a); return ('inner result', a, b)
    except KeyError as e: yield f'inner handled {e}'; return 'after key'
    finally: print('[inner done]', end=' ')
def outer():
    r = yield from inner()
    s = yield r
    yield from [1, 2]
    yield from range(s)
    return 'outer result'
g = outer(); print(next(g), show(g), g.send('A'), g.send('B'), g.send(2), list(g)); g = outer(); next(g); print(g.throw(KeyError('k')), show(g), next(g), show(g)); g.close()
g = outer(); next(g); attempt(lambda: g.throw(LookupError('through'))); g = outer(); next(g); g.close(); print()
class Delegate:
    def __iter__(self): return self
    def __next__(self): return 'next'
class Full(Delegate):
    def send(self, v): return ('send', v)
    def throw(self, *a): return ('throw', a[0] if len(a) == 1 else a[0].__name__)
    def close(self): print('[close called]', end=' ')
class BadClose(Delegate):
    def close(self): raise RuntimeError('close fails')
def deleg(d): return (yield from d)
g = deleg(Delegate()); print(next(g)); attempt(lambda: g.send(None)); attempt(lambda: g.send(5)); attempt(lambda: next(g))
g = deleg(Delegate()); next(g); attempt(lambda: g.throw(KeyError('no throw method')))
g = deleg(Full()); print(next(g), g.send(1), g.send(None), g.throw(KeyError)); g.close(); print(); g = deleg(BadClose()); next(g); attempt(g.close)
class GetattrFails(Delegate):
    def __getattr__(self, n): print(f'[asked {n}]', end=' '); raise AttributeError(n)
g = deleg(GetattrFails()); next(g); attempt(lambda: g.throw(ValueError('x'))); g = deleg(GetattrFails()); next(g); g.close(); print()
for bad in (5, None, int): attempt(lambda: list(deleg(bad)))
class BadIter:
    def __iter__(self): return 5
attempt(lambda: list(deleg(BadIter()))); attempt(lambda: [*deleg('ab')]); attempt(lambda: list(deleg({'k': 1})))
def me_running():
    yield 1
    for f in (lambda: next(me), lambda: me.send(1), me.close, lambda: me.throw(KeyError), lambda: list(me)): attempt(f)
    print(me.gi_running, end=' '); yield 2
me = me_running(); next(me); print(next(me), me.gi_running)
def cleanup(log):
    try: yield 1
    except GeneratorExit: log.append('exit'); raise
    else: log.append('else')
    finally: log.append('finally')
log = []; g = cleanup(log); next(g); del g; print(log); log = []; list(cleanup(log)); print(log); log = []; g = cleanup(log); g.close(); print(log); log = []
for _ in cleanup(log): break
print(log)
def fib():
    a, b = 0, 1
    while True:
        reset = yield a
        a, b = (0, 1) if reset else (b, a + b)
f = fib(); print([next(f) for _ in range(10)], f.send(True), [next(f) for _ in range(4)])
def tree(n): yield from (tree(n - 1) if n else ()); yield n; yield from (tree(n - 1) if n else ())
print(list(tree(3)), sum(tree(6)), (lambda: (yield 5))().__next__(), [x for x in (y * 2 for y in (z + 1 for z in range(3)))], max(deleg([3, 9, 2])), dict(deleg([('a', 1)])), set(deleg('aa')), list(zip(fib(), 'abc')), 3 in fib())
def gen_with_default(x=[]): x.append(1); yield len(x)
print(list(gen_with_default()), list(gen_with_default()))
g = (undefined for _ in [1]); attempt(lambda: next(g)); attempt(lambda: next(g)); attempt(lambda: (x for x in 5)); h = (1 / x for x in (1, 0, 2)); attempt(lambda: list(h)); attempt(lambda: next(h)); print(h.gi_frame, h.__name__, h.__qualname__)
