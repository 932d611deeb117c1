# traceback: format_exc, format_exception, extract_tb, format_list, StackSummary, TracebackException, limits, print functions.
import traceback, sys, io
def a(n): return b(n)
def b(n):
    if n: return a(n - 1)
    return 1 / n
try: a(2)
except ZeroDivisionError as e: error = e
print(traceback.format_exc() == 'NoneType: None\n', len(traceback.extract_tb(error.__traceback__)))
for limit in (None, 0, 1, 2, -1, -2, 100): print(limit, [f.name for f in traceback.extract_tb(error.__traceback__, limit)], len(traceback.format_exception(ZeroDivisionError, error, error.__traceback__, limit)))
for f in traceback.extract_tb(error.__traceback__)[-2:]: print(f.lineno, f.name, f.line, f.locals, len(f), tuple(f)[1:], f[1] == f.lineno, repr(f).split(' ', 3)[3])
print(''.join(traceback.format_list([('f.py', 1, 'g', 'code here'), ('f.py', 2, 'h', None), ('x', 3, '<module>', '  spaced  ')])), end='')
print(''.join(traceback.format_list(traceback.StackSummary.from_list([('r.py', 5, 'rec', 'rec()')] * 6))), end='')
print(traceback.format_exception_only(KeyError, KeyError('k')), traceback.format_exception_only(ValueError, ValueError()), traceback.format_exception_only(None, None), traceback.format_exception_only(SyntaxError, SyntaxError('m', ('f', 1, 3, 'a b c\n'))), traceback.format_exception_only(ValueError, None))
out = io.StringIO(); traceback.print_exception(type(error), error, error.__traceback__, limit=1, file=out); print(out.getvalue().count('\n'))
try:
    try: {}['k']
    except KeyError as k: raise ValueError('second') from k
except ValueError as v:
    chained = v
    print(traceback.format_exc(chain=False).count('Traceback'), traceback.format_exc().count('Traceback'), 'direct cause' in traceback.format_exc(), traceback.format_exc(limit=0).splitlines()[-1])
te = traceback.TracebackException.from_exception(chained); print(te.exc_type.__name__, str(te), len(te.stack), te.__cause__.exc_type.__name__, te.__suppress_context__, te.__context__ is not None, list(te.format_exception_only()), len(list(te.format(chain=False))), len(list(te.format())))
def locals_here(x, y='s'): z = [x]; raise RuntimeError('with locals')
try: locals_here(5)
except RuntimeError as e: te = traceback.TracebackException(type(e), e, e.__traceback__, capture_locals=True); print(te.stack[-1].locals, list(te.format())[-2].splitlines()[2:])
print(te == traceback.TracebackException(type(e) if False else RuntimeError, RuntimeError('with locals'), None), te == 5)
def stack(): return traceback.extract_stack(), traceback.format_stack(limit=1)
s, f = stack(); print([x.name for x in s], f[0].splitlines()[1].strip(), [x.name for x in traceback.extract_stack(limit=1)])
frames = list(traceback.walk_tb(error.__traceback__)); print([(fr.f_code.co_name, n) for fr, n in frames][-1], [fr.f_code.co_name for fr, _ in traceback.walk_stack(None)][-1:])
summary = traceback.StackSummary.extract(iter(frames), limit=2); print(len(summary), isinstance(summary, list), [x.name for x in summary]); summary.append(traceback.FrameSummary('q', 1, 'n', lookup_line=False, line='given')); print(summary.format()[-1])
fs = traceback.FrameSummary('nofile.py', 7, 'func', locals={'v': 1}); print(fs.filename, fs.lineno, fs.name, fs.line, fs.locals, list(fs), fs == ('nofile.py', 7, 'func', ''), fs == traceback.FrameSummary('nofile.py', 7, 'func', locals={'v': '1'}))
out = io.StringIO(); traceback.print_list([fs], file=out); traceback.print_tb(error.__traceback__, limit=-1, file=out); traceback.print_stack(limit=1, file=out) if False else None; print(out.getvalue(), end='')
sys.last_type, sys.last_value, sys.last_traceback = KeyError, KeyError('last'), None; out = io.StringIO(); traceback.print_last(file=out); print(out.getvalue(), end=''); traceback.clear_frames(error.__traceback__); print(error.__traceback__.tb_next.tb_frame.f_locals)
for f in (lambda: traceback.format_exception(), lambda: traceback.extract_tb(5), lambda: traceback.format_list([(1, 2)]), lambda: traceback.FrameSummary(), lambda: traceback.print_exception(1)):
    try: print(f())
    except Exception as e: print(type(e).__name__)
try: raise chained
except ValueError: traceback.print_exc(file=sys.stdout)
class Unprintable(Exception):
    def __str__(self): raise TypeError('no')
print(traceback.format_exception_only(Unprintable, Unprintable()), list(traceback.TracebackException(Unprintable, Unprintable(), None).format()))
traceback.print_exception(ValueError, ValueError('to stderr'), None)
