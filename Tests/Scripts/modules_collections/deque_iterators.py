# The iterators of deques, made by their classes.
import collections, copy
from collections import deque
forward, backward = type(iter(deque())), type(reversed(deque()))
print(forward, backward, forward.__module__)
def attempt(f, *a):
    try: print(f(*a))
    except Exception as e: print(type(e).__name__, e)
for make in forward, backward:
    for a in ((), (5,), (None,), (deque(), 'x'), (deque('ab'), 1), (deque('ab'), 5), (deque('ab'), -5), (deque(), 1, 2), (deque('abc'), True), (deque('a'), 1.5)):
        attempt(lambda: list(make(*a)))
    d = deque('abc'); i = make(d, 1); print(next(i), i.__length_hint__()); d.append('d'); attempt(next, i); attempt(next, i)
    class D(deque): pass
    print(list(make(D('xy'))))
d = deque(range(5), 5)
for name, args in (('index', ()), ('index', (1, 2, 3, 4)), ('index', (9,)), ('insert', ()), ('insert', (1,)), ('insert', (1, 2)), ('insert', ('a', 2)), ('insert', (1.5, 2)), ('rotate', (1, 2)), ('rotate', (2.5,)), ('rotate', ('a',)), ('rotate', (10**30,)), ('append', ()), ('extend', (5,)), ('clear', (1,)), ('count', ())):
    attempt(getattr(d, name), *args)
class D(deque): pass
attempt(getattr(D(), 'clear'), 1); attempt(lambda: D().clear(1)); attempt(lambda: D().append(x=1))
