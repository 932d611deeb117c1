"""The abstract collection types: what a class must have, and what it then gets for free."""
from abc import ABCMeta, abstractmethod

__all__ = [
    'AsyncGenerator', 'AsyncIterable', 'AsyncIterator', 'Awaitable', 'ByteString', 'Callable',
    'Collection', 'Container', 'Coroutine', 'Generator', 'Hashable', 'ItemsView', 'Iterable',
    'Iterator', 'KeysView', 'Mapping', 'MappingView', 'MutableMapping', 'MutableSequence',
    'MutableSet', 'Reversible', 'Sequence', 'Set', 'Sized', 'ValuesView']

# The classes belong to the public module.
__name__ = 'collections.abc'

GenericAlias = type(tuple[int])
_ABSENT = object()


# Tools.

def _check_methods(cls, *names):
    """True if `cls` has every named method, NotImplemented if one is missing or is None."""
    for name in names:
        found = (vars(base)[name] for base in cls.__mro__ if name in vars(base))
        if next(found, None) is None:
            return NotImplemented
    return True


def _recognized_by(*names, generic=False):
    """Decorator of an ABC that has every class with these methods as a virtual subclass."""
    def decorate(abc):
        def __subclasshook__(cls, candidate):
            # A class derived from the ABC is not recognized by shape.
            return _check_methods(candidate, *names) if cls is abc else NotImplemented
        __subclasshook__.__qualname__ = f'{abc.__qualname__}.__subclasshook__'
        abc.__subclasshook__ = classmethod(__subclasshook__)
        if generic:
            abc.__class_getitem__ = classmethod(GenericAlias)
        return abc
    return decorate


def _raise(kind, value, trace):
    """Raises what the three arguments of throw() stand for."""
    if value is not None:
        kind = value
    elif trace is not None:
        kind = kind()
    raise kind if trace is None else kind.with_traceback(trace)


def _close_by(throw, noun):
    """Ends a generator or a coroutine by its throw()."""
    try:
        throw(GeneratorExit)
    except (StopIteration, GeneratorExit):
        return
    raise RuntimeError(f'{noun} ignored GeneratorExit')


def _exhaust(take, end):
    """Calls take() until it raises `end`."""
    try:
        while 1:
            take()
    except end:
        return


# One method each.

@_recognized_by('__hash__')
class Hashable(metaclass=ABCMeta):
    """Works with hash()."""
    __slots__ = ()

    @abstractmethod
    def __hash__(self):
        return 0


@_recognized_by('__len__')
class Sized(metaclass=ABCMeta):
    """Works with len()."""
    __slots__ = ()

    @abstractmethod
    def __len__(self):
        return 0


@_recognized_by('__contains__', generic=True)
class Container(metaclass=ABCMeta):
    """Works with the operator `in`."""
    __slots__ = ()

    @abstractmethod
    def __contains__(self, x):
        return False


@_recognized_by('__iter__', generic=True)
class Iterable(metaclass=ABCMeta):
    """Works with iter()."""
    __slots__ = ()

    @abstractmethod
    def __iter__(self):
        yield from ()


@_recognized_by('__aiter__', generic=True)
class AsyncIterable(metaclass=ABCMeta):
    """Works with `async for`."""
    __slots__ = ()

    @abstractmethod
    def __aiter__(self):
        return AsyncIterator()


@_recognized_by('__await__', generic=True)
class Awaitable(metaclass=ABCMeta):
    """Works with `await`."""
    __slots__ = ()

    @abstractmethod
    def __await__(self):
        yield


@_recognized_by('__call__')
class Callable(metaclass=ABCMeta):
    """Can be called."""
    __slots__ = ()

    @abstractmethod
    def __call__(self, *args, **kwds):
        return False

    def __class_getitem__(cls, parameters):
        return _CallableGenericAlias(cls, parameters)


def _signature(row):
    """The arguments, as a list or the ellipsis, and the result, of a Callable's __args__."""
    *arguments, result = row
    return ... if arguments == [...] else arguments, result


