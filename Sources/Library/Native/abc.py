"""Classes that say what their subclasses must define (PEP 3119)."""
from _abc import (_abc_init, _abc_instancecheck, _abc_register, _abc_subclasscheck, _get_dump,
                  _reset_caches, _reset_registry, get_cache_token)


class ABCMeta(type):
    """The metaclass of abstract classes: they know virtual subclasses, and cannot be instantiated while methods are abstract."""

    def __new__(metaclass, name, bases, namespace, **options):
        made = type.__new__(metaclass, name, bases, namespace, **options)
        _abc_init(made)
        return made

    def __subclasscheck__(cls, subclass):
        """What issubclass() asks."""
        return _abc_subclasscheck(cls, subclass)

    def __instancecheck__(cls, instance):
        """What isinstance() asks."""
        return _abc_instancecheck(cls, instance)

    def register(cls, subclass):
        """Makes `subclass` a virtual subclass and returns it: the method can be used as a decorator."""
        return _abc_register(cls, subclass)

    # For looking into a class and for tests.

    def _dump_registry(cls, file=None):
        """Prints what the class knows of virtual subclasses."""
        lines = [f'Class: {cls.__module__}.{cls.__qualname__}', f'Inv. counter: {get_cache_token()}']
        titles = ('registry', 'cache', 'negative_cache', 'negative_cache_version')
        lines += [f'_abc_{title}: {value!r}' for title, value in zip(titles, _get_dump(cls))]
        print(*lines, sep='\n', file=file)

    def _abc_caches_clear(cls):
        """Forgets the answers of earlier checks."""
        _reset_caches(cls)

    def _abc_registry_clear(cls):
        """Forgets all virtual subclasses."""
        _reset_registry(cls)


class ABC(metaclass=ABCMeta):
    """A base for abstract classes, for those who would rather not name a metaclass."""
    __slots__ = ()


def abstractmethod(funcobj):
    """Decorates a method that subclasses must define."""
    funcobj.__isabstractmethod__ = True
    return funcobj


# The older decorators: today abstractmethod goes inside property, classmethod or staticmethod.

class abstractproperty(property):
    """A property that subclasses must define."""
    __isabstractmethod__ = True


class abstractclassmethod(classmethod):
    """A class method that subclasses must define."""
    __isabstractmethod__ = True

    def __init__(self, callable):
        super().__init__(abstractmethod(callable))


class abstractstaticmethod(staticmethod):
    """A static method that subclasses must define."""
    __isabstractmethod__ = True

    def __init__(self, callable):
        super().__init__(abstractmethod(callable))
