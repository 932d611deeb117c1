"""Enumerations: classes whose instances are a fixed set of named values."""
import operator
import sys
from types import DynamicClassAttribute, MappingProxyType

__all__ = ['Enum', 'EnumMeta', 'Flag', 'IntEnum', 'IntFlag', 'auto', 'unique']

_UNSET = object()


class auto:
    """Stands for a value that the class chooses."""
    value = _UNSET


def unique(enumeration):
    """Class decorator that refuses two names for one value."""
    aliases = [f'{name} -> {member.name}' for name, member in enumeration.__members__.items()
               if member.name != name]
    if aliases:
        raise ValueError(f'duplicate values found in {enumeration!r}: {", ".join(aliases)}')
    return enumeration


# Kinds of names and values in a class body.

def _enclosed(name, mark):
    """Whether the name stands between two marks, with no more underscores at its ends."""
    inner = name[len(mark):-len(mark)]
    return inner[:1] not in ('', '_') and inner[-1] != '_' and name == mark + inner + mark


def _is_dunder(name):
    return _enclosed(name, '__')


def _is_sunder(name):
    return _enclosed(name, '_')


def _is_private(class_name, name):
    """Whether the name is one that the compiler mangled for this class."""
    prefix = f'_{class_name}__'
    rest = name[len(prefix):]
    return name.startswith(prefix) and rest[:1] not in ('', '_') and rest[-2:] != '__'


def _is_descriptor(obj):
    return any(hasattr(obj, hook) for hook in ('__get__', '__set__', '__delete__'))


def _split_names(names):
    return names.replace(',', ' ').split() if isinstance(names, str) else names


class _Body(dict):
    """The namespace of an enumeration's class body; notes which names are members."""

    def __init__(self, next_value=None):
        # These two names are known to metaclasses derived from EnumMeta.
        self._member_names = []
        self._cls_name = None
        self.next_value = next_value
        self.values_so_far = []
        self.ignored = []
        self.chose_a_value = False
        if next_value is not None:
            super().__init__(_generate_next_value_=next_value)

    def __setitem__(self, key, value):
        if _is_private(self._cls_name, key):
            import warnings
            warnings.warn(f'private variables, such as {key!r}, will be normal attributes in 3.10',
                          DeprecationWarning, stacklevel=2)
        if key == '__order__':
            key = '_order_'
        if _is_sunder(key):
            prepare = self._on_setting.get(key)
            if prepare is None:
                raise ValueError('_names_ are reserved for future Enum use')
            value = prepare(self, value)
        elif not _is_dunder(key):
            value = self._attribute(key, value)
        super().__setitem__(key, value)

    def _attribute(self, name, value):
        """Takes a plain name, which makes a member unless its value is a descriptor."""
        if name in self._member_names:
            raise TypeError(f'Attempted to reuse key: {name!r}')
        if name in self.ignored or _is_descriptor(value):
            return value
        if name in self:
            raise TypeError(f'{name!r} already defined as: {self[name]!r}')
        if isinstance(value, auto):
            if value.value is _UNSET:
                value.value = self.next_value(name, 1, len(self._member_names),
                                              list(self.values_so_far))
                self.chose_a_value = True
            value = value.value
        self._member_names.append(name)
        self.values_so_far.append(value)
        return value

    def _set_next_value(self, function):
        if self.chose_a_value:
            raise TypeError('_generate_next_value_ must be defined before members')
        self.next_value = function
        return function

    def _set_ignored(self, names):
        self.ignored = list(_split_names(names))
        late = set(self.ignored).intersection(self._member_names)
        if late:
            raise ValueError(f'_ignore_ cannot specify already set names: {late!r}')
        return self.ignored

    def _keep(self, value):
        return value

    _on_setting = {'_generate_next_value_': _set_next_value, '_ignore_': _set_ignored,
                   '_order_': _keep, '_missing_': _keep, '_create_pseudo_member_': _keep}


