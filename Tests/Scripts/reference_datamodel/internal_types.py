# 3.2: code, frame, traceback, slice, static and class methods.
import sys
def f(a, b=1, *c, d, **e):
    local = a
    def inner(): return local, glob
    return inner
co = f.__code__
print(co.co_name, co.co_argcount, co.co_posonlyargcount, co.co_kwonlyargcount, co.co_nlocals, co.co_varnames, co.co_cellvars, co.co_freevars, co.co_names, co.co_flags & 0xff)
inner = co.co_consts[1]
print(type(inner).__name__, inner.co_freevars, inner.co_names, co.co_firstlineno, co.co_filename)
frame = sys._getframe()
print(frame.f_code.co_name, frame.f_globals is globals(), frame.f_locals is locals(), frame.f_back, frame.f_lineno, frame.f_builtins['len'] is len, frame.f_trace, frame.f_trace_lines, frame.f_trace_opcodes)
def g():
    fr = sys._getframe()
    return fr.f_back.f_lineno - fr.f_back.f_code.co_firstlineno, fr.f_locals.keys() == {'fr'}
print(g())
try:
    f()
except TypeError as error:
    tb = error.__traceback__
    print(tb.tb_lineno, tb.tb_next, tb.tb_frame is frame, tb.tb_lasti > 0)
s = slice(1, 10, 2)
print(s.start, s.stop, s.step, s, s.indices(5), slice(None).indices(3), s == slice(1, 10, 2), slice(3), slice(None, None, -1).indices(4))
for call in (lambda: hash(s), lambda: s < 3, lambda: setattr(s, 'start', 1), lambda: slice(), lambda: s.indices('a'), lambda: slice(1, 2, 0).indices(3), lambda: s.indices(-1)):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)
print(staticmethod(len).__func__ is len, classmethod(f).__func__ is f, type(staticmethod(len)).__name__)
