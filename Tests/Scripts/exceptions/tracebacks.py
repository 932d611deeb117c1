# Traceback and frame objects, exc_info.
import sys
def f():
    local = 5
    raise ValueError('x')
def g():
    f()
try:
    g()
except ValueError as e:
    tb = e.__traceback__
    while tb:
        print(tb.tb_lineno, tb.tb_lasti, tb.tb_frame.f_code.co_name, tb.tb_frame.f_lineno)
        last = tb
        tb = tb.tb_next
    print(last.tb_frame.f_locals, last.tb_frame.f_globals is globals())
    t, v, b = sys.exc_info()
    print(t, v is e, b is e.__traceback__)
    sys.excepthook(t, v, b)
print(sys.exc_info())
def h():
    frame = sys._getframe()
    print(frame.f_code.co_name, frame.f_back.f_code.co_name, frame.f_lineno, sorted(frame.f_locals), frame.f_builtins['len'] is len)
    return sys._getframe(1).f_lineno
print(h())
try:
    sys._getframe(100)
except ValueError as e:
    print(e)
def context():
    try:
        1/0
    except ZeroDivisionError:
        try:
            raise KeyError('k')
        except KeyError as e:
            return e
e = context()
print(repr(e.__context__), e.__cause__, e.__suppress_context__)
def loop(n): return loop(n + 1)
try:
    loop(0)
except RecursionError as e:
    print(e)
print(sys.getrecursionlimit())
for bad in (0, -1, 'a', 3.0, 10**20, 5):
    try:
        sys.setrecursionlimit(bad); print('set', bad)
    except Exception as e:
        print(type(e).__name__, e)
sys.setrecursionlimit(300)
n = 0
def count():
    global n
    n += 1
    count()
try: count()
except RecursionError: print(n)