def _take_apart(body):
    """The members, the rest of the namespace and the expected order, if one was given."""
    members = {name: body[name] for name in body._member_names}
    for name in ('mro', ''):
        if name in members:
            raise ValueError(f'Invalid enum member name: {name}')
    left_out = {'_order_', '_ignore_', *members, *body.ignored}
    rest = {name: value for name, value in body.items() if name not in left_out}
    return members, rest, body.get('_order_')


# How members are made, pickled and shown.

def _data_type_along(base):
    """The type that one base of an enumeration gives to the values, or None."""
    nearest = None
    for cls in base.__mro__[:-1]:
        if isinstance(cls, EnumMeta):
            if cls._member_type_ is not object:
                return cls._member_type_
            continue
        nearest = nearest or cls
        if '__new__' in vars(cls):
            return nearest
    return None


def _constructor(body, data_type, parent):
    """The function that makes members: the body's own, an inherited one or that of object."""
    if '__new__' in body:
        return body['__new__']
    for name in ('__new_member__', '__new__'):
        for owner in (data_type, parent):
            function = getattr(owner, name, None)
            if function not in (None, object.__new__, Enum.__new__):
                return function
    return object.__new__


def _make_member(cls, name, value, construct):
    """Makes a new instance for a name and the value that was written for it."""
    data_type = cls._member_type_
    arguments = value if isinstance(value, tuple) and data_type is not tuple else (value,)
    if construct is object.__new__:
        member = construct(cls)
    else:
        member = construct(cls, *arguments)
        if data_type is not object and not hasattr(member, '_value_'):
            value = data_type(*arguments)
    if not hasattr(member, '_value_'):
        member._value_ = value
    member._name_ = name
    member.__objclass__ = cls
    return member, arguments


def _add_members(cls, members, construct):
    """Fills a new class with its members; a value that is there already gives an alias."""
    # A property of this kind lets a member have the same name, found by __getattr__.
    hidden = {name for base in cls.__mro__ for name, value in vars(base).items()
              if isinstance(value, DynamicClassAttribute)}
    for name, value in members.items():
        member, arguments = _make_member(cls, name, value, construct)
        value = member._value_
        member.__init__(*arguments)
        canonical = _with_value(cls, member._value_)
        if canonical is None:
            cls._member_names_.append(name)
        else:
            member = canonical
        if name not in hidden:
            setattr(cls, name, member)
        cls._member_map_[name] = member
        try:
            cls._value2member_map_[value] = member
        except TypeError:
            continue


def _with_value(cls, value):
    """The member whose value is equal, or None."""
    for member in cls._member_map_.values():
        if member._value_ == value:
            return member
    return None


_REDUCERS = {'__reduce__', '__reduce_ex__', '__getnewargs__', '__getnewargs_ex__'}


def _can_pickle(body, bases, data_type):
    """Whether pickle can make a value of the data type again."""
    if data_type is object or '__reduce_ex__' in body or _REDUCERS & vars(data_type).keys():
        return True
    if '__new__' in body:
        return False
    for base in bases:
        for cls in base.__mro__[:-1]:
            if _REDUCERS & vars(cls).keys():
                return True
            if '__new__' in vars(cls):
                return False
    return True


def _make_class_unpicklable(cls):
    def __reduce_ex__(self, proto):
        raise TypeError(f'{self!r} cannot be pickled')
    cls.__reduce_ex__ = __reduce_ex__
    cls.__module__ = '<unknown>'


def _reduce_ex_by_name(self, proto):
    return self.name


def _no_member_test(item, container):
    """What `in` does with something that is no member."""
    raise TypeError("unsupported operand type(s) for 'in': "
                    f"'{type(item).__qualname__}' and '{type(container).__qualname__}'")


