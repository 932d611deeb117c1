# 8.9: async def, async for, async with, driven by hand.
def run(coro):
    steps = []
    try:
        while True: steps.append(coro.send(None))
    except StopIteration as stop:
        return stop.value, steps
class Step:
    def __init__(self, v): self.v = v
    def __await__(self): yield self.v; return self.v * 2
class Count:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if not self.n: raise StopAsyncIteration
        self.n -= 1
        await Step(f'next {self.n}')
        return self.n
class Manager:
    async def __aenter__(self): await Step('enter'); return 'value'
    async def __aexit__(self, k, v, t): await Step(f'exit {k and k.__name__}'); return k is KeyError
async def main():
    seen = []
    async for i in Count(3):
        if i == 1: continue
        seen.append(i)
    else:
        seen.append('else')
    async with Manager() as m: seen.append(m)
    async with Manager(), Manager(): raise KeyError
    return seen + [x async for x in Count(2)], {k: await Step(k) for k in (1, 2)}
print(run(main()))
class NoAnext:
    def __aiter__(self): return self
class BadAnext(NoAnext):
    def __anext__(self): return 5
async def loop(x):
    async for _ in x: pass
async def use(x):
    async with x: pass
for coro in (loop(5), loop(NoAnext()), loop(BadAnext()), use(5), use(open)):
    try:
        run(coro)
    except Exception as error:
        print(type(error).__name__, error)
for source in ('async for x in y: pass', 'async with a: pass', 'async def f(): yield from x', 'async def f():\n  def g(): await x', 'async x = 1', 'async lambda: 1', 'async def f(): return [await x for x in y]', '[x async for x in y]', 'def f(): (x async for x in y)'):
    try:
        compile(source, 's', 'exec'); print('compiles', repr(source))
    except SyntaxError as error:
        print(repr(source), '|', error.msg)
run(use(Manager.__aenter__))
