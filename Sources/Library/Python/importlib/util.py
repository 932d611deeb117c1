"""What programs need that find, load or write modules themselves."""
import sys
import types
from _frozen_importlib import (
    MAGIC_NUMBER, _find_spec, cache_from_source, decode_source, module_from_spec,
    source_from_cache, spec_from_file_location, spec_from_loader)
from . import _absolute_name


def source_hash(source_bytes):
    """What a .pyc file holds that is checked by its source's hash (PEP 552)."""
    from _imp import source_hash as hash_of
    return hash_of(0, source_bytes)


def resolve_name(name, package):
    """The full name of a module that is named relative to `package`."""
    if name[:1] != '.':
        return name
    if not package:
        raise ImportError(f'no package specified for {name!r} (required for relative module names)')
    return _absolute_name(name, package)


def find_spec(name, package=None):
    """The specification of a module, loaded or not; None if there is no such module. Packages above it are imported."""
    full = resolve_name(name, package)
    if full in sys.modules:
        module = sys.modules[full]
        spec = getattr(module, '__spec__', None)
        if spec is None and module is not None:
            state = 'None' if hasattr(module, '__spec__') else 'not set'
            raise ValueError(f'{name}.__spec__ is {state}')
        return spec
    above = full.rpartition('.')[0]
    path = None
    if above:
        try:
            path = __import__(above, fromlist=['__path__']).__path__
        except AttributeError as problem:
            raise ModuleNotFoundError(
                f'__path__ attribute not found on {above!r} while trying to find {full!r}',
                name=full) from problem
    return _find_spec(full, path)


# Decorators for the load_module() of old loaders. The import system has long done without them.

def _old_fashioned(decorate):
    def decorator(fxn):
        from functools import wraps

        @wraps(fxn)
        def load(*arguments, **named):
            from warnings import warn
            warn('The import system now takes care of this automatically.', DeprecationWarning, stacklevel=2)
            return decorate(fxn, *arguments, **named)
        return load
    decorator.__name__ = decorator.__qualname__ = decorate.__name__
    decorator.__doc__ = decorate.__doc__
    return decorator


@_old_fashioned
def set_package(fxn, *arguments, **named):
    """Has the module's `__package__` set."""
    module = fxn(*arguments, **named)
    if getattr(module, '__package__', None) is None:
        own = module.__name__
        module.__package__ = own if hasattr(module, '__path__') else own.rpartition('.')[0]
    return module


@_old_fashioned
def set_loader(fxn, self, *arguments, **named):
    """Has the module's `__loader__` set."""
    module = fxn(self, *arguments, **named)
    if getattr(module, '__loader__', None) is None:
        module.__loader__ = self
    return module


@_old_fashioned
def module_for_loader(fxn, self, fullname, *arguments, **named):
    """Gives the method a module in the place of a name: the one in sys.modules, or a new one, which is taken out again if
    the method fails; then there is no result."""
    known = sys.modules
    is_new = fullname not in known
    if is_new:
        known[fullname] = types.ModuleType(fullname)
    module = known[fullname]
    module.__loader__ = self
    try:
        is_package = self.is_package(fullname)
    except (AttributeError, ImportError):
        pass
    else:
        module.__package__ = fullname if is_package else fullname.rpartition('.')[0]
    try:
        return fxn(self, module, *arguments, **named)
    except Exception:
        if is_new:
            known.pop(fullname, None)
        return None


# Lazy loading: a module's code runs when the program first looks at one of its attributes.

class _LazyModule(types.ModuleType):
    """A module that has not been run yet."""

    def __getattribute__(self, name):
        _run_now(self)
        # The module has another class now, so this goes the ordinary way.
        return getattr(self, name)

    def __delattr__(self, name):
        _run_now(self)
        delattr(self, name)


def _run_now(module):
    """Makes a lazy module an ordinary one and runs it. What the program has set meanwhile goes over what the code sets."""
    module.__class__ = types.ModuleType
    spec, namespace = module.__spec__, vars(module)
    before = spec.loader_state['__dict__']
    unset = object()
    assigned = {name: value for name, value in namespace.items() if before.get(name, unset) is not value}
    spec.loader.exec_module(module)
    if sys.modules.get(spec.name, module) is not module:
        raise ValueError(
            f'module object for {spec.name!r} substituted in sys.modules during a lazy load')
    namespace.update(assigned)


class LazyLoader:
    """Puts off the work of another loader."""

    def __init__(self, loader):
        if getattr(loader, 'exec_module', None) is None:
            raise TypeError('loader must define exec_module()')
        self.loader = loader

    @classmethod
    def factory(cls, loader):
        """A stand-in for a loader class, which makes loaders of that class lazy."""
        # Complains now if the class is not fit.
        cls(loader)

        def lazy(*args, **kwargs):
            return cls(loader(*args, **kwargs))
        return lazy

    def create_module(self, spec):
        make = self.loader.create_module
        return make(spec)

    def exec_module(self, module):
        """Notes how the module is to be run later."""
        spec = module.__spec__
        spec.loader = module.__loader__ = self.loader
        spec.loader_state = {'__class__': type(module), '__dict__': dict(vars(module))}
        module.__class__ = _LazyModule
