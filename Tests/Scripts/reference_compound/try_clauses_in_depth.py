# 8.4: matching of except clauses, the bound name, exc_info, re-raising, nested handlers, the value of sys.exc_info in and after.
import sys
def match(exc, *clauses):
    try: raise exc
    except clauses[0] as e: return f'first {e!r}'
    except clauses[1:] as e: return f'rest {e!r}'
class A(Exception): pass
class B(A): pass
class C(B, KeyError): pass
print(match(B('b'), A), match(C('c'), KeyError, A), match(C('c'), OSError, LookupError), match(A, A), match(KeyboardInterrupt(), Exception, BaseException))
for clause in (5, 'A', (A, 5), [A], None, object, int, lambda: A):
    try: match(C('c'), clause)
    except TypeError as e: print(e, type(e.__context__).__name__)
    except C: print('not matched', clause)
def names():
    e = 'before'
    try: raise A('x')
    except A as e: inside = e
    try: return e
    except UnboundLocalError as u: return repr(inside), str(u)
print(names())
def rebinding():
    try: raise A('1')
    except A as e: e = 'rebound'; kept = e
    try: e
    except NameError: return kept
print(rebinding())
def deleting():
    try: raise A('1')
    except A as e: del e
    return 'fine'
print(deleting())
class Body:
    try: raise A('in class')
    except A as err: saved = str(err)
    has = 'err' in dir()
print(Body.saved, Body.has, 'err' in vars(Body))
def info(): return sys.exc_info()[0] and sys.exc_info()[0].__name__
def levels():
    out = [info()]
    try: raise A
    except A:
        out.append(info())
        try: raise KeyError
        except KeyError: out.append(info())
        out.append(info())
        def inner():
            try: raise ValueError
            except ValueError: return info()
        out.append(inner()); out.append(info())
        try: pass
        except A: pass
        else: out.append(info())
        finally: out.append(info())
    out.append(info())
    return out
print(levels())
def reraise():
    try:
        try: raise A('original')
        except A:
            try: raise KeyError('noise')
            except KeyError: pass
            raise
    except A as e: return repr(e), repr(e.__context__)
print(reraise())
def bare_raise_in_function():
    def helper(): raise
    try: raise A('from helper')
    except A:
        try: helper()
        except A as e: return repr(e)
print(bare_raise_in_function())
try: raise
except RuntimeError as e: print(e)
def raise_after():
    try: raise A
    except A: pass
    raise
try: raise_after()
except RuntimeError as e: print(e, e.__context__)
def bare_in_finally():
    try: 1 / 0
    finally:
        raise
try: bare_in_finally()
except Exception as e: print(type(e).__name__, e)
def else_errors():
    try: pass
    except KeyError: return 'wrong'
    else: raise KeyError('from else is not caught here')
    finally: print('finally', end=' ')
try: else_errors()
except KeyError as e: print(e)
def handler_errors():
    try: raise A('a')
    except A: raise KeyError('from handler')
    except KeyError: return 'siblings do not catch'
try: handler_errors()
except KeyError as e: print(e, repr(e.__context__))
def order():
    log = []
    def cls(c): log.append(c.__name__); return c
    try:
        try: raise KeyError
        except cls(ValueError): pass
        except (cls(OSError), cls(LookupError)): log.append('handled')
        except cls(Exception): pass
    finally: return log
print(order())
def in_generator():
    def g():
        try: yield info()
        except KeyError: yield info()
        yield info()
    try: raise A
    except A:
        it = g(); out = [next(it)]
        try: out.append(it.throw(KeyError))
        except KeyError: pass
        out.append(info())
    out.append(next(it)); return out
print(in_generator())
def loop():
    results = []
    for value in ('1', 'x', None, '2', [], '0'):
        try: n = 10 // int(value)
        except (TypeError, ValueError) as e: results.append(type(e).__name__); continue
        except ZeroDivisionError: results.append('zero'); break
        else: results.append(n)
        finally: results.append('|')
    else: results.append('never')
    return results
print(loop())
def deep(n):
    try:
        if n == 0: raise A('deep')
        deep(n - 1)
    except A as e:
        if n % 2: raise B(n) from e
        raise
try: deep(4)
except A as e:
    while e: print(repr(e), end=' <- '); e = e.__cause__
print()
def ret_in_all(x):
    try:
        if x == 1: raise A
        if x == 2: return 'try'
    except A: return 'except'
    else: return 'else'
    finally:
        if x == 4: return 'finally'
print([ret_in_all(i) for i in range(5)])
def suppressed():
    try:
        try: raise A('lost')
        finally: return 'return in finally'
    except A: return 'never'
print(suppressed(), sys.exc_info())
try: raise A from B
except A as e: print(repr(e.__cause__))
for bad in (5, 'x', A('ok').args, int):
    try: raise bad
    except TypeError as e: print(e)
for cause in (5, 'x', int):
    try: raise A('a') from cause
    except TypeError as e: print(e)
class Weird(Exception):
    def __init__(self): raise KeyError('cannot be made')
try: raise Weird
except KeyError as e: print(e)
try: raise A from Weird
except KeyError as e: print('cause', e)
try:
    try: raise A('one')
    finally: raise B('two')
except B as e: last = e
raise last from None
