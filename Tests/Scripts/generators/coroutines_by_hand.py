# 3.4, 8.9: coroutine objects, awaitables, states, errors, async with and async for driven by hand.
import types, warnings
class Suspend:
    def __init__(self, tag): self.tag = tag
    def __await__(self): got = yield self.tag; return got
def drive(coro, answers=()):
    trail, answers = [], iter(answers)
    send = None
    while True:
        try: trail.append(coro.send(send)); send = next(answers, None)
        except StopIteration as stop: return trail, stop.value
        except Exception as e: return trail, f'{type(e).__name__}: {e}'
async def simple(): return 'value'
async def waits(n): return [await Suspend(i) for i in range(n)]
async def nested(): a = await waits(2); b = await simple(); return a, b, await Suspend('last')
print(drive(simple()), drive(waits(3), 'abc'), drive(nested(), 'xyz'))
c = simple(); print(type(c), c.__name__, c.__qualname__, c.cr_running, c.cr_frame is not None, c.cr_await, c.cr_code.co_name, c.cr_origin, hasattr(c, '__iter__'), hasattr(c, '__await__'), isinstance(c, types.CoroutineType)); c.close()
c = nested(); c.send(None); print(c.cr_await.__name__, c.cr_await.cr_await is not None, c.cr_frame.f_lineno > 10); c.close(); print(c.cr_frame, c.cr_await)
def attempt(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
warnings.simplefilter('ignore')
c = waits(1); attempt(lambda: c.send(5)); attempt(lambda: c.send(None)); attempt(lambda: c.throw(ValueError('in'))); attempt(lambda: c.send(None)); attempt(lambda: c.throw(KeyError('again'))); attempt(c.close)
for f in (lambda: iter(simple()), lambda: list(simple()), lambda: next(simple()), lambda: [*simple()], lambda: simple()(), lambda: simple() + 1, lambda: len(simple()), lambda: drive(uses(5)), lambda: drive(uses('text')), lambda: drive(uses([1])), lambda: drive(uses(None)), lambda: drive(uses(x for x in ())), lambda: drive(uses(simple)), lambda: drive(uses(BadAwait())), lambda: drive(uses(AwaitCoro())), lambda: drive(uses(RaisingAwait())), lambda: drive(uses(GenAwait()))): attempt(f)
async def uses(x): return await x
class BadAwait:
    def __await__(self): return 5
class AwaitCoro:
    def __await__(self): return simple()
class RaisingAwait:
    def __await__(self): raise OSError('await')
class GenAwait:
    def __await__(self): return iter(['it'])
for f in (lambda: drive(uses(5)), lambda: drive(uses('text')), lambda: drive(uses([1])), lambda: drive(uses(x for x in ())), lambda: drive(uses(simple)), lambda: drive(uses(BadAwait())), lambda: drive(uses(AwaitCoro())), lambda: drive(uses(RaisingAwait())), lambda: drive(uses(GenAwait()))): attempt(f)
c = simple(); drive(c); attempt(lambda: drive(c)); attempt(lambda: drive(uses(c))); c2 = waits(1); c2.send(None); attempt(lambda: drive(uses(c2))); c2.close()
w = waits(2).__await__(); print(type(w).__name__, next(w), w.send('s'), iter(w) is w); attempt(lambda: w.send('t')); w2 = waits(1).__await__(); attempt(lambda: w2.throw(KeyError('w'))); w2.close()
@types.coroutine
def old_style(): r = yield 'old'; return ('old got', r)
@types.coroutine
def not_gen(): return iter(['a', 'b'])
print(drive(uses(old_style()), [7]), drive(uses(not_gen())), old_style.__name__, bool(old_style.__code__.co_flags & 0x100)); attempt(lambda: types.coroutine(5)); attempt(lambda: types.coroutine(len)(()))
class M:
    def __init__(self, name, swallow=False): self.name, self.swallow = name, swallow
    async def __aenter__(self): print(f'[aenter {self.name}]', end=' '); return await Suspend('enter ' + self.name)
    async def __aexit__(self, kind, e, tb): print(f'[aexit {self.name} {kind and kind.__name__}]', end=' '); await Suspend('exit ' + self.name); return self.swallow
async def with_m():
    async with M('a') as x, M('b', True) as y: raise KeyError((x, y))
    return 'swallowed'
async def with_fail():
    async with M('c'): 1 / 0
async def with_return():
    async with M('r'): return 'returned'
async def with_loop():
    for i in range(3):
        async with M(str(i)):
            if i == 0: continue
            break
    return i
for f in (with_m, with_fail, with_return, with_loop): print(drive(f(), 'pq'))
class Async:
    def __init__(self, n, fail=None): self.n, self.i, self.fail = n, 0, fail
    def __aiter__(self): return self
    async def __anext__(self):
        self.i += 1
        if self.i == self.fail: raise RuntimeError('anext fails')
        if self.i > self.n: raise StopAsyncIteration
        return await Suspend(self.i)
async def loop(it):
    out = []
    async for x in it:
        if x == 'skip': continue
        if x == 'stop': break
        out.append(x)
    else: out.append('else')
    return out
print(drive(loop(Async(3)), 'abc'), drive(loop(Async(3)), ['skip', 'stop']), drive(loop(Async(3, 2)), 'a'), drive(loop([1])), drive(loop(None)))
class NoAnext:
    def __aiter__(self): return self
class AiterCoro:
    async def __aiter__(self): return self
class AnextInt:
    def __aiter__(self): return self
    def __anext__(self): return 5
class OnlyEnter:
    async def __aenter__(self): pass
class OnlyExit:
    async def __aexit__(self, *a): pass
class SyncM:
    def __enter__(self): pass
    def __exit__(self, *a): pass
class EnterInt(OnlyExit):
    def __aenter__(self): return 5
async def enters(m):
    async with m: pass
print(drive(loop(NoAnext())), drive(loop(AiterCoro())), drive(enters(OnlyEnter())), drive(enters(OnlyExit())), drive(enters(SyncM())), drive(enters(EnterInt())), drive(enters(5)))
async def comps(): return [x async for x in Async(2)], {x async for x in Async(1)}, {x: 1 async for x in Async(1)}, [await Suspend(i) for i in 'q'], [x async for x in Async(3) if await Suspend(('if', x))]
print(drive(comps(), [1, 2, 3, 4, 5, 'a', True, 'b', False, 'c', True]))
async def agen(): x = yield 1; print(f'[sent {x}]', end=' '); await Suspend('in agen'); yield 2
async def consume(): return [x async for x in agen()]
a = agen(); print(drive(consume()), type(a).__name__, a.ag_running, a.ag_frame is not None, a.ag_await, a.ag_code.co_name, drive(a.asend(None)), drive(a.asend('hello')), drive(a.__anext__()), drive(a.aclose()))
a = agen(); print(drive(a.__anext__()), drive(a.athrow(ValueError('thrown'))), drive(a.__anext__())); a = agen(); print(drive(a.asend(5))); drive(a.aclose()); print(drive(a.asend(None)))
