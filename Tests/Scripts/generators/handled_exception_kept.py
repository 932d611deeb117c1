# What a generator does, or does not do, leaves the exception that its caller handles.
import sys
def g(): yield 1
async def f(): pass
async def ag(): yield
def t(fn):
    try: 1/0
    except ZeroDivisionError:
        fn(); print(fn.__name__, sys.exc_info()[0])
def a(): c = f(); c.close()
def b(): c = g(); c.close()
def c(): x = g(); next(x); x.close()
def d(): 
    x = g()
    try: x.throw(KeyError)
    except KeyError: pass
def e():
    x = f()
    try: x.send(None)
    except StopIteration: pass
def h():
    x = ag()
    try: x.aclose().send(None)
    except StopIteration: pass
def i(): list(g())
def j():
    for _ in g(): pass
def k():
    for _ in g(): break
for fn in (a,b,c,d,e,h,i,j,k): t(fn)
