"""What the awaitables of async generators do, step by step."""
def run(aw, n=10):
    try:
        it = aw.__await__()
        while n:
            n -= 1
            print('  y', next(it))
        
    except BaseException as e:
        print('  ->', type(e).__name__, e.args, '| ctx', type(e.__context__).__name__, e.__cause__)
async def g():
    yield 1
def step(c, *a):
    try: print('  step', c.send(*a))
    except BaseException as e: print('  ->', type(e).__name__, e.args)
a = g()
run(a.__anext__()); run(a.__anext__()); run(a.__anext__())
print('aclose exhausted'); c = a.aclose(); run(c); run(c)
print('athrow exhausted'); c = a.athrow(ValueError('x')); run(c); run(c)
print('asend exh'); run(a.asend(3))
a = g()
print('asend nonnone'); run(a.asend(3))
a = g(); print('aclose fresh'); run(a.aclose()); run(a.aclose()); run(a.athrow(ValueError)); run(a.__anext__())
a = g(); print('athrow fresh'); run(a.athrow(ValueError, 'v')); run(a.athrow(ValueError, 'v')); run(a.aclose())
async def h():
    try: yield 1
    except GeneratorExit: yield 2
a = h(); run(a.__anext__()); print('ignores'); run(a.aclose()); run(a.__anext__()); print('again'); run(a.aclose())
class Aw:
    def __await__(self):
        try: r = yield 'aw'; print('  got', r)
        except BaseException as e: print('  aw exc', type(e).__name__); raise
async def k():
    try:
        await Aw(); yield 1; await Aw(); yield 2
    finally:
        await Aw(); print('  fin')
a = k(); print(a.ag_running, a.ag_await, a.ag_frame.f_lasti)
n = a.__anext__(); step(n, None); print(a.ag_running, type(a.ag_await).__name__)
n2 = a.__anext__(); step(n2, None); step(a.asend(2), None); c = a.aclose(); step(c, None); step(c, None); c = a.athrow(ValueError); step(c, None)
step(n, 5); step(n, 5)
print('aclose mid'); c = a.aclose(); step(c, 3); step(c, None); step(c, 4); step(c, 4)
a = k(); n = a.__anext__(); step(n, None); print('throw'); 
try: n.throw(ValueError, 'bad')
except BaseException as e: print(repr(e))
print(a.ag_running, a.ag_frame.f_code.co_name)
try: n.throw(ValueError, 'bad')
except BaseException as e: print(repr(e))
a = k(); n = a.__anext__(); step(n, None); n.close(); step(n, None); print(a.ag_running)
try: a.aclose().send(None)
except BaseException as e: print(repr(e))
try: n.throw(KeyError)
except BaseException as e: print(repr(e))
for o in (a.aclose(), a.athrow(KeyError)):
    try: print(o.throw(KeyError))
    except BaseException as e: print(repr(e))
    o.close(); step(o, None)
    try: print(o.throw(KeyError))
    except BaseException as e: print(repr(e))
a = k()
for o in (a.aclose(), a.__anext__(), a.athrow(KeyError)):
    print(type(o).__name__, [x for x in dir(type(o)) if not x.startswith('__') or x in ('__await__', '__iter__','__next__','__del__')], repr(o).split(' at')[0], o is iter(o), o is o.__await__())
print([x for x in dir(type(a)) if x not in dir(object)])
try: a.athrow()
except TypeError as e: print(e)
try: run(a.athrow(3))
except TypeError as e: print(e)
try: a.asend()
except TypeError as e: print(e)
try: a.ag_running = 3
except Exception as e: print(type(e), e)
