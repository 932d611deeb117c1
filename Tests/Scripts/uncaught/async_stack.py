# A traceback through coroutines, async generators, async comprehension and async with, driven by hand.
class Resource:
    async def __aenter__(self):
        return await self.step('open')
    async def __aexit__(self, *exc):
        await self.step('close')
    async def step(self, what):
        await Pause()
        if what == 'open':
            return 'resource'
        print('closing after', what)
class Pause:
    def __await__(self):
        yield 'pause'
async def numbers(limit):
    for n in range(limit, -1, -1):
        await Pause()
        yield 12 // n
async def collect(limit):
    async with Resource() as resource:
        print('using', resource)
        return [n async for n in numbers(limit) if n]
async def main():
    print(await fallback())
    return await collect(3)
async def fallback():
    try:
        return await collect(0)
    except ZeroDivisionError as error:
        return f'fallback: {error}'
def run(coroutine):
    steps = 0
    while True:
        try:
            coroutine.send(None)
            steps += 1
        except StopIteration as stop:
            return stop.value
        finally:
            if steps > 20: print('too long')
run(main())
