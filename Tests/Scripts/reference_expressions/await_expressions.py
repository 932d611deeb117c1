# 6.4: await; coroutines driven by hand.
class Awaitable:
    def __init__(self, name): self.name = name
    def __await__(self):
        got = yield f'waiting for {self.name}'
        return f'{self.name} got {got}'
async def main():
    a = await Awaitable('a')
    b = await Awaitable('b')
    return [a, b]
c = main()
print(c.send(None), c.send(1))
try:
    c.send(2)
except StopIteration as stop:
    print(stop.value)
async def bad(x): await x
class NoIter:
    def __await__(self): return 5
for thing in (3, None, [1], NoIter()):
    try:
        bad(thing).send(None)
    except TypeError as error:
        print(error)
async def throws():
    try:
        await Awaitable('t')
    except KeyError as error:
        return 'caught', str(error)
t = throws(); t.send(None)
try:
    t.throw(KeyError, 'k')
except StopIteration as stop:
    print(stop.value)
async def power(): return await two() ** await two()
async def two(): return 2
try:
    power().send(None)
except StopIteration as stop:
    print(stop.value)
for source in ('await x', 'def f(): await x', 'async def f(): lambda: await x', 'async def f(): [await x for x in y]', 'async def f(): yield from x', 'def f(): async with x: pass', 'def f(): [x async for x in y]'):
    try:
        compile(source, 's', 'exec')
        print('compiles', source)
    except SyntaxError as error:
        print(source, '|', error.msg)
x = two(); x.close()
x.send(None)
