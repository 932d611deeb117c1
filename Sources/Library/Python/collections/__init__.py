"""Containers beyond the builtin ones."""
import _collections_abc
import itertools as _itertools
import operator as _operator
import sys as _sys
from _collections import _count_elements, _tuplegetter, deque
from _collections_abc import (Mapping as _Mapping, MutableMapping as _MutableMapping,
                              MutableSequence as _MutableSequence, Sequence as _Sequence)
from _defaultdict import OrderedDict, defaultdict
from keyword import iskeyword as _iskeyword
from reprlib import recursive_repr as _recursive_repr

__all__ = ['namedtuple', 'deque', 'defaultdict', 'OrderedDict', 'Counter', 'ChainMap',
           'UserDict', 'UserList', 'UserString']

_MutableSequence.register(deque)


def __getattr__(name):
    """The abstract types, which once were in this module."""
    if name not in _collections_abc.__all__:
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    import warnings
    warnings.warn("Using or importing the ABCs from 'collections' instead of from "
                  "'collections.abc' is deprecated since Python 3.3, and in 3.10 it will stop "
                  'working', DeprecationWarning, stacklevel=2)
    found = globals()[name] = getattr(_collections_abc, name)
    return found


def _own(cls_name, *functions):
    """Names generated functions as methods of a class."""
    for function in functions:
        function.__qualname__ = f'{cls_name}.{function.__name__}'


def _made(function, name, cls_name):
    """Names a generated method, in messages about arguments too."""
    function.__name__ = name
    function.__code__ = function.__code__.replace(co_name=name)
    _own(cls_name, function)
    return function


# Tuples with named fields.

def _first_places(names):
    """Where each of the names comes first."""
    return {name: -place for place, name in enumerate(reversed(names), 1 - len(names))}


def _renamed(names):
    """The names with _0, _1, ... in place of those that can't be a field or come again."""
    first = _first_places(names)
    return [name if name.isidentifier() and not _iskeyword(name) and name[0] != '_' and
            first[name] == place else f'_{place}' for place, name in enumerate(names)]


def _check_names(typename, fields, underscores):
    """Raises ValueError for names that can't be a type's or a field's."""
    for name in (typename, *fields):
        if not name.isidentifier():
            problem = 'must be valid identifiers'
        elif _iskeyword(name):
            problem = 'cannot be a keyword'
        else:
            continue
        raise ValueError(f'Type names and field names {problem}: {name!r}')
    first = _first_places(fields)
    for place, name in enumerate(fields):
        if name[0] == '_' and not underscores:
            raise ValueError(f'Field names cannot start with an underscore: {name!r}')
        if first[name] != place:
            raise ValueError(f'Encountered duplicate field name: {name!r}')


def _tuple_methods(typename, fields, shown):
    """The methods of a named tuple that know its fields."""
    size = len(fields)
    template = '{}(' + ', '.join(name + '={!r}' for name in fields) + ')'
    build = tuple.__new__

    # A function with these very parameters makes the interpreter check the arguments. It is a
    # lambda, as the messages name it so.
    scope = {'__builtins__': {}, '__name__': f'namedtuple_{typename}', '_build': build}
    parameters = ''.join(f', {name}' for name in fields)
    values = ''.join(f'{name}, ' for name in fields)
    __new__ = eval(f'lambda _cls{parameters}: _build(_cls, ({values}))', scope)
    __new__.__name__ = '__new__'
    __new__.__doc__ = f'Create new instance of {shown}'

    def _make(cls, iterable):
        made = build(cls, iterable)
        if len(made) == size:
            return made
        raise TypeError(f'Expected {size} arguments, got {len(made)}')

    def _replace(self, /, **kwds):
        values = [kwds.pop(name, value) for name, value in zip(fields, self)]
        if kwds:
            raise ValueError(f'Got unexpected field names: {[*kwds]!r}')
        return self._make(values)

    def _asdict(self):
        """A dict of the fields."""
        return {name: value for name, value in zip(self._fields, self)}

    def __repr__(self):
        return template.format(type(self).__name__, *self)

    def __getnewargs__(self):
        return (*self,)

    _make.__doc__ = f'Makes a {typename} of the items of an iterable.'
    _replace.__doc__ = f'A {typename} with other values for some fields.'
    _own(typename, __new__, _make, _replace, _asdict, __repr__, __getnewargs__)
    return {'__new__': __new__, '_make': classmethod(_make), '_replace': _replace,
            '_asdict': _asdict, '__repr__': __repr__, '__getnewargs__': __getnewargs__}