class _CallableGenericAlias(GenericAlias):
    """Callable[[argument, ...], result]; its __args__ hold all of them in one row."""
    __slots__ = ()

    def __new__(cls, origin, parameters):
        if isinstance(parameters, tuple) and len(parameters) == 2:
            arguments, result = parameters
            if isinstance(arguments, (list, tuple)):
                parameters = (*arguments, result)
            return GenericAlias.__new__(cls, origin, parameters)
        import warnings
        warnings.warn('Callable must be used as Callable[[arg, ...], result]. '
                      '(This will raise a TypeError in Python 3.10.)', DeprecationWarning)
        return GenericAlias(origin, parameters)

    def __getitem__(self, types):
        filled = GenericAlias.__getitem__(self, types)
        return _CallableGenericAlias(self.__origin__, _signature(filled.__args__))

    def __repr__(self):
        arguments, result = _signature(self.__args__)
        if arguments is ...:
            return GenericAlias.__repr__(self)
        shown = ', '.join(map(_type_text, arguments))
        return f'collections.abc.Callable[[{shown}], {_type_text(result)}]'

    def __reduce__(self):
        return _CallableGenericAlias, (Callable, _signature(self.__args__))


def _type_text(thing):
    """A type the way it is written in an annotation."""
    if thing is ...:
        return '...'
    if isinstance(thing, type) and not isinstance(thing, GenericAlias):
        place = thing.__module__
        return thing.__qualname__ if place == 'builtins' else f'{place}.{thing.__qualname__}'
    return thing.__name__ if type(thing) is type(_type_text) else repr(thing)


# Iteration, plain and asynchronous.

@_recognized_by('__next__', '__iter__')
class Iterator(Iterable):
    """Gives one item after the other; is its own iterator."""
    __slots__ = ()

    @abstractmethod
    def __next__(self):
        """The next item; StopIteration after the last."""
        raise StopIteration

    def __iter__(self):
        return self


@_recognized_by('__iter__', '__reversed__')
class Reversible(Iterable):
    """Works with reversed()."""
    __slots__ = ()

    @abstractmethod
    def __reversed__(self):
        yield from ()


@_recognized_by('send', 'throw', 'close', '__next__', '__iter__')
class Generator(Iterator):
    """An iterator that can be sent values and exceptions."""
    __slots__ = ()

    @abstractmethod
    def send(self, value):
        """Goes on with `value`; the next item or StopIteration."""
        raise StopIteration

    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        """Goes on with an exception; the next item or StopIteration."""
        _raise(typ, val, tb)

    def __next__(self):
        return self.send(None)

    def close(self):
        """Goes on with GeneratorExit, which must end it."""
        _close_by(self.throw, 'generator')


@_recognized_by('send', 'throw', 'close', '__await__')
class Coroutine(Awaitable):
    """An awaitable that can be sent values and exceptions."""
    __slots__ = ()

    @abstractmethod
    def send(self, value):
        """Goes on with `value`; what it awaits next or StopIteration."""
        raise StopIteration

    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        """Goes on with an exception; what it awaits next or StopIteration."""
        _raise(typ, val, tb)

    def close(self):
        """Goes on with GeneratorExit, which must end it."""
        _close_by(self.throw, 'coroutine')


@_recognized_by('__anext__', '__aiter__')
class AsyncIterator(AsyncIterable):
    """Gives one awaitable item after the other."""
    __slots__ = ()

    @abstractmethod
    async def __anext__(self):
        """The next item; StopAsyncIteration after the last."""
        raise StopAsyncIteration

    def __aiter__(self):
        return self


@_recognized_by('asend', 'athrow', 'aclose', '__anext__', '__aiter__')
class AsyncGenerator(AsyncIterator):
    """An asynchronous iterator that can be sent values and exceptions."""
    __slots__ = ()

    @abstractmethod
    async def asend(self, value):
        """Goes on with `value`; the next item or StopAsyncIteration."""
        raise StopAsyncIteration

    @abstractmethod
    async def athrow(self, typ, val=None, tb=None):
        """Goes on with an exception; the next item or StopAsyncIteration."""
        _raise(typ, val, tb)

    async def __anext__(self):
        return await self.asend(None)

    async def aclose(self):
        """Goes on with GeneratorExit, which must end it."""
        try:
            await self.athrow(GeneratorExit)
        except (StopAsyncIteration, GeneratorExit):
            return
        raise RuntimeError('asynchronous generator ignored GeneratorExit')


