"""Context variables. There is one thread, so one stack of contexts. CPython: Python/context.c."""
from types import GenericAlias

_ABSENT = object()


class _Missing:
    def __repr__(self):
        return '<Token.MISSING>'


class Token:
    """What ContextVar.set() gives: knows the value that was there before."""

    __slots__ = '_context', '_var', '_old', '_used'
    MISSING = _Missing()
    __class_getitem__ = classmethod(GenericAlias)

    def __new__(cls, *args, **keywords):
        raise RuntimeError('Tokens can only be created by ContextVars')

    @property
    def var(self):
        return self._var

    @property
    def old_value(self):
        return self._old

    def __repr__(self):
        used = ' used' if self._used else ''
        return f'<Token{used} var={self._var!r} at {id(self):#x}>'


class Context:
    """A mapping of variables to values, in which functions can run."""

    __slots__ = '_values', '_is_entered', '__weakref__'

    def __init__(self):
        self._values = {}
        self._is_entered = False

    def run(self, callable, /, *args, **keywords):
        if self._is_entered:
            raise RuntimeError(f'cannot enter context: {self!r} is already entered')
        self._is_entered = True
        _entered.append(self)
        try:
            return callable(*args, **keywords)
        finally:
            _entered.pop()
            self._is_entered = False

    def copy(self):
        other = Context()
        other._values = self._values.copy()
        return other

    def _key(self, key):
        if not isinstance(key, ContextVar):
            raise TypeError(f'a ContextVar key was expected, got {key!r}')
        return key

    def __getitem__(self, key):
        return self._values[self._key(key)]

    def __contains__(self, key):
        return self._key(key) in self._values

    def get(self, key, default=None, /):
        return self._values.get(self._key(key), default)

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def __eq__(self, other):
        return self._values == other._values if isinstance(other, Context) else NotImplemented

    __hash__ = None

    def keys(self):
        return self._values.keys()

    def values(self):
        return self._values.values()

    def items(self):
        return self._values.items()


_entered = [Context()]


class ContextVar:
    """A variable whose value depends on the context that runs."""

    __slots__ = '_name', '_default'
    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, name, *, default=_ABSENT):
        if not isinstance(name, str):
            raise TypeError('context variable name must be a str')
        self._name, self._default = name, default

    @property
    def name(self):
        return self._name

    def get(self, default=_ABSENT, /):
        for value in (_entered[-1]._values.get(self, _ABSENT), default, self._default):
            if value is not _ABSENT:
                return value
        raise LookupError(self)

    def set(self, value, /):
        values = _entered[-1]._values
        token = object.__new__(Token)
        token._context, token._var, token._used = _entered[-1], self, False
        token._old = values.get(self, Token.MISSING)
        values[self] = value
        return token

    def reset(self, token, /):
        if not isinstance(token, Token):
            raise TypeError(f'expected an instance of Token, got {token!r}')
        if token._used:
            raise RuntimeError(f'{token!r} has already been used once')
        if token._var is not self:
            raise ValueError(f'{token!r} was created by a different ContextVar')
        if token._context is not _entered[-1]:
            raise ValueError(f'{token!r} was created in a different Context')
        token._used = True
        if token._old is Token.MISSING:
            del _entered[-1]._values[self]
        else:
            _entered[-1]._values[self] = token._old

    def __repr__(self):
        default = '' if self._default is _ABSENT else f' default={self._default!r}'
        return f'<ContextVar name={self._name!r}{default} at {id(self):#x}>'


def copy_context():
    """A copy of the context that runs."""
    return _entered[-1].copy()


for _kind in (Token, Context, ContextVar):
    _kind.__module__ = 'builtins'
del _kind