def _callers_module():
    """The name of the module that called the function which asks."""
    try:
        return _sys._getframe(2).f_globals.get('__name__', '__main__')
    except (ValueError, AttributeError):
        return __name__


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """Makes a subclass of tuple whose items are attributes as well.

    The field names are a sequence, or one string with spaces or commas between them. The
    defaults are for the last fields. With `rename` an unusable name becomes _ and its position.
    """
    if isinstance(field_names, str):
        field_names = field_names.replace(',', ' ').split()
    typename = _sys.intern(str(typename))
    fields = [_sys.intern(str(name)) for name in field_names]
    if rename:
        fields = _renamed(fields)
    _check_names(typename, fields, underscores=rename)
    defaults = () if defaults is None else tuple(defaults)
    if len(defaults) > len(fields):
        raise TypeError('Got more default values than field names')
    by_name = dict(zip(fields[len(fields) - len(defaults):], defaults))

    shown = f'{typename}({", ".join(fields)}{"," if len(fields) == 1 else ""})'
    namespace = _tuple_methods(typename, fields, shown)
    if defaults:
        namespace['__new__'].__defaults__ = defaults
    namespace.update(__doc__=shown, __slots__=(), _fields=tuple(fields),
                     _field_defaults=by_name)
    for place, name in enumerate(fields):
        # Interned, as every class has the same few texts.
        text = _sys.intern(f'Alias for field number {place}')
        namespace[name] = _tuplegetter(place, text)
    namespace['__module__'] = _callers_module() if module is None else module
    return type(typename, (tuple,), namespace)


# Multisets.

def _counts_of(source):
    """Pairs of element and count, from a mapping or from an iterable of elements."""
    if isinstance(source, _Mapping):
        return source.items()
    return ((element, 1) for element in source)


