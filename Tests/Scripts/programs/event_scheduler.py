import heapq
from itertools import count
def worker(name, delays):
    for d in delays:
        now = yield d
        print(f'{now:>3} {name}')
    return f'{name} done'
class Scheduler:
    def __init__(self): self.queue, self.ids, self.results = [], count(), {}
    def spawn(self, task, at=0): heapq.heappush(self.queue, (at, next(self.ids), task, None))
    def run(self):
        while self.queue:
            now, _, task, value = heapq.heappop(self.queue)
            try: delay = task.send(value)
            except StopIteration as stop: self.results[now] = stop.value
            else: heapq.heappush(self.queue, (now + delay, next(self.ids), task, now + delay))
s = Scheduler()
s.spawn(worker('fast', [1, 1, 1])); s.spawn(worker('slow', [2, 3]), at=1); s.spawn(worker('once', [4]))
s.run(); print(s.results)
def failing():
    yield 1
    raise RuntimeError('task failed')
s.spawn(failing()); s.run()
