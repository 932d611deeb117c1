"""What abc.ABCMeta does. CPython: Modules/_abc.c."""

# Bounds what a long-running program's classes leave in the caches of an ABC.
_CACHE_LIMIT = 1024
_counter = 0


class _abc_data:
    """Per ABC: the registered classes and what is known of others."""
    __slots__ = ('registry', 'cache', 'negative', 'version')

    def __init__(self):
        self.registry = {}
        self.cache = {}
        self.negative = {}
        self.version = _counter


_abc_data.__module__ = '_abc'
_abc_data.__qualname__ = '_abc_data'


def get_cache_token():
    return _counter


def _abc_init(cls):
    """Finds the abstract methods and makes the place for registrations."""
    names = set()
    for name, value in list(cls.__dict__.items()):
        if getattr(value, '__isabstractmethod__', False):
            names.add(name)
    for base in cls.__bases__:
        for name in getattr(base, '__abstractmethods__', ()):
            if name not in names and getattr(getattr(cls, name, None), '__isabstractmethod__', False):
                names.add(name)
    cls.__abstractmethods__ = frozenset(names)
    cls._abc_impl = _abc_data()


def _require_class(candidate, complaint):
    if not isinstance(candidate, type):
        raise TypeError(complaint)


def _abc_register(cls, newcomer):
    global _counter
    _require_class(newcomer, 'Can only register classes')
    if not issubclass(newcomer, cls):
        if issubclass(cls, newcomer):
            raise RuntimeError('Refusing to create an inheritance cycle')
        cls._abc_impl.registry[newcomer] = True
        _counter += 1
    return newcomer


def _abc_instancecheck(cls, instance):
    claimed, real = instance.__class__, type(instance)
    data = cls._abc_impl
    if claimed in data.cache:
        return True
    if claimed is not real:
        # The object says that it is of another class than it is: either will do.
        return cls.__subclasscheck__(claimed) or cls.__subclasscheck__(real)
    known_not = data.version == _counter and claimed in data.negative
    return False if known_not else cls.__subclasscheck__(claimed)


def _abc_subclasscheck(cls, candidate):
    _require_class(candidate, 'issubclass() arg 1 must be a class')
    data = cls._abc_impl
    if candidate in data.cache:
        return True
    if data.version != _counter:
        data.negative = {}
        data.version = _counter
    elif candidate in data.negative:
        return False
    answer = cls.__subclasshook__(candidate)
    if answer is NotImplemented:
        answer = _descends(cls, candidate, data)
    elif not isinstance(answer, bool):
        raise AssertionError('__subclasshook__ must return either False, True, or NotImplemented')
    known = data.cache if answer else data.negative
    if len(known) >= _CACHE_LIMIT:
        known.clear()
    known[candidate] = True
    return answer


def _descends(cls, candidate, data):
    """Whether a class inherits from `cls`, from what was registered with it, or from one of its subclasses."""
    if cls in getattr(candidate, '__mro__', ()):
        return True
    for relatives in (list(data.registry), cls.__subclasses__()):
        for relative in relatives:
            if issubclass(candidate, relative):
                return True
    return False


def _get_dump(cls):
    data = cls._abc_impl
    return set(data.registry), set(data.cache), set(data.negative), data.version


def _reset_registry(cls):
    cls._abc_impl.registry.clear()


def _reset_caches(cls):
    cls._abc_impl.cache.clear()
    cls._abc_impl.negative.clear()
