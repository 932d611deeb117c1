import warnings
print([c.__name__ for c in (Warning, UserWarning, DeprecationWarning, SyntaxWarning, RuntimeWarning, FutureWarning, PendingDeprecationWarning, ImportWarning, UnicodeWarning, BytesWarning, ResourceWarning) if issubclass(c, Warning)])
warnings.warn('plain'); warnings.warn('again'); warnings.warn('dep', DeprecationWarning); warnings.warn('pend', PendingDeprecationWarning); warnings.warn(RuntimeWarning('instance'))
def inner(): warnings.warn('from caller', FutureWarning, stacklevel=2)
for _ in range(2): inner()
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('always')
    warnings.warn('a'); warnings.warn('a'); warnings.warn_explicit('ex', UserWarning, 'file.py', 5)
    print(len(log), [(str(w.message), w.category.__name__) for w in log], log[2].filename, log[2].lineno)
with warnings.catch_warnings():
    warnings.simplefilter('error')
    try: warnings.warn('becomes error', UserWarning)
    except UserWarning as e: print('raised', e)
    warnings.filterwarnings('ignore', category=UserWarning)
    warnings.warn('ignored')
for args in (('m', 5), ('m', int), ()):
    try: warnings.warn(*args)
    except TypeError as e: print(e)
try: warnings.simplefilter('nonsense')
except AssertionError as e: print(e)
warnings.simplefilter('error')
warnings.warn('the end', SyntaxWarning)
