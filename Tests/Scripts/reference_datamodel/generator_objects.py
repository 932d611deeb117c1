# 3.2: generators and coroutines as objects.
def gen(n):
    "yields"
    for i in range(n):
        got = yield i
        if got: print('got', got)
    return 'done'
g = gen(3)
print(g.__name__, g.__qualname__, g.gi_running, g.gi_code is gen.__code__, g.gi_yieldfrom, g.gi_frame.f_lineno > 0, iter(g) is g)
print(next(g), g.send('x'), list(g), g.gi_frame)
for call in (lambda: next(g), lambda: gen(1).send(3), lambda: gen(1).throw(KeyError, 'k'), lambda: gen(1).throw(5)):
    try:
        call()
    except BaseException as error:
        print(type(error).__name__, error)
try:
    x = gen(0); next(x)
except StopIteration as stop:
    print(stop.value, stop.args)
async def co():
    return 5
c = co()
print(type(c).__name__, c.cr_running, c.cr_await, c.__name__, c.cr_code.co_name)
try:
    c.send(None)
except StopIteration as stop:
    print(stop.value)
try:
    c.send(None)
except RuntimeError as error:
    print(error)
h = gen(2); h.__name__ = 'renamed'; h.__qualname__ = 'Q.r'
print(h.__name__, h.__qualname__, repr(h)[:22])
try:
    h.__name__ = 1
except TypeError as error:
    print(error)
h.close(); print(list(h))
