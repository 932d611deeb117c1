"""How objects are taken apart for pickle and copy: functions that programs register, and what object.__reduce_ex__ does."""

__all__ = ['pickle', 'constructor', 'add_extension', 'remove_extension', 'clear_extension_cache']

# Functions that take objects of a class apart.
dispatch_table = {}


def constructor(object):
    """Checks that `object` can make objects."""
    if callable(object):
        return
    raise TypeError('constructors must be callable')


def pickle(ob_type, pickle_function, constructor_ob=None):
    """Registers the function that takes objects of the class `ob_type` apart."""
    if callable(pickle_function):
        if constructor_ob is not None:
            constructor(object=constructor_ob)
        dispatch_table[ob_type] = pickle_function
    else:
        raise TypeError('reduction functions must be callable')


def pickle_complex(c):
    """Takes a complex number apart."""
    parts = c.real, c.imag
    return complex, parts


pickle(complex, pickle_complex)


# What puts objects together again: pickles name these functions.

def _reconstructor(cls, base, state):
    """Protocols 0 and 1: an object of `cls`, whose builtin part is that of `state`."""
    arguments = () if base is object else (state,)
    made = base.__new__(cls, *arguments)
    if base is not object and base.__init__ is not object.__init__:
        base.__init__(made, *arguments)
    return made


def __newobj__(cls, *args):
    """Protocol 2."""
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    """Protocol 4, where __new__ needs keywords."""
    return cls.__new__(cls, *args, **kwargs)


# What takes them apart. The machine calls the two functions called _reduce…

_MADE_BY_CLASS_STATEMENT = 1 << 9


def _builtin_part(cls):
    """The nearest ancestor that no class statement made."""
    return next((c for c in cls.__mro__ if not c.__flags__ & _MADE_BY_CLASS_STATEMENT), object)


def _refuse(cls, why=''):
    raise TypeError(f'cannot pickle {cls.__name__!r} object{why}')


def _reduce_ex(self, proto):
    """object.__reduce_ex__ for protocols 0 and 1."""
    cls = self.__class__
    base = _builtin_part(cls)
    if base is cls and base is not object:
        _refuse(cls)
    parts = (cls, base, None if base is object else base(self))
    if hasattr(self, '__getstate__'):
        state = self.__getstate__()
    elif getattr(self, '__slots__', None):
        _refuse(cls, ': a class that defines __slots__ without defining __getstate__ '
                     f'cannot be pickled with protocol {proto}')
    else:
        state = getattr(self, '__dict__', None)
    return (_reconstructor, parts, state) if state else (_reconstructor, parts)


def _expect(value, kind, subject, verb):
    if not isinstance(value, kind):
        raise TypeError(f'{subject} {verb} a {kind.__name__}, not {type(value).__name__!r}')


def _new_arguments(self):
    """What the class's __new__ wants, as positional and keyword arguments; None if the class does not say."""
    # The methods are looked up as special ones: not among the instance's attributes.
    cls = type(self)
    if hasattr(cls, '__getnewargs_ex__') and not isinstance(self, type):
        pair = self.__getnewargs_ex__()
        _expect(pair, tuple, '__getnewargs_ex__', 'should return')
        if len(pair) != 2:
            raise ValueError(f'__getnewargs_ex__ should return a tuple of length 2, not {len(pair)}')
        for item, kind, ordinal in zip(pair, (tuple, dict), ('first', 'second')):
            _expect(item, kind, f'{ordinal} item of the tuple returned by __getnewargs_ex__', 'must be')
        return pair
    if hasattr(cls, '__getnewargs__') and not isinstance(self, type):
        positional = self.__getnewargs__()
        _expect(positional, tuple, '__getnewargs__', 'should return')
        return positional, {}
    return None


def _whole_state(self, cls):
    """The attributes of the instance's dict; with those in slots beside them, if there are any."""
    attributes = getattr(self, '__dict__', None) or None
    absent = object()
    in_slots = {name: getattr(self, name, absent) for name in _slotnames(cls)}
    in_slots = {name: value for name, value in in_slots.items() if value is not absent}
    return (attributes, in_slots) if in_slots else attributes


def _reduce_newobj(self):
    """object.__reduce_ex__ from protocol 2 on."""
    cls = self.__class__
    wanted = _new_arguments(self)
    positional, keywords = wanted or ((), {})
    if hasattr(self, '__getstate__'):
        state = self.__getstate__()
    elif wanted is None and _builtin_part(cls) not in (object, list, dict, BaseException, type(None)):
        # Such an object has more to it than its attributes.
        _refuse(cls)
    else:
        state = _whole_state(self, cls)
    made_by = (__newobj_ex__, (cls, positional, keywords)) if keywords else (__newobj__, (cls, *positional))
    return (*made_by, state,
            iter(self) if isinstance(self, list) else None,
            iter(self.items()) if isinstance(self, dict) else None)


def _slotnames(cls):
    """The names of all slots of a class and its ancestors, as attributes are called. The class remembers them."""
    known = vars(cls).get('__slotnames__')
    if known is not None:
        return known
    names = []
    for owner in cls.__mro__:
        slots = vars(owner).get('__slots__', ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name in ('__dict__', '__weakref__'):
                continue
            if name[:2] == '__' and name[-2:] != '__':
                prefix = owner.__name__.lstrip('_')
                name = f'_{prefix}{name}' if prefix else name
            names.append(name)
    try:
        cls.__slotnames__ = names
    except Exception:
        # A class that takes no attributes is looked through each time.
        pass
    return names


# Numbers that stand for classes in pickles.

_extension_registry = {}
_inverted_registry = {}
_extension_cache = {}


def add_extension(module, name, code):
    """Lets a number stand for a class or function."""
    number, key = int(code), (module, name)
    if number not in range(1, 1 << 31):
        raise ValueError('code out of range')
    old_number, old_key = _extension_registry.get(key), _inverted_registry.get(number)
    if old_number == number and old_key == key:
        return
    if old_number is not None:
        raise ValueError(f'key {key} is already registered with code {old_number}')
    if old_key is not None:
        raise ValueError(f'code {number} is already in use for key {old_key}')
    _extension_registry[key] = number
    _inverted_registry[number] = key


def remove_extension(module, name, code):
    """Takes back what add_extension() did with the same arguments."""
    key = (module, name)
    if (_extension_registry.get(key), _inverted_registry.get(code)) != (code, key):
        raise ValueError(f'key {key} is not registered with code {code}')
    for table, entry in (
            (_extension_registry, key), (_inverted_registry, code), (_extension_cache, code)):
        table.pop(entry, None)


def clear_extension_cache():
    """Forgets which objects the numbers led to."""
    _extension_cache.clear()