# Sequences.

@_recognized_by('__len__', '__contains__', '__iter__')
class Collection(Sized, Iterable, Container):
    """Has a length, can be iterated, knows its members."""
    __slots__ = ()


class Sequence(Reversible, Collection):
    """A row of items; needs __getitem__ and __len__."""
    __slots__ = ()

    @abstractmethod
    def __getitem__(self, index):
        raise IndexError(index)

    def __reversed__(self):
        position = len(self)
        while position > 0:
            position -= 1
            yield self[position]

    def __iter__(self):
        position = 0
        while True:
            try:
                item = self[position]
            except IndexError:
                return
            yield item
            position += 1

    def __contains__(self, value):
        return any(item is value or item == value for item in self)

    def index(self, value, start=0, stop=None):
        """Where `value` first is, between `start` and `stop` if given; ValueError if nowhere."""
        for position in range(*slice(start, stop).indices(len(self))):
            try:
                item = self[position]
            except IndexError:
                break
            if item is value or item == value:
                return position
        raise ValueError

    def count(self, value):
        """How many items are equal to `value`."""
        return len([None for item in self if item is value or item == value])


class ByteString(Sequence):
    """What bytes and bytearray have in common."""
    __slots__ = ()


class MutableSequence(Sequence):
    """A sequence to change; needs __setitem__, __delitem__ and insert besides."""
    __slots__ = ()

    @abstractmethod
    def __delitem__(self, index):
        raise IndexError(index)

    @abstractmethod
    def insert(self, index, value):
        """Puts `value` in front of the item at `index`."""
        raise IndexError(index)

    @abstractmethod
    def __setitem__(self, index, value):
        raise IndexError(index)

    def append(self, value):
        """Adds one item at the end."""
        end = len(self)
        self.insert(end, value)

    def extend(self, values):
        """Adds the items of an iterable at the end."""
        for item in list(values) if values is self else values:
            self.append(item)

    def __iadd__(self, values):
        self.extend(values)
        return self

    def pop(self, index=-1):
        """Takes the item at `index` out; IndexError if there is none."""
        item = self[index]
        del self[index]
        return item

    def remove(self, value):
        """Takes the first item equal to `value` out; ValueError if there is none."""
        position = self.index(value)
        del self[position]

    def clear(self):
        """Takes all items out."""
        _exhaust(self.pop, IndexError)

    def reverse(self):
        """Turns the order around in place."""
        low, high = 0, len(self) - 1
        while low < high:
            self[low], self[high] = self[high], self[low]
            low, high = low + 1, high - 1


# Sets.

def _covers(large, small):
    """Whether every member of one set is in the other."""
    return len(small) <= len(large) and all(member in large for member in small)


def _as_set(owner, other):
    """The second operand of `owner` as a set, or None if it can't be one."""
    if isinstance(other, Set):
        return other
    return owner._from_iterable(other) if isinstance(other, Iterable) else None


def _without(owner, members, removed):
    """A set like `owner` of the members that were not removed."""
    return owner._from_iterable(member for member in members if member not in removed)


