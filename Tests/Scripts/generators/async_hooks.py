"""Hooks of async generators, origins of coroutines, coroutines that nobody awaits."""
import sys


class Pause:
    def __await__(self):
        yield 'pause'


async def agen():
    try:
        await Pause()
        yield 1
    finally:
        print('end of', 'agen')


async def coro():
    return 1


print(sys.get_asyncgen_hooks())
for arguments in {'firstiter': 3}, {'finalizer': 3}:
    try:
        sys.set_asyncgen_hooks(**arguments)
    except TypeError as error:
        print(error)
seen = []
sys.set_asyncgen_hooks(lambda g: seen.append(g.__name__), lambda g: print('finalizer', g.__name__))
print(len(sys.get_asyncgen_hooks()), type(sys.get_asyncgen_hooks()))
a = agen()
print(seen)
step = a.__anext__()
print(seen)
a.aclose()
print(seen)
del step
a = None
print('dropped')
sys.set_asyncgen_hooks(firstiter=None, finalizer=None)
print(sys.get_asyncgen_hooks())

for depth in -1, 'a':
    try:
        sys.set_coroutine_origin_tracking_depth(depth)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(sys.get_coroutine_origin_tracking_depth())
sys.set_coroutine_origin_tracking_depth(2)


def make():
    return coro()


def make_two():
    return make()


c = make_two()
print([row[1:] for row in c.cr_origin])
c.close()
sys.set_coroutine_origin_tracking_depth(0)
c = coro()
print(c.cr_origin)
w = c.__await__()
print(type(w).__name__, iter(w) is w)
w.close()
try:
    w.send(None)
except RuntimeError as error:
    print(error)

coro()
print('next')


def forgets():
    c = coro()
    return 5


forgets()
print('last')
