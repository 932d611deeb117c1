import sys
print(__import__('os.path').__name__, __import__('os.path', fromlist=['join']).__name__, __import__('math').floor(2.5), __import__(name='sys') is sys, __import__('collections.abc', None, None, ('Sized',)).__name__, __import__('collections.abc', globals(), locals(), [], 0).__name__)
for a in ((), (5,), ('',), ('no_module',), ('math', {}, {}, [], -1), ('x', {'__package__': 'nopkg'}, None, [], 1), ('math', None, None, [], 1), ('os', None, None, 5), ('math', None, None, ['nope']), ('a.b',), ('sys', None, None, [5]), ('os', None, None, ['*']), ('x', {}, {}, [], 1), ('x', {'__name__': 'm', '__package__': 5}, {}, [], 1)):
    try: print(__import__(*a).__name__)
    except Exception as e: print(a[:1], type(e).__name__, e)
import builtins
real = builtins.__import__
def spy(name, globals=None, locals=None, fromlist=(), level=0):
    print('import', name, fromlist, level)
    return real(name, globals, locals, fromlist, level)
builtins.__import__ = spy
import math
from os import path, sep
import os.path as p
builtins.__import__ = real
import math
sys.modules['blocked'] = None
try: import blocked
except ImportError as e: print(type(e).__name__, e)
sys.modules['planted'] = 5
import planted; print(planted)
from planted import real as r, imag; print(r, imag)
del builtins.__import__
try: import math
except ImportError as e: print(e)
