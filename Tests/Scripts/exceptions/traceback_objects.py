# Traceback and frame objects: tb_next, tb_frame, tb_lineno, tb_lasti, with_traceback, making and cutting tracebacks.
import sys, types
def raiser(depth):
    if depth: raiser(depth - 1)
    else: raise ValueError('deep')
def walk(tb):
    while tb is not None:
        yield tb.tb_frame.f_code.co_name, tb.tb_lineno, tb.tb_frame.f_lineno >= tb.tb_lineno or 'frame moved'
        tb = tb.tb_next
try: raiser(2)
except ValueError as e:
    error = e
    print(list(walk(e.__traceback__)), sys.exc_info()[2] is e.__traceback__, sys.exc_info()[1] is e)
tb = error.__traceback__
print(type(tb), tb.tb_frame is sys._getframe(), tb.tb_next.tb_frame.f_locals, tb.tb_next.tb_frame.f_back is tb.tb_frame, isinstance(tb, types.TracebackType), tb.tb_lasti % 2, sorted(n for n in dir(tb) if n.startswith('tb')))
try: raise error
except ValueError as again: print([n for n, *_ in walk(again.__traceback__)])
try: raise error.with_traceback(None)
except ValueError as again: print([n for n, *_ in walk(again.__traceback__)])
try: raise KeyError('borrowed').with_traceback(tb)
except KeyError as e: print([n for n, *_ in walk(e.__traceback__)])
inner = tb.tb_next.tb_next
made = types.TracebackType(None, inner.tb_frame, inner.tb_lasti, 99)
print(made.tb_next, made.tb_lineno, made.tb_frame.f_code.co_name)
made2 = types.TracebackType(made, tb.tb_frame, 0, 1); made2.tb_next = inner; print([n for n, *_ in walk(made2)])
for f in (lambda: setattr(made, 'tb_next', made), lambda: setattr(made2.tb_next, 'tb_next', made2), lambda: setattr(made, 'tb_next', 5), lambda: setattr(made, 'tb_lineno', 5), lambda: types.TracebackType(), lambda: types.TracebackType(None, 5, 0, 0), lambda: types.TracebackType(None, tb.tb_frame, 'x', 0), lambda: delattr(made, 'tb_next')):
    try: f(); print('accepted')
    except Exception as e: print(type(e).__name__)
def handler_frames():
    try: raise KeyError('k')
    except KeyError:
        frame = sys._getframe()
        return sys.exc_info()[2].tb_frame is frame, frame.f_code.co_name, frame.f_back.f_code.co_name
print(handler_frames(), sys.exc_info())
def nested():
    try: raise KeyError('outer')
    except KeyError:
        try: raise ValueError('inner')
        except ValueError: first = sys.exc_info()[0].__name__
        return first, sys.exc_info()[0].__name__
print(nested())
def gen():
    try: yield sys.exc_info()[0]
    except GeneratorExit: raise
    try: raise OSError
    except OSError: yield sys.exc_info()[0].__name__
try: raise KeyError
except KeyError: g = gen(); print(next(g), next(g), next(g, 'end'))
print(sys.exc_info()[0], [n for n, *_ in walk(None)])
def cut(e, keep):
    tb, last = e.__traceback__, None
    for _ in range(keep - 1): tb = tb.tb_next
    tb.tb_next = None
    return e
try: raiser(3)
except ValueError as e: trimmed = cut(e, 2)
print([n for n, *_ in walk(trimmed.__traceback__)])
frame = sys._getframe()
print(frame.f_code.co_name, frame.f_globals is globals(), frame.f_locals is locals(), frame.f_builtins['len'] is len, frame.f_back, frame.f_lasti > 0, frame.f_trace)
def caller_name(depth=1): return sys._getframe(depth).f_code.co_name
def outer(): return caller_name(), caller_name(2), (lambda: caller_name())(), [caller_name() for _ in 'a'][0]
print(outer())
try: sys._getframe(1000)
except ValueError as e: print(e)
try: sys._getframe('x')
except TypeError as e: print(e)
try: frame.clear()
except RuntimeError as e: print(e)
tb.tb_next.tb_frame.clear(); print(tb.tb_next.tb_frame.f_locals)
raise trimmed
