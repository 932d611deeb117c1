# collections.deque: every method, maxlen, rotation, comparison, iteration while changing, errors.
from collections import deque
def attempt(f, *a, **k):
    try: print(repr(f(*a, **k)), end=' ')
    except Exception as e: print(type(e).__name__, e, end=' ')
    print(d)
d = deque('abc'); print(d, len(d), d.maxlen, list(d), deque(), deque([1], 5), deque(range(9), maxlen=3), deque('ab', None), bool(deque()))
for f, args in ((deque, (5,)), (deque, ([], -1)), (deque, ([], 'x')), (deque, ([], 1.5)), (deque, ([], 1, 2)), (deque, (None,)), (deque, ([], 2**70))): attempt(f, *args)
attempt(deque, iterable='xy', maxlen=1); attempt(deque, nope=1); attempt(d.append, 'd'); attempt(d.appendleft, 'z'); attempt(d.append); attempt(d.extend, 'ef'); attempt(d.extendleft, 'yx'); attempt(d.extend, 5); attempt(d.extend, d); attempt(d.extendleft, deque('12')); attempt(d.pop); attempt(d.popleft); attempt(d.pop, 1); attempt(d.insert, 2, 'I'); attempt(d.insert, -1, 'J'); attempt(d.insert, 100, 'K'); attempt(d.insert, -100, 'L'); attempt(d.insert, 'x', 1); attempt(d.insert, 1); attempt(d.remove, 'I'); attempt(d.remove, 'zzz'); attempt(d.count, 'a'); attempt(d.index, 'a'); attempt(d.index, 'a', 5); attempt(d.index, 'a', 0, 2); attempt(d.index, 'nope'); attempt(d.index, 'a', -100, 100); attempt(d.index, 'a', 'x'); attempt(d.index); attempt(d.reverse); attempt(d.rotate); attempt(d.rotate, -2); attempt(d.rotate, 100); attempt(d.rotate, 'x'); attempt(d.rotate, 1.5); attempt(d.rotate, 1, 2); attempt(d.copy); attempt(d.copy, 1)
for k in (0, -1, 3, 100, -100, 'x', 1.0, slice(0, 2), None, True):
    attempt(d.__getitem__, k)
attempt(d.__setitem__, 0, 'SET'); attempt(d.__setitem__, -1, 'LAST'); attempt(d.__setitem__, 100, 1); attempt(d.__setitem__, 'a', 1); attempt(d.__delitem__, 0); attempt(d.__delitem__, -1); attempt(d.__delitem__, 100); attempt(d.__contains__, 'a'); attempt(d.__reversed__().__next__); attempt(d.clear); attempt(d.pop); attempt(d.popleft); attempt(d.rotate, 5); attempt(d.remove, 1); attempt(d.__getitem__, 0)
m = deque('abc', maxlen=3); d = m
attempt(m.append, 'd'); attempt(m.appendleft, 'z'); attempt(m.extend, 'pqrst'); attempt(m.extendleft, '123'); attempt(m.insert, 0, 'x'); m.pop(); attempt(m.insert, 1, 'fits'); attempt(m.rotate, 1); attempt(m.copy); attempt(lambda: m.copy().maxlen); attempt(lambda: setattr(m, 'maxlen', 5)); attempt(deque([1, 2], 0).append, 3); attempt(lambda: m + deque('z')); attempt(lambda: m * 2); attempt(lambda: m.__iadd__('uv')); attempt(lambda: m.__imul__(0)); attempt(lambda: 2 * deque([1])); attempt(lambda: deque([1]) + [2]); attempt(lambda: [2] + deque([1])); attempt(lambda: deque([1]) * 'x'); attempt(lambda: deque([1, 2], 3) * 3)
print(deque([1, 2]) == deque([1, 2], 9), deque([1]) == [1], deque([1]) < deque([2]), deque([1, 2]) > deque([1]), deque() <= deque(), deque([1]) != deque([1.0]), deque('a') >= deque('b')); attempt(lambda: deque([1]) < [2]); attempt(lambda: hash(deque())); attempt(lambda: deque(['a']) < deque([1]))
for change in ('d.append(1)', 'd.pop()', 'd.rotate(1)', 'd[0] = 9', 'd.clear()', 'd.extend([])'):
    d = deque([1, 2, 3]); it = iter(d); next(it)
    try: exec(change); print(change, list(it))
    except RuntimeError as e: print(change, type(e).__name__, e)
d = deque([1, 2, 3]); it = iter(d); next(it); print(it.__length_hint__(), type(it).__name__, type(reversed(d)).__name__, list(reversed(d)), sum(d), max(d), sorted(d, reverse=True), [*d], tuple(d), 2 in d, d.index(3), d.__sizeof__() > 0, hasattr(d, '__dict__'))
class Mutates:
    def __eq__(self, o): d.append('mutated'); return False
d = deque([Mutates(), 1])
for f in (lambda: d.index(1), lambda: d.count(1), lambda: d.remove(1), lambda: 1 in d):
    d = deque([Mutates(), 5])
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
r = deque(); r.append(r); print(r, deque([deque([1], 2)])); big = deque(range(1000)); big.rotate(333); print(big[0], big[500], big[-1]); [big.popleft() for _ in range(990)]; print(list(big)); del big[3:4] if False else big[3]; print(list(big))
class Sub(deque):
    def __init__(self, it=(), maxlen=None, tag='t'): super().__init__(it, maxlen); self.tag = tag
    def __repr__(self): return f'Sub<{",".join(map(str, self))}>'
s = Sub('ab', tag='q'); print(s, s.tag, s + Sub('c'), type(s.copy()).__name__, s == deque('ab'), type(s * 2).__name__, isinstance(s, deque))
import copy; c = copy.deepcopy(deque([[1]], 4)); print(c, c.maxlen, copy.copy(deque('ab', 2)), deque('ab', 2).__reduce__()[:2])
def tail(lines, n): return list(deque(lines, n))
def moving(xs, n):
    window, total = deque(maxlen=n), 0
    for x in xs:
        if len(window) == n: total -= window[0]
        window.append(x); total += x; yield total / len(window)
print(tail('abcdefg', 3), list(moving([1, 2, 3, 4, 5, 6], 3)))
def josephus(n, k):
    ring = deque(range(1, n + 1))
    while len(ring) > 1: ring.rotate(-(k - 1)); ring.popleft()
    return ring[0]
print([josephus(n, 3) for n in range(1, 12)])
