# Packages, relative imports, namespace packages, circular imports, errors and what they say.
import importlib
import importlib.util
import sys

here = sys.path[0]


def attempt(what):
    try:
        result = what()
        print('ok', getattr(result, '__name__', result))
    except BaseException as e:
        print(type(e).__name__, str(e).replace(here, ''), getattr(e, 'name', None), str(getattr(e, 'path', None)).replace(here, ''))


import _package.inner as inner
print(inner.__name__, inner.__package__, inner.__file__.replace(here, ''), [p.replace(here, '') for p in inner.__path__])
from _package import *
print(second.__name__, _package.lazy if '_package' in globals() else sys.modules['_package'].lazy)
import _spaces.deep.module as module
print(module.deep, type(sys.modules['_spaces'].__path__).__name__, sys.modules['_spaces'].__file__, sys.modules['_spaces'].__spec__.origin)
for name in ('_circular_a', '_partly', 'no_such', '_package.no_such', '_package.first.no', '_package.broken', '_package.bad', '_package.inner.beyond', 'math.nope', '', '.x'):
    attempt(lambda: __import__(name))
attempt(lambda: exec('from _package import nothing'))
attempt(lambda: exec('from . import x', {'__name__': 'top', '__package__': ''}))
attempt(lambda: exec('from .. import x', {'__name__': '_package.z', '__package__': '_package'}))
attempt(lambda: exec('from _package import lazy; print(lazy)'))
attempt(lambda: importlib.import_module('.first', '_package'))
attempt(lambda: importlib.import_module('.first'))
attempt(lambda: importlib.import_module('..x', '_package'))
attempt(lambda: __import__('_package.first'))
attempt(lambda: __import__('_package', fromlist=['first']))
attempt(lambda: __import__('first', {'__package__': '_package', '__name__': '_package', '__path__': []}, None, ['value'], 1))
attempt(lambda: __import__(3))
attempt(lambda: __import__('sys', level=-1))
attempt(lambda: importlib.util.find_spec('no_such'))
attempt(lambda: importlib.util.find_spec('_package.first').name)
attempt(lambda: importlib.reload(sys.modules['_package.first']))
attempt(lambda: importlib.reload(3))
sys.modules['blocked'] = None
attempt(lambda: __import__('blocked'))
spec = importlib.util.spec_from_file_location('loaded_by_hand', here + '/_package/first.py')
made = importlib.util.module_from_spec(spec)
spec.loader.exec_module(made)
print(made.value, 'loaded_by_hand' in sys.modules, spec.has_location, spec.loader.is_package('loaded_by_hand'))
print(importlib.util.cache_from_source('a/b.py'), importlib.util.source_from_cache('a/__pycache__/b.cpython-39.pyc'), importlib.util.resolve_name('.x', 'p.q'))


class Finder:
    @classmethod
    def find_spec(cls, name, path=None, target=None):
        if name == 'virtual':
            return importlib.util.spec_from_loader(name, cls)

    @staticmethod
    def create_module(spec):
        return None

    @staticmethod
    def exec_module(module):
        module.answer = 42


sys.meta_path.insert(0, Finder)
import virtual
print(virtual.answer, virtual.__spec__.name, virtual.__loader__ is Finder, [getattr(f, '__name__', f) for f in sys.meta_path])
