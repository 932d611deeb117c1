# try/finally in every nesting with return, break, continue, raise, yield: order and results.
log = []
def note(x): log.append(x); return x
def run(f, *args):
    log.clear()
    try: r = f(*args)
    except Exception as e: r = f'{type(e).__name__}: {e}'
    print(f.__name__, args, '->', r, log)
def a():
    try: return note('try')
    finally: note('finally')
def b():
    try: return note('try')
    finally: return note('finally wins')
def c():
    for i in range(3):
        try:
            if i == 1: continue
            note(i)
        finally: note(f'f{i}')
    return 'end'
def d():
    while True:
        try: break
        finally: note('f')
    return 'after'
def e():
    for i in range(3):
        try: return i
        finally: continue
    return 'loop ended'
def f():
    for i in range(3):
        try: 1 / 0
        finally: break
    return 'swallowed by break'
def g():
    try: 1 / 0
    finally: return 'swallowed by return'
def h():
    try:
        try: raise KeyError('k')
        finally: note('inner')
    except KeyError as e: note('caught'); return 'r'
    else: note('else')
    finally: note('outer')
def i(n):
    try:
        if n == 0: return 'zero'
        if n == 1: raise ValueError('one')
        if n == 2: raise KeyError('two')
    except ValueError: return note('value')
    else: return note('else')
    finally:
        if n == 3: return 'three'
        note('finally')
def j():
    x = 1
    try: return x
    finally: x = 2
def k():
    x = [1]
    try: return x
    finally: x.append(2)
def l():
    for outer in range(2):
        try:
            for inner in range(3):
                try:
                    if inner == 1: break
                    note((outer, inner))
                finally: note('fi')
            else: note('no break')
        finally: note('fo')
def m():
    try:
        try:
            try: raise KeyError('1')
            finally: raise ValueError('2')
        finally: raise IndexError('3')
    except IndexError as e: return [type(x).__name__ for x in (e, e.__context__, e.__context__.__context__)]
def n():
    def gen():
        try:
            try: yield 1
            finally: note('inner'); yield 2
        finally: note('outer')
    it = gen(); note(next(it)); note(next(it)); return list(it)
def o():
    def gen():
        for x in range(5):
            try: yield x
            finally: note(f'f{x}')
    for v in gen():
        if v == 2: break
    return 'done'
def p():
    try: pass
    finally:
        try: return note('nested in finally')
        finally: note('deeper')
def q():
    try: raise KeyError('lost')
    except KeyError:
        try: return 'from except'
        finally: note('inside except')
    finally: note('last')
def r():
    while 1:
        try:
            try: continue
            finally: note('x')
        finally:
            if len(log) > 3: break
    return len(log)
def s():
    try: return 1 / 0
    except ZeroDivisionError: return note('handler')
    finally: note('end')
def t():
    class C:
        try: note('class body'); x = 1
        finally: note('class finally'); y = 2
    return C.x + C.y
def u():
    with_value = None
    try:
        with_value = 1
        try: del with_value
        finally: note('deleted')
        return with_value
    finally: note('end')
def v():
    for x in [1, 2, 3]:
        try:
            try:
                if x == 2: raise StopIteration
            except StopIteration: continue
            finally: note(f'a{x}')
        finally: note(f'b{x}')
    else: note('else')
def w(depth):
    try:
        if depth: return w(depth - 1)
        raise LookupError('bottom')
    finally: note(depth)
def x():
    try: raise KeyError('a')
    except KeyError as err:
        try: raise ValueError('b') from err
        finally: note(repr(err))
def y():
    import sys
    try: 1 / 0
    except ZeroDivisionError:
        try: [][0]
        except IndexError: note(sys.exc_info()[0].__name__)
        note(sys.exc_info()[0].__name__)
    finally: note(sys.exc_info())
    return sys.exc_info()
def z():
    result = []
    for i in range(6):
        try:
            if i % 3 == 0: continue
            elif i % 3 == 1: result.append(i); raise ValueError
            elif i == 5: return result
        except ValueError: result.append('v')
        else: result.append('e')
        finally: result.append('f')
for func, args in ((a, ()), (b, ()), (c, ()), (d, ()), (e, ()), (f, ()), (g, ()), (h, ()), (i, (0,)), (i, (1,)), (i, (2,)), (i, (3,)), (i, (4,)), (j, ()), (k, ()), (l, ()), (m, ()), (n, ()), (o, ()), (p, ()), (q, ()), (r, ()), (s, ()), (t, ()), (u, ()), (v, ()), (w, (3,)), (x, ()), (y, ()), (z, ())): run(func, *args)
try: w(2)
finally: print('before the traceback')
