# The recursion limit: setting it, where it is noticed, what can be caught, recovering afterwards.
import sys
def depth():
    n = 0
    def go():
        nonlocal n
        n += 1
        go()
    try: go()
    except RecursionError as e: return n, str(e)
    raise AssertionError
first = depth(); second = depth(); print(first[1], first[0] == second[0], 900 < first[0] < 1000)
sys.setrecursionlimit(300); low = depth(); sys.setrecursionlimit(1000); print(200 < low[0] < 300, sys.getrecursionlimit())
for bad in (0, -1, 'x', 1.5, None, 2**40):
    try: sys.setrecursionlimit(bad); print('set', bad)
    except Exception as e: print(type(e).__name__, e)
sys.setrecursionlimit(1000)
def at_depth(n, f): return f() if not n else at_depth(n - 1, f)
def too_low():
    try: sys.setrecursionlimit(20); return 'set'
    except RecursionError as e: return str(e).split(' at ')[0]
print(at_depth(50, too_low)); sys.setrecursionlimit(1000)
class Deep:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self == o
    def __add__(self, o): return self + o
    def __getitem__(self, k): return self[k]
    def __call__(self): return self()
    def __iter__(self): return iter(self)
    def __len__(self): return len(self)
    def __hash__(self): return hash(self)
    def __bool__(self): return bool(self)
    def __contains__(self, x): return x in self
    def __getattr__(self, n): return getattr(self, n)
    def __enter__(self): return self.__enter__()
    def __str__(self): return str(self)
    def __format__(self, s): return format(self, s)
d = Deep(1)
for text in ('d == 1', 'd + 1', 'd[0]', 'd()', 'iter(d)', 'len(d)', 'hash(d)', 'bool(d)', '1 in d', 'd.missing', 'd.__enter__()', 'str(d)', 'format(d)', '[d] == [d, d] or [d] == [Deep(2)]', '{d: 1}', 'sorted([d, 1])'):
    try: print(text, eval(text))
    except RecursionError as e: print(text, 'RecursionError')
    except Exception as e: print(text, type(e).__name__, e)
def gen(n): yield from gen(n - 1) if n else 'x'
print(list(gen(50)))
try: list(gen(5000))
except RecursionError: print('generator recursion caught')
nested = []
for _ in range(100000): nested = [nested]
for f in (repr, str, lambda x: x == [x], hash, lambda x: x < x):
    try: f(nested); print('fine')
    except (RecursionError, TypeError) as e: print(type(e).__name__)
t = nested
while t: t = t[0]
same = []; same.append(same); other = []; other.append(other)
try: print(same == other)
except RecursionError as e: print('comparing cyclic lists', type(e).__name__)
def mutual_a(n): return mutual_b(n)
def mutual_b(n): return mutual_a(n)
for _ in range(3):
    try: mutual_a(1)
    except RecursionError: print('again', end=' ')
print()
def cleanup_runs():
    log = []
    def go(n):
        try: return go(n + 1)
        finally: log.append(n)
    try: go(0)
    except RecursionError: pass
    return len(log) > 500, log[-1], log == sorted(log, reverse=True)
print(cleanup_runs())
def handler_needs_room(n):
    try: return handler_needs_room(n + 1)
    except RecursionError: return n
print(handler_needs_room(0) > 500, at_depth(800, lambda: 'room again'))
print(eval('+'.join(['1'] * 90)), len(eval('[' * 50 + ']' * 50)))
at_depth(2000, print)
