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


def _abc_register(cls, subclass):
    global _counter
    if not isinstance(subclass, type):
        raise TypeError('Can only register classes')
    if issubclass(subclass, cls):
        return subclass
    if issubclass(cls, subclass):
        raise RuntimeError('Refusing to create an inheritance cycle')
    cls._abc_impl.registry[subclass] = True
    _counter += 1
    return subclass


def _abc_instancecheck(cls, instance):
    subclass = instance.__class__
    data = cls._abc_impl
    if subclass in data.cache:
        return True
    subtype = type(instance)
    if subtype is subclass:
        if data.version == _counter and subclass in data.negative:
            return False
        return cls.__subclasscheck__(subclass)
    return cls.__subclasscheck__(subclass) or cls.__subclasscheck__(subtype)


def _abc_subclasscheck(cls, subclass):
    if not isinstance(subclass, type):
        raise TypeError('issubclass() arg 1 must be a class')
    data = cls._abc_impl
    if subclass in data.cache:
        return True
    if data.version != _counter:
        data.negative = {}
        data.version = _counter
    elif subclass in data.negative:
        return False
    answer = cls.__subclasshook__(subclass)
    if answer is NotImplemented:
        answer = _search(cls, subclass, data)
    elif not isinstance(answer, bool):
        raise AssertionError('__subclasshook__ must return either False, True, or NotImplemented')
    known = data.cache if answer else data.negative
    if len(known) >= _CACHE_LIMIT:
        known.clear()
    known[subclass] = True
    return answer


def _search(cls, subclass, data):
    if cls in getattr(subclass, '__mro__', ()):
        return True
    for registered in list(data.registry):
        if issubclass(subclass, registered):
            return True
    for derived in cls.__subclasses__():
        if issubclass(subclass, derived):
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
