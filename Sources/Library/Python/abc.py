"""Classes that say what their subclasses must define (PEP 3119). All work is done by `_abc`."""
import _abc as _engine
from _abc import get_cache_token


class ABCMeta(type):
    """The metaclass of abstract classes: they know virtual subclasses, and cannot be instantiated while methods are abstract."""

    def __new__(metaclass, name, bases, namespace, **options):
        made = type.__new__(metaclass, name, bases, namespace, **options)
        _engine._abc_init(made)
        return made

    def __subclasscheck__(cls, subclass):
        """What issubclass() asks."""
        return _engine._abc_subclasscheck(cls, subclass)

    def __instancecheck__(cls, instance):
        """What isinstance() asks."""
        return _engine._abc_instancecheck(cls, instance)

    def register(cls, subclass):
        """Makes `subclass` a virtual subclass and returns it: the method can be used as a decorator."""
        return _engine._abc_register(cls, subclass)

    # For looking into a class and for tests.

    def _dump_registry(cls, file=None):
        """Prints what the class knows of virtual subclasses."""
        lines = [f'Class: {cls.__module__}.{cls.__qualname__}', f'Inv. counter: {get_cache_token()}']
        titles = ('registry', 'cache', 'negative_cache', 'negative_cache_version')
        lines += [f'_abc_{title}: {value!r}' for title, value in zip(titles, _engine._get_dump(cls))]
        print(*lines, sep='\n', file=file)

    def _abc_caches_clear(cls):
        """Forgets the answers of earlier checks."""
        _engine._reset_caches(cls)

    def _abc_registry_clear(cls):
        """Forgets all virtual subclasses."""
        _engine._reset_registry(cls)


class ABC(metaclass=ABCMeta):
    """A base for abstract classes, for those who would rather not name a metaclass."""
    __slots__ = ()


def abstractmethod(method):
    """Decorates a method that subclasses must define."""
    setattr(method, '__isabstractmethod__', True)
    return method


# The older decorators: today abstractmethod goes inside property, classmethod or staticmethod.

@abstractmethod
class abstractproperty(property):
    """A property that subclasses must define."""


@abstractmethod
class abstractclassmethod(classmethod):
    """A class method that subclasses must define."""

    def __init__(self, callable):
        classmethod.__init__(self, abstractmethod(callable))


@abstractmethod
class abstractstaticmethod(staticmethod):
    """A static method that subclasses must define."""

    def __init__(self, callable):
        staticmethod.__init__(self, abstractmethod(callable))
