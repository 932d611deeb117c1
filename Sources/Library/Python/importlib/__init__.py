"""Importing from programs: by name, once more, and without caches."""
import sys
import types
import _frozen_importlib as _bootstrap
from builtins import __import__

__all__ = '__import__ import_module invalidate_caches reload'.split()

# Programs know the machinery by these names, too.
_bootstrap_external = _bootstrap
for _alias in ('importlib._bootstrap', 'importlib._bootstrap_external', '_frozen_importlib_external'):
    sys.modules.setdefault(_alias, _bootstrap)
del _alias


def _absolute_name(name, package):
    """A name whose leading dots are counted from `package`, written out."""
    rest = name.lstrip('.')
    # One dot is the package itself; each further one goes up a step.
    for _step in range(len(name) - len(rest) - 1):
        package, dot, _last = package.rpartition('.')
        if not dot:
            raise ImportError('attempted relative import beyond top-level package')
    return f'{package}.{rest}' if rest else package


def import_module(name, package=None):
    """Imports the module of that name and returns it. Leading dots are counted from `package`."""
    if name.startswith('.'):
        if not package:
            raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
        if not isinstance(package, str):
            raise TypeError('__package__ not set to a string')
        name = _absolute_name(name, package)
    elif not name:
        raise ValueError('Empty module name')
    # With a list, __import__() gives the module itself, not the package at the top.
    return __import__(name, fromlist=['__name__'])


def invalidate_caches():
    """Lets the finders of sys.meta_path see files that have been made meanwhile."""
    forgetting = [finder for finder in sys.meta_path if hasattr(finder, 'invalidate_caches')]
    for finder in forgetting:
        finder.invalidate_caches()


def find_loader(name, path=None):
    """A module's loader, or None. Deprecated: importlib.util.find_spec() tells more."""
    from warnings import warn
    warn('Deprecated since Python 3.4.  Use importlib.util.find_spec() instead.',
         DeprecationWarning, stacklevel=2)
    loaded = sys.modules
    if name in loaded:
        module = loaded[name]
        loader = getattr(module, '__loader__', None)
        if loader is None:
            state = 'None' if hasattr(module, '__loader__') else 'not set'
            raise ValueError(f'{name}.__loader__ is {state}')
        return loader
    found = _bootstrap._find_spec(name, path)
    if found is not None and found.loader is None:
        lacks_folders = found.submodule_search_locations is None
        raise ImportError(f'spec for {name} missing loader' if lacks_folders
                          else 'namespace packages do not have loaders', name=name)
    return getattr(found, 'loader', None)


# Modules whose reload is under way.
_RELOADING = {}


def _name_of(module):
    """What a module is called in sys.modules: it may have been given another `__name__` since."""
    spec = getattr(module, '__spec__', None)
    if hasattr(spec, 'name'):
        return spec.name
    if hasattr(module, '__name__'):
        return module.__name__
    raise TypeError('reload() argument must be a module')


def _path_above(name):
    """The path on which a module is searched: None stands for sys.path."""
    package = name.rpartition('.')[0]
    if not package:
        return None
    if package not in sys.modules:
        raise ImportError(f'parent {package!r} not in sys.modules', name=package)
    return sys.modules[package].__path__


def reload(module):
    """Runs a module's code again, in the same namespace, and returns what sys.modules has for it then."""
    name = _name_of(module)
    if module is not sys.modules.get(name):
        raise ImportError(f'module {name} not in sys.modules', name=name)
    if name not in _RELOADING:
        _RELOADING[name] = module
        try:
            _run_again(module, name)
        finally:
            _RELOADING.pop(name, None)
        return sys.modules[name]
    # The module's own code asks for its reload.
    return _RELOADING[name]


def _run_again(module, name):
    found = module.__spec__ = _bootstrap._find_spec(name, _path_above(name), module)
    if found is None:
        raise ModuleNotFoundError(f'spec not found for the module {name!r}', name=name)
    _bootstrap._exec(found, module)