class Set(Collection):
    """Distinct members without an order; needs __contains__, __iter__ and __len__.

    A class that is not made by calling it with an iterable overrides _from_iterable().
    """
    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it):
        """Makes the result of an operation out of its members."""
        return cls(it)

    def __le__(self, other):
        return _covers(other, self) if isinstance(other, Set) else NotImplemented

    def __ge__(self, other):
        return _covers(self, other) if isinstance(other, Set) else NotImplemented

    # The other comparisons follow from these two, in a subclass as well.

    def __eq__(self, other):
        if isinstance(other, Set):
            return len(other) == len(self) and self.__le__(other)
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, Set):
            return len(other) > len(self) and self.__le__(other)
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, Set):
            return len(other) < len(self) and self.__ge__(other)
        return NotImplemented

    def isdisjoint(self, other):
        """Whether there is no common member."""
        for member in other:
            if member in self:
                return False
        return True

    def __and__(self, other):
        if isinstance(other, Iterable):
            return self._from_iterable(filter(self.__contains__, other))
        return NotImplemented

    def __or__(self, other):
        if isinstance(other, Iterable):
            return self._from_iterable(member for side in (self, other) for member in side)
        return NotImplemented

    def __xor__(self, other):
        other = _as_set(self, other)
        if other is None:
            return NotImplemented
        return self._from_iterable(member for side, facing in ((self, other), (other, self))
                                   for member in side if member not in facing)

    def __sub__(self, other):
        other = _as_set(self, other)
        return NotImplemented if other is None else _without(self, self, other)

    def __rsub__(self, other):
        other = _as_set(self, other)
        return NotImplemented if other is None else _without(self, other, self)

    __rand__, __ror__, __rxor__ = __and__, __or__, __xor__

    def _hash(self):
        """A hash for an immutable class to use: that of the frozenset with these members."""
        return hash(frozenset(self))


class MutableSet(Set):
    """A set to change; needs add and discard besides."""
    __slots__ = ()

    @abstractmethod
    def add(self, value):
        """Makes `value` a member."""
        raise NotImplementedError

    @abstractmethod
    def discard(self, value):
        """Makes sure that `value` is no member."""
        raise NotImplementedError

    def remove(self, value):
        """Takes a member out; KeyError if it is none."""
        if value in self:
            self.discard(value)
        else:
            raise KeyError(value)

    def pop(self):
        """Takes any one member out; KeyError if there is none."""
        member = next(iter(self), _ABSENT)
        if member is _ABSENT:
            raise KeyError
        self.discard(member)
        return member

    def clear(self):
        """Takes all members out."""
        _exhaust(self.pop, KeyError)

    def __isub__(self, it):
        if it is self:
            self.clear()
        else:
            for member in it:
                self.discard(member)
        return self

    def __ior__(self, it):
        for member in it:
            self.add(member)
        return self

    def __iand__(self, it):
        for member in self - it:
            self.discard(member)
        return self

    def __ixor__(self, it):
        if it is self:
            self.clear()
        else:
            for member in it if isinstance(it, Set) else self._from_iterable(it):
                change = self.discard if member in self else self.add
                change(member)
        return self


# Mappings.

def _found(mapping, key):
    """The value of a key, or _ABSENT."""
    try:
        return mapping[key]
    except KeyError:
        return _ABSENT


class Mapping(Collection):
    """Values by keys; needs __getitem__, __iter__ and __len__."""
    __slots__ = ()

    __reversed__ = None

    @abstractmethod
    def __getitem__(self, key):
        raise KeyError(key)

    def __contains__(self, key):
        return _found(self, key) is not _ABSENT

    def get(self, key, default=None):
        """The value of `key`, or `default`."""
        value = _found(self, key)
        return default if value is _ABSENT else value

    def __eq__(self, other):
        if isinstance(other, Mapping):
            return dict(other.items()) == dict(self.items())
        return NotImplemented

    def keys(self):
        """A view of the keys."""
        return KeysView(self)

    def values(self):
        """A view of the values."""
        return ValuesView(self)

    def items(self):
        """A view of the pairs of key and value."""
        return ItemsView(self)


