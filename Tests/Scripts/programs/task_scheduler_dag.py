"""Tasks with dependencies and resources on simulated workers: critical path, retries, time-outs, events, a Gantt chart, failure reports."""
import heapq
from collections import Counter, defaultdict
from contextlib import contextmanager
from enum import Enum, auto
class State(Enum):
    WAITING = auto(); READY = auto(); RUNNING = auto(); DONE = auto(); FAILED = auto(); SKIPPED = auto()
    @property
    def final(self): return self in (State.DONE, State.FAILED, State.SKIPPED)
class PlanError(Exception): pass
class TaskFailed(PlanError):
    def __init__(self, task, attempts): super().__init__(f'{task.name} failed {attempts} times'); self.task = task
class Task:
    def __init__(self, name, time, *needs, uses=(), fails=0, retries=0, optional=False):
        if time <= 0: raise PlanError(f'{name}: time {time}')
        self.name, self.time, self.needs, self.uses, self.fails, self.retries, self.optional = name, time, needs, Counter(uses), fails, retries, optional
        self.state, self.attempts, self.log = State.WAITING, 0, []
    def __repr__(self): return f'{self.name}:{self.state.name.lower()}'
    def __lt__(self, o): return self.name < o.name
class Plan:
    def __init__(self, *tasks):
        self.tasks = {}
        for t in tasks:
            if t.name in self.tasks: raise PlanError(f'{t.name} twice')
            self.tasks[t.name] = t
        for t in tasks:
            for n in t.needs:
                if n not in self.tasks: raise PlanError(f'{t.name} needs unknown {n}')
        self.order = self.sort()
    def sort(self):
        left, out = {n: set(t.needs) for n, t in self.tasks.items()}, []
        while left:
            free = sorted(n for n, needs in left.items() if not needs)
            if not free: raise PlanError('cycle among ' + ', '.join(sorted(left)))
            out += free
            for n in free: del left[n]
            for needs in left.values(): needs.difference_update(free)
        return out
    def critical(self):
        finish, before = {}, {}
        for n in self.order:
            t = self.tasks[n]; before[n] = max(t.needs, key=lambda m: (finish[m], m), default=None); finish[n] = t.time + (finish[before[n]] if before[n] else 0)
        n, path = max(finish, key=lambda m: (finish[m], m)), []
        total = finish[n]
        while n: path.append(n); n = before[n]
        return total, path[::-1]
    def users(self, name): return [t for t in self.tasks.values() if name in t.needs]
class Simulator:
    def __init__(self, plan, workers=2, **resources): self.plan, self.free, self.resources, self.now, self.events, self.listeners, self.chart = plan, list(range(workers)), Counter(resources), 0, [], defaultdict(list), defaultdict(dict)
    def on(self, event):
        def register(f): self.listeners[event].append(f); return f
        return register
    def emit(self, event, task):
        for f in self.listeners[event] + self.listeners['*']: f(self.now, event, task)
    @contextmanager
    def guarded(self, task):
        try: yield
        except RuntimeError as error:
            task.log.append(str(error)); task.state = State.READY if task.attempts <= task.retries else State.FAILED; self.emit('retry' if task.state is State.READY else 'failed', task)
    def start(self):
        for name in self.plan.order:
            t = self.plan.tasks[name]
            if t.state is State.WAITING:
                needs = [self.plan.tasks[n] for n in t.needs]
                if any(n.state in (State.FAILED, State.SKIPPED) and not n.optional for n in needs): t.state = State.SKIPPED; self.emit('skipped', t)
                elif all(n.state.final for n in needs): t.state = State.READY
        for t in sorted((t for t in self.plan.tasks.values() if t.state is State.READY), key=lambda t: (-t.time, t.name)):
            if not self.free: break
            if any(self.resources[r] < k for r, k in t.uses.items()): continue
            worker = heapq.heappop(self.free); self.resources -= t.uses; self.resources.update({r: 0 for r in t.uses}); t.state, t.attempts = State.RUNNING, t.attempts + 1
            heapq.heappush(self.events, (self.now + t.time, t.name, worker)); self.emit('start', t)
            for tick in range(self.now, self.now + t.time): self.chart[worker][tick] = t.name[0]
    def run(self, limit=100):
        while not all(t.state.final for t in self.plan.tasks.values()):
            self.start()
            if not self.events:
                if all(t.state.final for t in self.plan.tasks.values()): break
                raise PlanError('stuck: ' + ', '.join(map(repr, sorted(t for t in self.plan.tasks.values() if not t.state.final))))
            self.now, name, worker = heapq.heappop(self.events)
            if self.now > limit: raise PlanError(f'over {limit}')
            t = self.plan.tasks[name]; heapq.heappush(self.free, worker); self.resources.update(t.uses)
            with self.guarded(t):
                if t.attempts <= t.fails: raise RuntimeError(f'attempt {t.attempts} at {self.now}')
                t.state = State.DONE; self.emit('done', t)
        bad = [t for t in self.plan.tasks.values() if t.state is State.FAILED and not t.optional]
        if bad: raise TaskFailed(bad[0], bad[0].attempts)
        return self.now
    def gantt(self): return [f'{w}|' + ''.join(self.chart[w].get(i, ' ') for i in range(self.now)) + '|' for w in sorted(self.chart)]
def build(**changes):
    specs = dict(fetch=(2, ), parse=(3, 'fetch'), compile=(4, 'parse'), lint=(2, 'parse'), docs=(3, 'fetch'), test=(5, 'compile'), pack=(1, 'test', 'docs', 'lint'), notify=(1, 'pack'))
    return Plan(*(Task(n, *s, **changes.get(n, {})) for n, s in specs.items()))
plan = build(); print(plan.order, plan.critical(), [t.name for t in plan.users('parse')])
for workers in (1, 2, 3): s = Simulator(build(), workers); print(workers, s.run(), *s.gantt(), sep='\n')
s = Simulator(build(lint={'fails': 1, 'retries': 2}, docs={'fails': 9, 'retries': 1, 'optional': True}), 2); trail = []
@s.on('retry')
@s.on('failed')
def note(now, event, task): trail.append((now, event, task.name, task.log[-1]))
@s.on('*')
def count(now, event, task, totals=Counter()): totals[event] += 1; count.totals = totals
print(s.run(), trail, dict(count.totals), sorted(s.plan.tasks.values()))
s = Simulator(build(compile={'uses': ['gpu']}, docs={'uses': ['gpu']}, lint={'uses': ['gpu', 'gpu']}), 3, gpu=2); print(s.run(), *s.gantt(), s.resources, sep='\n')
for make in (lambda: Plan(Task('a', 1), Task('a', 2)), lambda: Plan(Task('a', 1, 'zz')), lambda: Plan(Task('a', 1, 'b'), Task('b', 1, 'a'), Task('c', 1)), lambda: Task('t', 0), lambda: Simulator(build(test={'fails': 3, 'retries': 1})).run(), lambda: Simulator(build(), 2).run(limit=5), lambda: Simulator(build(docs={'uses': ['disk']}), 2).run(), lambda: Simulator(Plan(), 1).run(), lambda: Simulator(build(), 0).run(), lambda: State(9), lambda: Plan(Task('only', 3)).critical()):
    try: print(make())
    except Exception as e: print(type(e).__name__, e)
Simulator(build(parse={'fails': 5})).run()
