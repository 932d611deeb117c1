# traceback: texts of exceptions that were handled.
import traceback, sys, io
def inner(n): return 10 / n
def outer(n):
    try: return inner(n)
    except ZeroDivisionError as e: raise ValueError('bad n') from e
try: outer(0)
except ValueError as e:
    error = e
    print(traceback.format_exc())
    print(traceback.format_exc(limit=1), traceback.format_exc(chain=False))
    print(traceback.format_exception_only(type(e), e), [f.name for f in traceback.extract_tb(e.__traceback__)], traceback.extract_tb(e.__traceback__)[-1].line)
out = io.StringIO(); traceback.print_exception(ValueError, error, error.__traceback__, file=out); print(out.getvalue() == ''.join(traceback.format_exception(ValueError, error, error.__traceback__)))
t = traceback.TracebackException.from_exception(error, capture_locals=True); print(str(t), t.exc_type.__name__, len(t.stack), t.__cause__.stack[0].locals, t.__suppress_context__)
def show_stack(): return [f.name for f in traceback.extract_stack()]
print(show_stack(), (lambda: show_stack())())
class Weird(Exception):
    def __str__(self): raise RuntimeError
print(traceback.format_exception_only(Weird, Weird()))
traceback.print_tb(error.__traceback__, limit=1, file=sys.stdout)
s = traceback.StackSummary.from_list([('f.py', 1, 'f', 'code()')] * 5); print(''.join(s.format()))
raise error
