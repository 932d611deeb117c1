# warnings: warn, categories, stacklevel, filters, catch_warnings, showwarning, formatwarning, errors.
import sys, warnings
def old(): warnings.warn('old() is going away', DeprecationWarning, stacklevel=2)
def plain(): warnings.warn('plain warning')
plain(); plain(); old()
for _ in range(2): plain()
warnings.warn('a user warning'); warnings.warn(UserWarning('an object')); warnings.warn('runtime', RuntimeWarning); warnings.warn('future', FutureWarning); warnings.warn('pending', PendingDeprecationWarning); warnings.warn('import', ImportWarning); warnings.warn('bytes', BytesWarning); warnings.warn('resource', ResourceWarning); warnings.warn('syntax', SyntaxWarning); warnings.warn('unicode \xe9\u20ac', UnicodeWarning)
for args, named in (((), {}), ((5,), {}), (('m', int), {}), (('m', 'UserWarning'), {}), (('m', ValueError), {}), (('m', Warning('x')), {}), (('m', UserWarning), {'stacklevel': 'x'}), (('m',), {'nope': 1}), ((None,), {})):
    try: warnings.warn(*args, **named); print('warned', args)
    except Exception as e: print(type(e).__name__, e)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    old(); plain(); plain(); warnings.warn('far', stacklevel=50); warnings.warn(DeprecationWarning('d'), stacklevel=1)
    for w in caught: print(w.category.__name__, w.message, type(w.message).__name__, w.lineno, w.filename.rsplit('/')[-1], w.file, w.line, w.source)
    print(str(caught[0]).replace(w.filename, 'F')[:60])
with warnings.catch_warnings():
    warnings.simplefilter('error')
    for f in (old, plain, lambda: warnings.warn(RuntimeWarning('as object', 2))):
        try: f()
        except Warning as e: print('raised', type(e).__name__, e, e.args)
with warnings.catch_warnings():
    warnings.simplefilter('ignore'); plain(); old()
    warnings.filterwarnings('error', message='special', category=UserWarning)
    warnings.warn('nothing'); 
    try: warnings.warn('special one')
    except UserWarning as e: print('matched', e)
    warnings.filterwarnings('once'); warnings.warn('only once'); warnings.warn('only once')
    warnings.filterwarnings('module', category=RuntimeWarning); warnings.warn('per module', RuntimeWarning); warnings.warn('per module', RuntimeWarning)
    warnings.filterwarnings('default', category=FutureWarning)
    for i in range(3): warnings.warn('default: once a line', FutureWarning)
    warnings.filterwarnings('ignore', module='__main__', lineno=0); plain()
for f, args in ((warnings.simplefilter, ('bad',)), (warnings.filterwarnings, ('bad',)), (warnings.filterwarnings, ('error', 5)), (warnings.filterwarnings, ('error', '', 5)), (warnings.filterwarnings, ('error', '', int)), (warnings.filterwarnings, ('error', '', Warning, 5)), (warnings.filterwarnings, ('error', '', Warning, '', -1)), (warnings.simplefilter, ('error', Warning, 'x')), (warnings.warn_explicit, ('m', UserWarning)), (warnings.warn_explicit, ('m', UserWarning, 'f', 'x'))):
    try: f(*args); print('accepted', args)
    except Exception as e: print(type(e).__name__, e)
warnings.resetwarnings(); print(warnings.filters)
warnings.simplefilter('always'); print(len(warnings.filters), warnings.filters[0])
warnings.warn_explicit('explicit', UserWarning, 'file.py', 33); warnings.warn_explicit('explicit', RuntimeWarning, 'some/file.py', 7, module='mod'); registry = {}; warnings.warn_explicit('reg', UserWarning, 'f', 1, 'm', registry); print(sorted(map(str, registry)))
print(repr(warnings.formatwarning('message', UserWarning, 'none.py', 3)), repr(warnings.formatwarning('m', UserWarning, 'none.py', 3, line='  the line ')), repr(warnings.formatwarning(UserWarning('obj'), DeprecationWarning, 'x', 1, '')))
def my_show(message, category, filename, lineno, file=None, line=None): print('SHOW', category.__name__, message, lineno, file, line)
saved = warnings.showwarning; warnings.showwarning = my_show; warnings.warn('shown by mine', stacklevel=1); warnings.showwarning = saved
saved = warnings.formatwarning; warnings.formatwarning = lambda *a, **k: f'FORMAT {a[1].__name__} {a[0]}\n'; warnings.warn('formatted'); warnings.formatwarning = saved
with warnings.catch_warnings(record=True) as outer:
    with warnings.catch_warnings(): warnings.warn('inner still recorded by outer')
    print(len(outer))
c = warnings.catch_warnings()
try: c.__exit__()
except RuntimeError as e: print(e)
with c:
    try: c.__enter__()
    except RuntimeError as e: print(e)
print(repr(c), repr(warnings.catch_warnings(record=True)))
exec(compile('import warnings\nwarnings.warn("no source line")', 'made-up', 'exec'))
compile('assert (1, "always true")', 'c', 'exec'); compile('x is 5', 'c', 'exec'); compile('1()', 'c', 'exec'); compile('[1]["a"]', 'c', 'exec'); compile('"\\d"', 'c', 'exec')
warnings.simplefilter('error')
for source in ('assert (1, "x")', '5 is x', 'None()', '(1)[1, 2]', "'\\q'", "b'\\q'"):
    try: compile(source, 'c', 'exec')
    except SyntaxError as e: print(type(e).__name__, e.msg, e.lineno, e.offset)
warnings.warn('the last, uncaught', RuntimeWarning)
