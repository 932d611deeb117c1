# StopIteration, StopAsyncIteration, GeneratorExit, RuntimeError about them.
def attempt(f):
    try: print(repr(f()))
    except BaseException as error: print(type(error).__name__, error, '| cause', repr(error.__cause__), '| context', repr(error.__context__), error.__suppress_context__)
for args in ((), (1,), (1, 2), (None,), ((1, 2),)):
    s = StopIteration(*args); print(repr(s), s.value, s.args, str(s))
s = StopIteration(1); s.value = 'changed'; print(s.value, s.args); del s.value; print(getattr(s, 'value', 'deleted'))
a = StopAsyncIteration(1, 2); print(repr(a), a.args, hasattr(a, 'value'), StopIteration.__mro__[1].__name__, GeneratorExit.__mro__[1].__name__)
def returns(): yield 1; return 'result'
def raises_stop(): yield 1; raise StopIteration('inside')
def next_inside(): yield next(iter([]))
def catches():
    try: yield 1
    except GeneratorExit: print('exit caught', end=' '); raise
def ignores():
    for _ in range(2):
        try: yield 1
        except GeneratorExit: print('ignored', end=' ')
def returns_on_exit():
    try: yield 1
    except GeneratorExit: return 'quietly'
def raises_on_exit():
    try: yield 1
    except GeneratorExit: raise ValueError('on exit') from None
def other_on_exit():
    try: yield 1
    finally: 1 / 0
g = returns(); next(g); attempt(lambda: next(g)); attempt(lambda: next(g))
g = raises_stop(); next(g); attempt(lambda: next(g)); attempt(lambda: next(g))
attempt(lambda: next(next_inside())); attempt(lambda: list(next_inside())); attempt(lambda: [next(iter([])) for _ in range(2)]); attempt(lambda: list(next(iter([])) for _ in range(2))); attempt(lambda: list(map(next, [iter([])]))); attempt(lambda: list(filter(lambda x: next(iter([])), [1, 2])))
for make in (catches, ignores, returns_on_exit, raises_on_exit, other_on_exit):
    g = make(); next(g); attempt(g.close); attempt(g.close); attempt(lambda: next(g)); g = None
g = catches(); attempt(g.close); attempt(lambda: next(g))
g = returns(); next(g); attempt(lambda: g.throw(StopIteration('thrown'))); g = returns(); next(g); attempt(lambda: g.throw(GeneratorExit)); g = returns(); attempt(lambda: g.throw(KeyError('k'))); attempt(lambda: next(g))
g = returns(); attempt(lambda: g.send(5)); attempt(lambda: g.send(None)); attempt(lambda: g.throw(5)); attempt(lambda: g.throw(ValueError, 'v')); g = returns(); attempt(lambda: g.throw(ValueError, ValueError('made'))); attempt(lambda: returns().throw(ValueError('x'), 5)); attempt(lambda: returns().throw(ValueError, 1, 2)); attempt(lambda: returns().throw()); attempt(lambda: returns().throw(ValueError, None, None)); attempt(lambda: returns().throw(ValueError, (1, 2)))
def delegate(): r = yield from returns(); print('got', r); yield r
attempt(lambda: list(delegate()))
class It:
    def __iter__(self): return self
    def __next__(self): raise StopIteration('value of it')
def outer(): r = yield from It(); print('yield from gave', r)
attempt(lambda: list(outer())); attempt(lambda: list(It())); attempt(lambda: [*It()]); attempt(lambda: dict(It())); attempt(lambda: sum(It()))
def self_running():
    attempt(lambda: next(me)); attempt(me.close); attempt(lambda: me.throw(KeyError)); yield
me = self_running(); next(me)
async def coro(): raise StopIteration('from a coroutine')
attempt(lambda: coro().send(None))
async def agen(): yield 1; raise StopAsyncIteration('from an async generator')
async def drive():
    async for x in agen(): print(x)
attempt(lambda: drive().send(None))
async def agen2(): raise StopIteration('stop in agen'); yield
attempt(lambda: agen2().__anext__().send(None))
def handles():
    while True:
        try: x = yield
        except ValueError as e: print('handled', e, end=' ')
g = handles(); next(g); attempt(lambda: g.throw(ValueError('a'))); attempt(lambda: g.throw(ValueError('b'))); attempt(lambda: g.throw(KeyError('c')))
raise StopIteration('uncaught at the top', 2)
