# close() and throw() while `yield from` waits for an iterator whose attributes cannot be had.
import sys
class It:
    def __init__(s, what): s.what = what
    def __iter__(s): return s
    def __next__(s): return 1
    def __getattr__(s, n):
        print('getattr', n)
        raise s.what
def g(x):
    try:
        yield from x
    finally: print('fin')
sys.unraisablehook = lambda u: print('unraisable', type(u.exc_value), u.exc_value, u.err_msg, type(u.object))
def attempt(f, *a):
    try: print(f(*a))
    except BaseException as e: print(type(e), e, repr(e.__context__))
for w in (AttributeError('a'), ValueError('v'), KeyError('k')):
    x = g(It(w)); next(x); attempt(x.close)
    x = g(It(w)); next(x); attempt(x.throw, OSError('o')); attempt(next, x); x.close()
    x = g(It(w)); next(x); attempt(x.throw, GeneratorExit)
    x = g(It(w)); next(x); attempt(x.send, 4); x.close()
class Closing(It):
    def close(s): print('close'); raise s.what
x = g(Closing(OSError('c'))); next(x); attempt(x.close); attempt(next, x)
x = g(Closing(OSError('c'))); next(x); attempt(x.throw, GeneratorExit); attempt(next, x)
