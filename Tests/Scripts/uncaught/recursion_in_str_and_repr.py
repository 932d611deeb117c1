# Errors whose str() or repr() fail or are strange, as the uncaught one; hooks not installed.
import sys
class Strange(Exception):
    def __str__(self): raise ValueError('str fails')
class Multi(Exception):
    def __str__(self): return 'line one\nline two\n\nline four'
def show(error):
    try: raise error
    except Exception: sys.excepthook(*sys.exc_info())
show(Strange('a')); show(Multi()); show(Exception('')); show(Exception(' ')); show(Exception('trailing\n')); show(Exception(None)); show(Exception('a', 'b')); show(KeyError('k\ney')); show(KeyError()); show(KeyError('a', 'b'))
class Nested:
    class Error(Exception): pass
show(Nested.Error('nested'))
def local():
    class Local(Exception): pass
    return Local('local class')
show(local())
E = type('E', (Exception,), {'__module__': 'builtins'}); show(E('claims to be builtin'))
E = type('E', (Exception,), {'__module__': 'my.package'}); show(E('in a package'))
E = type('Unicode\xe9', (Exception,), {}); show(E('n\xe4me \u20ac'))
class NotText(Exception):
    def __str__(self): return 5
show(NotText('x'))
sys.excepthook(ValueError, ValueError('no traceback'), None)
sys.excepthook(ValueError, None, None)
sys.excepthook(None, None, None)
try: sys.excepthook(ValueError, 'text', None)
except Exception as e: print(type(e).__name__, e)
try: sys.excepthook()
except TypeError as e: print(e)
raise Strange('last')
