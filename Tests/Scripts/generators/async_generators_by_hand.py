# Async generators: asend, athrow, aclose, finally blocks, misuse, states; comprehension mixing.
import types
@types.coroutine
def pause(tag): return (yield tag)
def drive(aw, *answers):
    it = aw.__await__() if hasattr(aw, '__await__') else aw
    trail, answers, send = [], list(answers), None
    while True:
        try: trail.append(it.send(send)); send = answers.pop(0) if answers else None
        except StopIteration as s: return trail, s.value
        except BaseException as e: return trail, f'{type(e).__name__}({e})'
async def counter(n):
    try:
        for i in range(n):
            try: got = yield i
            except KeyError as e: got = yield f'handled {e}'
            if got: print(f'[got {got}]', end=' ')
            await pause(f'p{i}')
    finally:
        await pause('cleanup'); print('[finally]', end=' ')
g = counter(2); print(drive(g.__anext__()), drive(g.asend('x')), drive(g.asend(None)), drive(g.__anext__()), drive(g.aclose()))
g = counter(3); print(drive(g.__anext__()), drive(g.athrow(KeyError('k'))), drive(g.athrow(ValueError, 'v')), drive(g.__anext__()))
g = counter(3); print(drive(g.aclose()), drive(g.__anext__())); g = counter(3); drive(g.__anext__()); print(drive(g.aclose()), drive(g.aclose()), drive(g.asend(1)), drive(g.athrow(OSError('late'))))
g = counter(1); print(drive(g.athrow(IndexError('before start'))), drive(g.__anext__()))
async def ignores():
    while True:
        try: yield 1
        except GeneratorExit: pass
async def awaits_on_exit():
    try: yield 1
    except GeneratorExit: await pause('during exit'); raise
async def yields_in_finally():
    try: yield 1
    finally: yield 2
async def raises_on_exit():
    try: yield 1
    finally: raise OSError('on exit')
for f in (ignores, awaits_on_exit, yields_in_finally, raises_on_exit):
    g = f(); drive(g.__anext__()); print(f.__name__, drive(g.aclose()))
    if f in (ignores, yields_in_finally): hold = g
def attempt(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
g = counter(2); a = g.asend(None); attempt(lambda: a.send(None)); attempt(lambda: a.send(None)); attempt(lambda: a.throw(KeyError)); b = g.asend(None); b.close(); attempt(lambda: b.send(None)); c = g.aclose(); attempt(lambda: c.send(5)); 
attempt(lambda: iter(g)); attempt(lambda: next(g)); attempt(lambda: list(g)); attempt(lambda: g.asend()); attempt(lambda: g.athrow()); attempt(lambda: drive(g.athrow(5))); attempt(lambda: setattr(g, 'ag_running', 1)); attempt(lambda: g.x); attempt(lambda: g()); print(g.__aiter__() is g, g.__name__, g.__qualname__, repr(g).split(' at ')[0], repr(g.asend(None)).split(' at ')[0], repr(g.__anext__()).split(' at ')[0], repr(g.aclose()).split(' at ')[0], repr(g.athrow(KeyError)).split(' at ')[0])
g = counter(3); first = g.__anext__(); print(first.send(None) if False else drive(first)); p = g.asend('x'); print(p.send(None), g.ag_running); attempt(lambda: g.__anext__().send(None)); attempt(lambda: g.aclose().send(None)); attempt(lambda: g.athrow(KeyError).send(None)); print(drive(p), g.ag_running)
async def inner(n):
    for i in range(n): yield i; await pause(('in', i))
async def pipeline(source, f):
    async for x in source:
        if f(x) is not None: yield f(x)
async def collect(source): return [x async for x in source]
async def total(): return sum([x async for x in pipeline(inner(5), lambda x: x * x if x % 2 else None)])
print(drive(total()), drive(collect(pipeline(pipeline(inner(3), lambda x: x + 1), str))))
async def genexp(): g = (x * 2 async for x in inner(3)); h = (await pause(('w', y)) for y in range(2)); return type(g).__name__, type(h).__name__, [v async for v in g], [v async for v in h]
print(drive(genexp(), 1, 2, 3, 'a', 'b'))
async def mixed(): return [(x, y) async for x in inner(2) for y in 'ab' if x or y == 'b'], {x: [z async for z in inner(x)] for x in [1, 2]}, [[q for q in range(x)] async for x in inner(3)]
print(drive(mixed()))
async def breaks():
    async for x in counter(5):
        if x == 1: break
    return 'broke out'
print(drive(breaks()))
for text in ('async def f(): return 1; yield', 'async def f(): yield 1; return', 'async def f(): yield from x', 'def f(): await x', 'def f(): [x async for x in y]', 'def f(): async with x: pass', 'def f(): async for x in y: pass', 'async def f(): [await x for x in y]', 'async def f(): (x async for x in y)', 'async def f(): lambda: await x', 'async def f(): lambda: (yield)', 'async def f(): def g(): await x', 'async def f():\n def g(): await x', 'async def f(): await', 'async def f(): await = 1', 'await = 1', 'async = 1', 'x = await y', 'async with a: pass', '[x async for x in y]', 'async def f(): await x ** 2', 'async def f(): -await x', 'async def f(): await -x', 'async def f(): await await x', 'async def f(): not await x', 'async def f(): await x + await y', 'async def f(x=await y): pass', '@await x\nasync def f(): pass', 'async def f(): [y for x in [1] if await x]', 'async def f(): {await x: await y}', 'async def f(): f"{await x}"', 'async def f(): print(await x, *await y, **await z)', 'async def f():\n class C: await x', 'async x', 'async lambda: 1', 'async def f(): assert await x, await y', 'async def f(): del await x', 'async def f(): (await x).y = 1', 'async def f(): await x = 1', 'def f(): (await x for x in y)', 'async def f(): return (x for x in await y)', 'async def f(): ((yield) for x in y)', 'async def f(): [(yield) for x in y]'):
    try: compile(text, 's', 'exec'); print(text.replace('\n', ';'), '-> compiles')
    except SyntaxError as e: print(text.replace('\n', ';'), '|', e.msg)
