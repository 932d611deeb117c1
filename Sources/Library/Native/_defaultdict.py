"""`collections.defaultdict` and `collections.OrderedDict`, C code in CPython."""

from _collections import _complete_ordered_dict

_alias = type(list[int])
_shown = set()


def _merged(left, right, make):
    """The dict that `left | right` means; `make` gives the empty one."""
    if not (isinstance(left, dict) and isinstance(right, dict)):
        return NotImplemented
    both = make()
    both.update(left)
    both.update(right)
    return both


class defaultdict(dict):
    """A dict that makes the value of a missing key by calling default_factory."""

    __slots__ = ('default_factory',)
    __module__ = 'collections'
    __class_getitem__ = classmethod(_alias)

    def __init__(self, default_factory=None, /, *args, **kwargs):
        if not (default_factory is None or callable(default_factory)):
            raise TypeError('first argument must be callable or None')
        super().__init__(*args, **kwargs)
        self.default_factory = default_factory

    def __missing__(self, key, /):
        make = self.default_factory
        if make is None:
            raise KeyError(key)
        return self.setdefault(key, make())

    def _empty(self):
        return type(self)(self.default_factory)

    def copy(self):
        """A new defaultdict with the same factory and entries."""
        return type(self)(self.default_factory, self)

    def __copy__(self):
        return self.copy()

    def __or__(self, other):
        return _merged(self, other, self._empty)

    def __ror__(self, other):
        return _merged(other, self, self._empty)

    def __repr__(self):
        me = id(self)
        text = '...'
        if me not in _shown:
            _shown.add(me)
            try:
                text = repr(self.default_factory)
            finally:
                _shown.discard(me)
        return f'{type(self).__name__}({text}, {dict.__repr__(self)})'

    def __reduce__(self):
        factory = self.default_factory
        return type(self), () if factory is None else (factory,), None, None, iter(self.items())


@_complete_ordered_dict
class OrderedDict(dict):
    """A dict whose equality and whose ends know about order."""

    __module__ = 'collections'
    __hash__ = None

    def __init__(self, /, *args, **more):
        _fill(self, *args, **more)

    @classmethod
    def fromkeys(cls, iterable, value=None):
        """A dict in the order of the keys, each with the same value."""
        made = cls()
        for key in iterable:
            made[key] = value
        return made

    def copy(self):
        """A shallow copy."""
        return self.__class__(self)

    def __copy__(self):
        return self.copy()

    def __eq__(self, other):
        equal = dict.__eq__(self, other)
        if equal is True and isinstance(other, OrderedDict):
            return all(map(lambda a, b: a == b, self, other))
        return equal

    def __ne__(self, other):
        equal = self == other
        return equal if equal is NotImplemented else not equal

    def __or__(self, other):
        return _merged(self, other, self.__class__)

    def __ror__(self, other):
        return _merged(other, self, self.__class__)

    def __ior__(self, other):
        self.update(other)
        return self

    def __repr__(self):
        name = self.__class__.__name__
        me = id(self)
        if not self:
            return name + '()'
        if me in _shown:
            return '...'
        _shown.add(me)
        try:
            return f'{name}({list(self.items())!r})'
        finally:
            _shown.discard(me)

    def __reduce__(self):
        state = vars(self) if hasattr(self, '__dict__') else None
        return self.__class__, (), state or None, None, iter(self.items())


_fill = OrderedDict._fill
del OrderedDict._fill

# C code in CPython.
__import__('_imp')._make_builtins(globals(), 'OrderedDict defaultdict')
