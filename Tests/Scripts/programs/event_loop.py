"""An event loop for coroutines written by hand: tasks, futures, sleeping on virtual time, queues, locks, cancellation."""
import heapq
from collections import deque
class Cancelled(BaseException): pass
class Future:
    def __init__(self, loop): self.loop, self.done, self.result, self.error, self.waiters = loop, False, None, None, []
    def set(self, result=None, error=None):
        if self.done: raise RuntimeError('future is done already')
        self.done, self.result, self.error = True, result, error
        for task in self.waiters: self.loop.ready.append((task, None))
    def __await__(self):
        if not self.done: yield self
        if self.error: raise self.error
        return self.result
class Task(Future):
    count = 0
    def __init__(self, loop, coro): super().__init__(loop); Task.count += 1; self.name, self.coro, self.waiting = f'task{Task.count}', coro, None; loop.ready.append((self, None))
    def step(self, error):
        if self.done: return
        self.waiting = None
        try: waited = self.coro.throw(error) if error else self.coro.send(None)
        except StopIteration as stop: self.set(stop.value)
        except Cancelled as stop: self.set(error=stop)
        except Exception as failure: self.set(error=failure)
        else:
            if not isinstance(waited, Future): self.loop.ready.append((self, TypeError(f'task got {waited!r}')))
            elif waited.done: self.loop.ready.append((self, None))
            else: waited.waiters.append(self); self.waiting = waited
    def cancel(self):
        if self.done: return False
        if self.waiting: self.waiting.waiters.remove(self)
        self.loop.ready.append((self, Cancelled(self.name)))
        return True
class Loop:
    def __init__(self): self.ready, self.timers, self.now, self.serial = deque(), [], 0, 0
    def spawn(self, coro): return Task(self, coro)
    def sleep(self, delay, value=None):
        f = Future(self); self.serial += 1
        heapq.heappush(self.timers, (self.now + delay, self.serial, f, value))
        return f
    def run(self, main):
        task = self.spawn(main)
        while not task.done:
            while self.ready: t, error = self.ready.popleft(); t.step(error)
            if task.done: break
            if not self.timers: raise RuntimeError(f'deadlock at {self.now}')
            self.now, _, f, value = heapq.heappop(self.timers)
            if not f.done: f.set(value)
        if task.error: raise task.error
        return task.result
    async def gather(self, *coros):
        tasks = [self.spawn(c) for c in coros]
        return [await t for t in tasks]
    async def timeout(self, coro, limit):
        task = self.spawn(coro); guard = self.spawn(self.watch(task, limit))
        try: return await task
        except Cancelled: raise TimeoutError(f'over {limit}') from None
        finally: guard.cancel()
    async def watch(self, task, limit): await self.sleep(limit); task.cancel()
class Queue:
    def __init__(self, loop, size): self.loop, self.size, self.items, self.getters, self.putters = loop, size, deque(), deque(), deque()
    async def put(self, item):
        while len(self.items) >= self.size: f = Future(self.loop); self.putters.append(f); await f
        self.items.append(item)
        if self.getters: self.getters.popleft().set()
    async def get(self):
        while not self.items: f = Future(self.loop); self.getters.append(f); await f
        item = self.items.popleft()
        if self.putters: self.putters.popleft().set()
        return item
class Lock:
    def __init__(self, loop): self.loop, self.held, self.queue = loop, False, deque()
    async def __aenter__(self):
        while self.held: f = Future(self.loop); self.queue.append(f); await f
        self.held = True
    async def __aexit__(self, *exc):
        self.held = False
        if self.queue: self.queue.popleft().set()
loop = Loop()
def log(*a): print(f'{loop.now:>4}', *a)
async def producer(q, n):
    for i in range(n): await q.put(i); log('put', i); await loop.sleep(1)
    await q.put(None)
async def consumer(q):
    total = 0
    while (item := await q.get()) is not None: await loop.sleep(3); log('got', item); total += item
    return total
async def ticks(n, every):
    for i in range(n):
        await loop.sleep(every)
        yield loop.now
async def critical(lock, name, time):
    async with lock: log(name, 'in'); await loop.sleep(time); log(name, 'out')
async def fails(after): await loop.sleep(after); raise ValueError(f'failed after {after}')
async def stubborn():
    try: await loop.sleep(100)
    except Cancelled as c: log('cancel seen', c); await loop.sleep(2); return 'cleaned'
    finally: log('finally')
async def main():
    q = Queue(loop, 2)
    log(await loop.gather(producer(q, 4), consumer(q)))
    log([t async for t in ticks(3, 5)], sum([t async for t in ticks(2, 1) if t % 2]))
    lock = Lock(loop); await loop.gather(*(critical(lock, n, t) for n, t in (('a', 3), ('b', 1), ('c', 2))))
    try: await loop.gather(fails(2), loop_value(5))
    except ValueError as e: log('caught', e)
    try: await loop.timeout(fails(50), 10)
    except TimeoutError as e: log(e, e.__context__ and type(e.__context__).__name__, e.__suppress_context__)
    log(await loop.timeout(loop_value(7), 10))
    t = loop.spawn(stubborn()); await loop.sleep(1); log(t.cancel(), await t, t.cancel())
    t = loop.spawn(odd())
    try: await t
    except TypeError as e: log(e)
    return 'main done'
async def loop_value(v): return await loop.sleep(1, v)
class Odd:
    def __await__(self): yield 'not a future'
async def odd(): await Odd()
print(loop.run(main()), Task.count)
try: loop.run(Queue(loop, 1).get())
except RuntimeError as e: print(e)
async def last(): await fails(1)
loop.run(last())