def _look_up(cls, value):
    """The member for a value, asking _missing_ when there is none yet."""
    try:
        return cls._value2member_map_[value]
    except KeyError:
        pass
    except TypeError:
        member = _with_value(cls, value)
        if member is not None:
            return member
    try:
        answer = cls._missing_(value)
    except ValueError:
        raise
    except Exception as problem:
        problem.__context__ = _invalid(cls, value)
        raise
    if isinstance(answer, cls):
        return answer
    try:
        raise _invalid(cls, value)
    except ValueError:
        if answer is None:
            raise
        raise TypeError(f'error in {cls.__name__}._missing_: returned {answer!r} '
                        'instead of None or a valid member')


def _invalid(cls, value):
    return ValueError(f'{value!r} is not a valid {cls.__qualname__}')


def _listed(names, start, next_value):
    """Pairs of name and value from what the functional form of a class takes."""
    names = _split_names(names)
    if isinstance(names, (list, tuple)) and names and isinstance(names[0], str):
        values = []
        for name in names:
            values.append(next_value(name, start, len(values), values[:]))
        return list(zip(names, values))
    return [(item, names[item]) if isinstance(item, str) else item for item in names]


class EnumMeta(type):
    """The type of enumeration classes."""

    @staticmethod
    def _get_mixins_(class_name, bases):
        """The data type and the parent enumeration that the bases of a new class stand for."""
        if not bases:
            return object, None
        if not isinstance(bases[-1], EnumMeta):
            raise TypeError('new enumerations should be created as '
                            '`EnumName([mixin_type, ...] [data_type,] enum_type)`')
        if bases[-1]._member_names_:
            raise TypeError('Cannot extend enumerations')
        data_types = set(map(_data_type_along, bases)) - {None}
        if len(data_types) > 1:
            raise TypeError(f'{class_name!r}: too many data types: {data_types!r}')
        return data_types.pop() if data_types else object, bases[-1]

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        for ancestor in (ancestor for base in bases for ancestor in base.__mro__):
            if isinstance(ancestor, EnumMeta) and ancestor._member_names_:
                raise TypeError(f'{cls}: cannot extend enumeration {ancestor.__name__!r}')
        _, parent = metacls._get_mixins_(cls, bases)
        body = _Body(getattr(parent, '_generate_next_value_', None))
        body._cls_name = cls
        return body

    def __new__(metacls, cls, bases, classdict, **kwds):
        data_type, parent = metacls._get_mixins_(cls, bases)
        members, body, order = _take_apart(classdict)
        body.setdefault('__doc__', 'An enumeration.')
        enumeration = super().__new__(metacls, cls, bases, body, **kwds)
        enumeration._member_type_ = data_type
        enumeration._member_names_ = []
        enumeration._member_map_ = {}
        enumeration._value2member_map_ = {}
        if parent is None:
            return enumeration
        if not _can_pickle(body, bases, data_type):
            _make_class_unpicklable(enumeration)
        construct = _constructor(body, data_type, parent)
        _add_members(enumeration, members, construct)
        # The data type stands in front of the parent, but these are better from the parent.
        for name in ('__repr__', '__str__', '__format__', '__reduce_ex__'):
            inherited = getattr(enumeration, name)
            if name not in body and inherited is getattr(data_type, name, None):
                setattr(enumeration, name, getattr(parent, name))
        if '__new__' in body:
            enumeration.__new_member__ = construct
        # Calling a finished class looks a member up.
        enumeration.__new__ = Enum.__new__
        if order is not None and _split_names(order) != enumeration._member_names_:
            raise TypeError('member order does not match _order_')
        return enumeration

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1):
        """The member with a value, or, given names, a new enumeration."""
        if names is not None:
            return cls._create_(value, names, module=module, qualname=qualname, type=type,
                                start=start)
        return cls.__new__(cls, value)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1):
        """Makes a subclass without a class statement; the caller's caller is its module."""
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        body = metacls.__prepare__(class_name, bases)
        for name, value in _listed(names, start, cls._generate_next_value_):
            body[name] = value
        enumeration = metacls.__new__(metacls, class_name, bases, body)
        if module is None:
            try:
                module = sys._getframe(2).f_globals.get('__name__')
            except (AttributeError, ValueError):
                module = None
        if module is not None:
            enumeration.__module__ = module
        else:
            _make_class_unpicklable(enumeration)
        if qualname is not None:
            enumeration.__qualname__ = qualname
        return enumeration

    def _convert_(cls, name, module, filter, source=None):
        """Makes an enumeration of a module's constants and puts its members in their place."""
        home = vars(sys.modules[module])
        constants = home if not source else vars(source)
        chosen = [(key, constants[key]) for key in constants if filter(key)]
        chosen.sort(key=operator.itemgetter(0))
        try:
            # Sorting is stable: equal values stay in the order of their names.
            chosen = sorted(chosen, key=operator.itemgetter(1))
        except TypeError:
            pass
        enumeration = cls(name, chosen, module=module)
        enumeration.__reduce_ex__ = _reduce_ex_by_name
        home.update(enumeration.__members__)
        home[name] = enumeration
        return enumeration

    @property
    def __members__(cls):
        """All names, aliases as well, and their members; can't be changed."""
        return MappingProxyType(cls._member_map_)

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    def __iter__(cls):
        members = cls._member_map_
        return iter([members[name] for name in cls._member_names_])

    def __reversed__(cls):
        return reversed([*cls])

    def __contains__(cls, member):
        if not isinstance(member, Enum):
            _no_member_test(member, cls)
        return isinstance(member, cls) and member._name_ in cls._member_map_

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __getattr__(cls, name):
        member = None if _is_dunder(name) else cls._member_map_.get(name)
        if member is None:
            raise AttributeError(name)
        return member

    def __setattr__(cls, name, value):
        if name in vars(cls).get('_member_map_', ()):
            raise AttributeError('Cannot reassign members.')
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        if name in cls._member_map_:
            raise AttributeError(f'{cls.__name__}: cannot delete Enum member.')
        super().__delattr__(name)

    def __dir__(cls):
        return [*cls._member_names_, '__class__', '__doc__', '__members__', '__module__']

    def __repr__(cls):
        return f'<enum {cls.__name__!r}>'


