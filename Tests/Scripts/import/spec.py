# What modules say of themselves; __import__ and the statements over it.
import builtins
import importlib.machinery
import math
import sys

print(math.__name__, math.__spec__.name, math.__package__, __name__, __spec__, __package__, __builtins__ is builtins)
import _package.first as first
print(first.__spec__.name, first.__spec__.parent, first.__spec__.has_location, first.__loader__ is first.__spec__.loader, type(first.__loader__).__name__, first.__doc__)
package = sys.modules['_package']
print(package.__doc__, package.__spec__.submodule_search_locations == package.__path__, package.__spec__.loader.is_package('_package'), package.first is first, '_package.first' in sys.modules)
spec = importlib.machinery.ModuleSpec('a.b', None, origin='here', is_package=True)
print(spec, spec.parent, spec.name, spec.cached, spec.has_location, spec == importlib.machinery.ModuleSpec('a.b', None, origin='here', is_package=True))
print(importlib.machinery.SOURCE_SUFFIXES, importlib.machinery.BYTECODE_SUFFIXES)
import _package.second
calls = []
original = builtins.__import__


def spy(name, globals=None, locals=None, fromlist=(), level=0):
    calls.append((name, fromlist, level))
    return original(name, globals, locals, fromlist, level)


builtins.__import__ = spy
import _package.second
from _package import first, second as s
from _package.first import value
import _package.first as f
builtins.__import__ = original
print(calls)
del builtins.__import__
try:
    import math
except ImportError as e:
    print(e)
builtins.__import__ = original


class Fake:
    answer = 42
    __all__ = ['answer', 'missing']


sys.modules['fake'] = Fake()
import fake
from fake import answer
print(fake.answer, answer)
for statement in ('from fake import nothing', 'from fake import *', 'import fake.inner', 'from math import nothing_there', 'from _package import no_module',
                  'import _package.no_module', 'from _package.first import no_name', 'from no_package.x import y', 'from . import a', 'from __future__ import braces'):
    try:
        exec(statement, {'__name__': 'm'})
        print('fine')
    except BaseException as e:
        text = str(e).partition(' (')[0]
        print(type(e).__name__, text, getattr(e, 'name', None))
namespace = {}
exec('from _package.first import *', namespace)
print(sorted(k for k in namespace if not k.startswith('__')))
e = ImportError('text', name='n', path='p')
print(e, e.name, e.path, e.msg, repr(e))
try:
    raise ModuleNotFoundError('x', name='y')
except ImportError as e:
    print(type(e).__mro__[1].__name__, e.name)