class MutableMapping(Mapping):
    """A mapping to change; needs __setitem__ and __delitem__ besides."""
    __slots__ = ()

    @abstractmethod
    def __delitem__(self, key):
        raise KeyError(key)

    @abstractmethod
    def __setitem__(self, key, value):
        raise KeyError(key)

    def setdefault(self, key, default=None):
        """The value of `key`, which becomes `default` if it has none."""
        value = _found(self, key)
        if value is _ABSENT:
            self[key] = value = default
        return value

    def update(self, other=(), /, **kwds):
        """Sets the items of a mapping, or of an iterable of pairs, then the keyword arguments."""
        if isinstance(other, Mapping) or hasattr(other, 'keys'):
            for key in other if isinstance(other, Mapping) else other.keys():
                self[key] = other[key]
            other = ()
        for pairs in (other, kwds.items()):
            for key, value in pairs:
                self[key] = value

    def pop(self, key, default=_ABSENT):
        """Takes `key` out and gives its value; without one `default`, if given, else KeyError."""
        value = self[key] if default is _ABSENT else _found(self, key)
        if value is _ABSENT:
            return default
        del self[key]
        return value

    def popitem(self):
        """Takes some pair of key and value out; KeyError if there is none."""
        key = next(iter(self), _ABSENT)
        if key is _ABSENT:
            raise KeyError
        item = key, self[key]
        del self[key]
        return item

    def clear(self):
        """Takes all keys out."""
        _exhaust(self.popitem, KeyError)


class MappingView(Sized):
    """What the three views of a mapping have in common."""
    __slots__ = ('_mapping',)

    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, mapping):
        self._mapping = mapping

    def __repr__(self):
        return f'{type(self).__name__}({self._mapping!r})'

    def __len__(self):
        return len(self._mapping)


class ValuesView(MappingView, Collection):
    """The values of a mapping, as they are now."""
    __slots__ = ()

    def __iter__(self):
        mapping = self._mapping
        return (mapping[key] for key in mapping)

    def __contains__(self, value):
        return any(held is value or held == value for held in self)


def _plain_set(cls, it):
    return set(it)


class KeysView(MappingView, Set):
    """The keys of a mapping, as they are now."""
    __slots__ = ()

    _from_iterable = classmethod(_plain_set)

    def __iter__(self):
        return iter(self._mapping)

    def __contains__(self, key):
        return key in self._mapping


class ItemsView(MappingView, Set):
    """The pairs of key and value of a mapping, as they are now."""
    __slots__ = ()

    _from_iterable = classmethod(_plain_set)

    def __iter__(self):
        mapping = self._mapping
        return ((key, mapping[key]) for key in mapping)

    def __contains__(self, item):
        key, value = item
        held = _found(self._mapping, key)
        return held is not _ABSENT and (held is value or held == value)


# The builtin types.

async def _sample_coroutine():
    pass


async def _sample_async_generator():
    yield


def _register_builtins():
    """Enters the builtin types; those without a name of their own get one in this module."""
    named = {
        Set: (frozenset,), MutableSet: (set,), MutableMapping: (dict,),
        Sequence: (tuple, str, range, memoryview), MutableSequence: (list, bytearray),
        ByteString: (bytes, bytearray)}
    for abc, types in named.items():
        for cls in types:
            abc.register(cls)
    running = _sample_coroutine()
    running.close()
    samples = {
        Iterator: {
            'list_iterator': iter([]), 'list_reverseiterator': reversed([]),
            'tuple_iterator': iter(()), 'set_iterator': iter({0}), 'str_iterator': iter(''),
            'bytes_iterator': iter(b''), 'bytearray_iterator': iter(bytearray()),
            'range_iterator': iter(range(0)), 'longrange_iterator': iter(range(1 << 200)),
            'dict_keyiterator': iter({}), 'dict_valueiterator': iter({}.values()),
            'dict_itemiterator': iter({}.items()), 'zip_iterator': zip()},
        KeysView: {'dict_keys': {}.keys()},
        ValuesView: {'dict_values': {}.values()},
        ItemsView: {'dict_items': {}.items()},
        Mapping: {'mappingproxy': vars(Set)},
        Generator: {'generator': (item for item in ())},
        Coroutine: {'coroutine': running},
        AsyncGenerator: {'async_generator': _sample_async_generator()}}
    for abc, instances in samples.items():
        for name, instance in instances.items():
            globals()[name] = abc.register(type(instance))


_register_builtins()
del _register_builtins, _sample_coroutine, _sample_async_generator
