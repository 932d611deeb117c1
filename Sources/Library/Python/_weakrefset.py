"""WeakSet: a set that does not keep its items alive. CPython: Lib/_weakrefset.py."""

from _weakref import ref
from types import GenericAlias

__all__ = ['WeakSet']


def _references(items):
    return set(map(ref, items))


def _through(name, doc):
    """A test of set's, made on the references."""
    def test(self, other):
        return getattr(self.data, name)(_references(other))
    return _named(test, name, doc)


def _named(function, name, doc=None):
    """Names a generated method, in messages about arguments too."""
    function.__name__, function.__qualname__, function.__doc__ = name, f'WeakSet.{name}', doc
    function.__code__ = function.__code__.replace(co_name=name)
    return function


def _changed(own_name, name, doc):
    """A new set, made by changing a copy in place."""
    def combine(self, other):
        made = self.__class__(self)
        getattr(made, name)(other)
        return made
    return _named(combine, own_name, doc)


class WeakSet:
    """Items that vanish from the set when nothing else refers to them."""

    def __class_getitem__(cls, item):
        return GenericAlias(cls, item)

    def __init__(self, data=None):
        kept = self.data = set()
        self._remove = kept.discard
        self.update(() if data is None else data)

    def __iter__(self):
        # Over a copy: items may die on the way.
        for reference in tuple(self.data):
            if (item := reference()) is not None:
                yield item

    def _living(self):
        """The items that are alive now, held."""
        return list(self)

    def __len__(self):
        return len(self.data)

    def __repr__(self):
        return repr(self.data)

    def __contains__(self, item):
        try:
            reference = ref(item)
        except TypeError:
            return False
        return reference in self.data

    def __eq__(self, other):
        same = isinstance(other, self.__class__)
        return self.data == _references(other) if same else NotImplemented

    def __reduce__(self):
        return self.__class__, (self._living(),), getattr(self, '__dict__', None)

    def add(self, item):
        """Adds an item."""
        self.data.add(ref(item, self._remove))

    def discard(self, item):
        """Removes the item if it is there."""
        self._remove(ref(item))

    def remove(self, item):
        """Removes the item; KeyError if it is not there."""
        key = ref(item)
        self.data.remove(key)

    def clear(self):
        """Removes all items."""
        self.data.clear()

    def pop(self):
        """Removes some living item and returns it."""
        while self.data:
            if (item := self.data.pop()()) is not None:
                return item
        raise KeyError('pop from empty WeakSet')

    def copy(self):
        """A set of the same items."""
        return self.__class__(self)

    def update(self, other):
        """Adds all items of the other."""
        for item in other:
            self.add(item)

    def difference_update(self, other):
        """Removes the other's items."""
        self.data -= _references(other)

    def intersection_update(self, other):
        """Keeps only what the other has, too."""
        self.data &= _references(other)

    def symmetric_difference_update(self, other):
        """Keeps what only one of the two has."""
        mine = self._living()
        for item in list(other):
            (self.remove if item in mine else self.add)(item)

    def _in_place(update, name):
        def change(self, other):
            update(self, other)
            return self
        return _named(change, name)

    __ior__, __isub__, __iand__, __ixor__ = map(
        _in_place,
        (update, difference_update, intersection_update, symmetric_difference_update),
        ('__ior__', '__isub__', '__iand__', '__ixor__'))
    del _in_place

    union = __or__ = _changed('union', 'update', "What either has.")
    difference = __sub__ = _changed('difference', 'difference_update', "What the other has not.")
    intersection = __and__ = _changed('intersection', 'intersection_update', "What both have.")
    symmetric_difference = __xor__ = _changed(
        'symmetric_difference',
        'symmetric_difference_update', "What only one of the two has.")

    issubset = __le__ = _through('issubset', "Whether the other has all items.")
    issuperset = __ge__ = _through('issuperset', "Whether all items of the other are here.")
    isdisjoint = _through('isdisjoint', "Whether the two have no item in common.")

    def __lt__(self, other):
        return self.data < _references(other)

    def __gt__(self, other):
        return self.data > _references(other)