class Enum(metaclass=EnumMeta):
    """An enumeration; its subclasses list their members."""

    def __new__(cls, value):
        return value if type(value) is cls else _look_up(cls, value)

    @DynamicClassAttribute
    def name(self):
        """The name of the member."""
        return self._name_

    @DynamicClassAttribute
    def value(self):
        """The value of the member."""
        return self._value_

    def _generate_next_value_(name, start, count, last_values):
        """What auto() is: one more than the last value that has a successor."""
        for value in reversed(last_values):
            try:
                return value + 1
            except TypeError:
                continue
        return start

    @classmethod
    def _missing_(cls, value):
        """What a value without a member gives; None is an error."""
        return None

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return type(self), (self._value_,)

    def __repr__(self):
        return f'<{type(self).__name__}.{self._name_}: {self._value_!r}>'

    def __str__(self):
        return f'{type(self).__name__}.{self._name_}'

    def __format__(self, format_spec):
        # With a data type it is the value that is shown, unless str() was changed.
        if self._member_type_ is not object and type(self).__str__ in (Enum.__str__, Flag.__str__):
            return self._member_type_.__format__(self._value_, format_spec)
        return str.__format__(str(self), format_spec)

    def __dir__(self):
        places = [vars(cls) for cls in type(self).__mro__]
        found = {name for place in places for name in place if name not in self._member_map_}
        found.update(vars(self))
        return ['__class__', '__doc__', '__module__',
                *(name for name in found if not name.startswith('_'))]


class IntEnum(int, Enum):
    """An enumeration whose members are integers."""


# Flags: enumerations whose members are sets of bits.

def _bits(number):
    """The single bits of a number, lowest first."""
    while number > 0:
        lowest = number & -number
        yield lowest
        number -= lowest