def _set_operation(name, combine):
    """An operator and its in-place form; both keep the positive results of combine(a, b)."""
    def operation(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for element in dict.fromkeys((*self, *other)):
            count = combine(self[element], other[element])
            if count > 0:
                result[element] = count
        return result

    def in_place(self, other):
        if name == 'and':
            elements, theirs = list(self), other
        else:
            theirs = Counter(dict(other.items()))
            elements = dict.fromkeys((*self, *theirs))
        for element in elements:
            count = combine(self[element], theirs[element])
            if count > 0:
                self[element] = count
            else:
                del self[element]
        return self

    return (_made(operation, f'__{name}__', 'Counter'),
            _made(in_place, f'__i{name}__', 'Counter'))


class Counter(dict):
    """A dict of elements and how often they are there; an element not in it counts 0."""

    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def __delitem__(self, elem):
        """Forgets an element; nothing happens if it isn't there."""
        super().pop(elem, None)

    @classmethod
    def fromkeys(cls, iterable, v=None):
        # One count for all elements would be a trap for elements that come twice.
        raise NotImplementedError('Counter.fromkeys() is undefined.  '
                                  'Use Counter(iterable) instead.')

    def update(self, iterable=None, /, **kwds):
        """Adds the counts of a mapping, or the elements of an iterable, and of the keywords."""
        for source in (iterable, kwds):
            if source is None:
                continue
            if not isinstance(source, _Mapping):
                _count_elements(self, source)
            elif not self:
                super().update(source)
            else:
                for element, count in source.items():
                    self[element] = count + self.get(element, 0)

    def subtract(self, iterable=None, /, **kwds):
        """Like update(), but takes away; counts can become negative."""
        for source in (iterable, kwds):
            if source is not None:
                for element, count in _counts_of(source):
                    self[element] = self.get(element, 0) - count

    def most_common(self, n=None):
        """Pairs of element and count, greatest counts first: all of them or n."""
        by_count = _operator.itemgetter(1)
        if n is None:
            return sorted(self.items(), key=by_count, reverse=True)
        from heapq import nlargest
        return nlargest(n, self.items(), by_count)

    def elements(self):
        """An iterator over the elements, each as often as it counts."""
        repeated = map(_itertools.repeat, self.keys(), self.values())
        return _itertools.chain.from_iterable(repeated)

    def copy(self):
        return type(self)(self)

    def __reduce__(self):
        return type(self), (dict(self),)

    def __repr__(self):
        name = type(self).__name__
        if not self:
            return name + '()'
        try:
            pairs = self.most_common()
        except TypeError:
            # The counts can't be put in order.
            pairs = self
        return f'{name}({dict(pairs)!r})'

    __add__, __iadd__ = _set_operation('add', _operator.add)
    __sub__, __isub__ = _set_operation('sub', _operator.sub)
    __or__, __ior__ = _set_operation('or', max)
    __and__, __iand__ = _set_operation('and', min)

    def __pos__(self):
        """The positive counts."""
        return self + Counter()

    def __neg__(self):
        """The negative counts, made positive."""
        return Counter() - self


# Several mappings as one.

class ChainMap(_MutableMapping):
    """Mappings in a row: a key is looked up in one after the other, the first takes changes."""

    def __init__(self, *maps):
        self.maps = [*maps] if maps else [{}]

    @classmethod
    def fromkeys(cls, iterable, *args):
        """A chain of one dict with these keys."""
        return cls(dict.fromkeys(iterable, *args))

    @property
    def parents(self):
        """The chain without its first mapping."""
        return type(self)(*self.maps[1:])

    def new_child(self, m=None):
        """The chain with one more mapping, or an empty dict, in front."""
        return type(self)({} if m is None else m, *self.maps)

    def copy(self):
        """A chain with a copy of the first mapping and the same others."""
        first, *others = self.maps
        return type(self)(first.copy(), *others)

    __copy__ = copy

    def __getitem__(self, key):
        for mapping in self.maps:
            # Asking whether the key is there would be wrong for a mapping with __missing__.
            try:
                value = mapping[key]
            except KeyError:
                continue
            return value
        return self.__missing__(key)

    def __missing__(self, key):
        raise KeyError(key)

    def __contains__(self, key):
        for mapping in self.maps:
            if key in mapping:
                return True
        return False

    def get(self, key, default=None):
        return default if key not in self else self[key]

    def __iter__(self):
        return iter(dict.fromkeys(_itertools.chain(*reversed(self.maps))))

    def __len__(self):
        return len({*_itertools.chain(*self.maps)})

    def __bool__(self):
        return any(map(bool, self.maps))

    @_recursive_repr()
    def __repr__(self):
        shown = ', '.join([repr(mapping) for mapping in self.maps])
        return f'{type(self).__name__}({shown})'

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        self._change_first(_operator.delitem, key)

    def pop(self, key, *args):
        """Takes a key out of the first mapping and gives its value."""
        return self._change_first(lambda first, key: first.pop(key, *args), key)

    def _change_first(self, change, key):
        try:
            return change(self.maps[0], key)
        except KeyError:
            raise KeyError(f'Key not found in the first mapping: {key!r}')

    def popitem(self):
        """Takes a pair of key and value out of the first mapping."""
        first = self.maps[0]
        try:
            pair = first.popitem()
        except KeyError:
            raise KeyError('No keys found in the first mapping.')
        return pair

    def clear(self):
        """Empties the first mapping."""
        self.maps[0].clear()

    def __or__(self, other):
        if not isinstance(other, _Mapping):
            return NotImplemented
        union = self.copy()
        union |= other
        return union

    def __ior__(self, other):
        self.maps[0].update(other)
        return self

    def __ror__(self, other):
        if not isinstance(other, _Mapping):
            return NotImplemented
        union = dict(other)
        for mapping in reversed(self.maps):
            union.update(mapping)
        return type(self)(union)


# Classes that wrap a builtin container in `data`, to derive from.

def _copy_wrapper(self):
    """A copy of the instance, with `data` copied too."""
    cls = type(self)
    twin = cls.__new__(cls)
    vars(twin).update(vars(self), data=self.data.copy())
    return twin


def _compared_as_data(cls):
    """Class decorator: instances compare as their `data` does."""
    def comparison(name):
        compare = getattr(_operator, name)

        def method(self, other):
            return compare(self.data, other.data if isinstance(other, cls) else other)
        return _made(method, name, cls.__name__)

    for name in ('__eq__', '__lt__', '__le__', '__gt__', '__ge__'):
        setattr(cls, name, comparison(name))
    return cls


def _applied(function):
    """A method that gives what a function gives for `data`."""
    def method(self):
        return function(self.data)
    method.__name__ = method.__qualname__ = f'__{function.__name__}__'
    method.__code__ = method.__code__.replace(co_name=method.__name__)
    return method


# Methods that only reach through to those of `data`, by what they take.

def _no_arguments(name):
    return lambda self: getattr(self.data, name)()


def _any_arguments(name):
    return lambda self, /, *args, **kwds: getattr(self.data, name)(*args, **kwds)


def _item(name):
    return lambda self, item, *args: getattr(self.data, name)(item, *args)


def _width(name):
    return lambda self, width, *args: getattr(self.data, name)(width, *args)


def _characters(name):
    return lambda self, chars=None: getattr(self.data, name)(_str_of(chars))


def _affix(name):
    return lambda self, affix, /: getattr(self.data, name)(_str_of(affix))


def _search(name):
    return lambda self, sub, start=0, end=_sys.maxsize: (
        getattr(self.data, name)(_str_of(sub), start, end))


def _prefix(name):
    return lambda self, prefix, start=0, end=_sys.maxsize: (
        getattr(self.data, name)(prefix, start, end))


def _suffix(name):
    return lambda self, suffix, start=0, end=_sys.maxsize: (
        getattr(self.data, name)(suffix, start, end))


def _separator(name):
    return lambda self, sep: getattr(self.data, name)(_str_of(sep))


def _split(name):
    return lambda self, sep=None, maxsplit=-1: getattr(self.data, name)(sep, maxsplit)


def _reaching_through(table, wrapping={}):
    """Class decorator: adds methods of `data`; those in `wrapping` give a new instance."""
    def renewing(call):
        return lambda self, /, *args, **kwds: type(self)(call(self, *args, **kwds))

    def decorate(cls):
        for source in (table, wrapping):
            for taking, names in source.items():
                for name in names.split():
                    method = _made(taking(name), name, cls.__name__)
                    if source is wrapping:
                        method = _made(renewing(method), name, cls.__name__)
                    setattr(cls, name, method)
        return cls
    return decorate


class UserDict(_MutableMapping):
    """A mapping that keeps its items in a dict, `data`."""

    def __init__(self, dict=None, /, **kwargs):
        self.data = {}
        for source in (dict, kwargs):
            if source is not None:
                self.update(source)

    def __getitem__(self, key):
        if key not in self.data:
            missing = getattr(type(self), '__missing__', None)
            if missing is None:
                raise KeyError(key)
            return missing(self, key)
        return self.data[key]

    def __setitem__(self, key, item):
        self.data[key] = item

    def __delitem__(self, key):
        del self.data[key]

    def __contains__(self, key):
        # Without this a class with __missing__ would contain every key.
        return key in self.data

    __iter__ = _applied(iter)
    __len__ = _applied(len)
    __repr__ = _applied(repr)

    def __or__(self, other):
        other = _dict_of(other)
        return NotImplemented if other is None else type(self)(self.data | other)

    def __ror__(self, other):
        other = _dict_of(other)
        return NotImplemented if other is None else type(self)(other | self.data)

    def __ior__(self, other):
        plain = _dict_of(other)
        self.data |= other if plain is None else plain
        return self

    def __copy__(self):
        return _copy_wrapper(self)

    def copy(self):
        import copy
        return copy.copy(self)

    @classmethod
    def fromkeys(cls, iterable, value=None):
        made = cls()
        for key in iterable:
            made[key] = value
        return made


def _dict_of(value):
    """The dict that an operand of | is or wraps, or None."""
    value = value.data if isinstance(value, UserDict) else value
    return value if isinstance(value, dict) else None


def _list_of(value):
    """A list of the items of an operand of +."""
    value = value.data if isinstance(value, UserList) else value
    return value if isinstance(value, list) else list(value)


@_reaching_through({_no_arguments: 'clear reverse', _any_arguments: 'sort',
                    _item: 'count index remove'})
@_compared_as_data
class UserList(_MutableSequence):
    """A sequence that keeps its items in a list, `data`."""

    __hash__ = None

    def __init__(self, initlist=None):
        self.data = []
        if initlist is not None:
            self.data += initlist.data if isinstance(initlist, UserList) else initlist

    def __copy__(self):
        return _copy_wrapper(self)

    def copy(self):
        return type(self)(self)

    def __getitem__(self, i):
        found = self.data[i]
        return type(self)(found) if isinstance(i, slice) else found

    def __setitem__(self, i, item):
        self.data[i] = item

    def __delitem__(self, i):
        del self.data[i]

    def __contains__(self, item):
        return item in self.data

    __len__ = _applied(len)
    __repr__ = _applied(repr)

    def __add__(self, other):
        return type(self)(self.data + _list_of(other))

    def __radd__(self, other):
        return type(self)(_list_of(other) + self.data)

    def __iadd__(self, other):
        self.data += _list_of(other)
        return self

    def __mul__(self, n):
        return type(self)(self.data * n)

    __rmul__ = __mul__

    def __imul__(self, n):
        self.data *= n
        return self

    def append(self, item):
        self.data.append(item)

    def extend(self, other):
        self.data.extend(other.data if isinstance(other, UserList) else other)

    def pop(self, i=-1):
        return self.data.pop(i)

    def insert(self, i, item):
        self.data.insert(i, item)


def _str_of(value):
    """The str that a UserString wraps; anything else as it is."""
    return value.data if isinstance(value, UserString) else value


@_reaching_through(
    {_no_arguments: 'isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric '
                    'isprintable isspace istitle isupper',
     _search: 'count find index rfind rindex', _prefix: 'startswith', _suffix: 'endswith',
     _separator: 'partition rpartition', _split: 'split rsplit', _any_arguments: 'format'},
    wrapping={
        _no_arguments: 'capitalize casefold lower swapcase title upper',
        _width: 'center ljust rjust zfill', _characters: 'lstrip rstrip strip',
        _affix: 'removeprefix removesuffix', _any_arguments: 'expandtabs translate'})
@_compared_as_data
class UserString(_Sequence):
    """A text that keeps its characters in a str, `data`."""

    maketrans = str.maketrans

    def __init__(self, seq):
        text = _str_of(seq)
        self.data = text if isinstance(text, str) else str(text)

    __str__ = _applied(str)
    __repr__ = _applied(repr)
    __hash__ = _applied(hash)
    __int__ = _applied(int)
    __float__ = _applied(float)
    __complex__ = _applied(complex)

    def __getnewargs__(self):
        return (self.data,)

    __len__ = _applied(len)

    def __getitem__(self, index):
        return type(self)(self.data[index])

    def __contains__(self, char):
        return _str_of(char) in self.data

    def __add__(self, other):
        return type(self)(self.data + str(other))

    def __radd__(self, other):
        return type(self)(str(other) + self.data)

    def __mul__(self, n):
        return type(self)(self.data * n)

    __rmul__ = __mul__

    def __mod__(self, args):
        return type(self)(self.data % args)

    def __rmod__(self, template):
        return type(self)(str(template) % self)

    def encode(self, encoding='utf-8', errors='strict'):
        given = {'encoding': encoding, 'errors': errors}
        return self.data.encode(**{name: text for name, text in given.items() if text is not None})

    def format_map(self, mapping):
        return self.data.format_map(mapping)

    def join(self, seq):
        return self.data.join(seq)

    def replace(self, old, new, maxsplit=-1):
        return type(self)(self.data.replace(_str_of(old), _str_of(new), maxsplit))

    def splitlines(self, keepends=False):
        return self.data.splitlines(keepends)