def _parts(cls, value):
    """The members whose bits are all in `value`, greatest first, and the bits not in any."""
    inside = {}
    uncovered = value
    for member in cls:
        bits = member._value_
        if bits and not bits & ~value:
            inside[bits] = member
            uncovered &= ~bits
    known = cls._value2member_map_
    for bit in _bits(uncovered):
        if bit in known:
            inside[bit] = known[bit]
            uncovered -= bit
    if len(inside) > 1:
        inside.pop(value, None)
    elif not inside and value in known:
        inside[value] = known[value]
    return [inside[bits] for bits in sorted(inside, reverse=True)], uncovered


def _flag_label(flag):
    """The name of a flag, or those of its parts."""
    if flag._name_ is not None:
        return flag._name_
    members, _ = _parts(type(flag), flag._value_)
    return '|'.join(str(member._name_ or member._value_) for member in members)


def _nameless(cls, flag, value):
    """Enters an instance for a value that has no member; the first to come stays."""
    flag._name_ = None
    flag._value_ = value
    return cls._value2member_map_.setdefault(value, flag)


def _bitwise(name):
    """A binary operator of flags of the same class."""
    operation = getattr(operator, name)

    def method(self, other):
        cls = type(self)
        if isinstance(other, cls):
            return cls(operation(self._value_, other._value_))
        return NotImplemented

    method.__name__ = name
    method.__qualname__ = f'Flag.{name}'
    return method


def _bitwise_int(name):
    """A binary operator of integer flags, which take any integer."""
    operation = getattr(operator, name)

    def method(self, other):
        if isinstance(other, int):
            return type(self)(operation(self._value_, int(other)))
        return NotImplemented

    method.__name__ = name
    method.__qualname__ = f'IntFlag.{name}'
    return method


class Flag(Enum):
    """An enumeration whose members can be combined by the bitwise operators."""

    def _generate_next_value_(name, start, count, last_values):
        """What auto() is: the power of two above the last value."""
        if count == 0:
            return 1 if start is None else start
        try:
            return 1 << last_values[-1].bit_length()
        except Exception:
            raise TypeError(f'Invalid Flag value: {last_values[-1]!r}') from None

    @classmethod
    def _missing_(cls, value):
        """A combination; a negative value stands for all but its complement."""
        if value < 0:
            return ~cls._create_pseudo_member_(~value)
        return cls._create_pseudo_member_(value)

    @classmethod
    def _create_pseudo_member_(cls, value):
        """The instance for a combination of members; ValueError if there are other bits."""
        known = cls._value2member_map_.get(value)
        if known is not None:
            return known
        if _parts(cls, value)[1]:
            raise _invalid(cls, value)
        return _nameless(cls, object.__new__(cls), value)

    def __contains__(self, other):
        if not isinstance(other, type(self)):
            _no_member_test(other, self)
        return not other._value_ & ~self._value_

    def __bool__(self):
        return self._value_ != 0

    def __repr__(self):
        return f'<{type(self).__name__}.{_flag_label(self)}: {self._value_!r}>'

    def __str__(self):
        return f'{type(self).__name__}.{_flag_label(self)}'

    __and__ = _bitwise('__and__')
    __or__ = _bitwise('__or__')
    __xor__ = _bitwise('__xor__')

    def __invert__(self):
        others = 0
        for member in type(self):
            if not member._value_ & self._value_:
                others |= member._value_
        return type(self)(others)


class IntFlag(int, Flag):
    """A flag whose members are integers; bits without a member are allowed."""

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, int):
            return cls._create_pseudo_member_(value)
        raise _invalid(cls, value)

    @classmethod
    def _create_pseudo_member_(cls, value):
        """The instance for any integer; each bit without a member gets one as well."""
        known = cls._value2member_map_
        if value not in known:
            for number in (*_bits(_parts(cls, value)[1]), value):
                if number not in known:
                    _nameless(cls, int.__new__(cls, number), number)
        return known[value]

    __and__ = __rand__ = _bitwise_int('__and__')
    __or__ = __ror__ = _bitwise_int('__or__')
    __xor__ = __rxor__ = _bitwise_int('__xor__')

    def __invert__(self):
        return type(self)(~self._value_)
