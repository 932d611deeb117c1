"""Weak references, and containers that hold their keys or values weakly. CPython: Lib/weakref.py."""

from _weakref import (
    getweakrefcount, getweakrefs, ref, proxy, CallableProxyType, ProxyType, ReferenceType,
    _remove_dead_weakref)
from _weakrefset import WeakSet
import _collections_abc

ProxyTypes = (ProxyType, CallableProxyType)

__all__ = ['ref', 'proxy', 'getweakrefcount', 'getweakrefs', 'WeakKeyDictionary', 'ReferenceType',
           'ProxyType', 'CallableProxyType', 'ProxyTypes', 'WeakValueDictionary', 'WeakSet',
           'WeakMethod', 'finalize']

_collections_abc.MutableSet.register(WeakSet)


class WeakMethod(ref):
    """A reference to a bound method, alive as long as both its object and its function are."""

    __slots__ = '_function', '_kind', '_told', '__weakref__'

    def __new__(cls, meth, callback=None):
        try:
            receiver, function = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(f'argument should be a bound method, not {type(meth)}') from None

        def tell(_):
            # The object and the function may both die: the callback hears of it once.
            method = back()
            if not method._told:
                method._told = True
                if callback is not None:
                    callback(method)

        made = ref.__new__(cls, receiver, tell)
        made._function, made._kind, made._told = ref(function, tell), type(meth), False
        back = ref(made)
        return made

    def __call__(self):
        parts = self._function(), ref.__call__(self)
        if parts[0] is None or parts[1] is None:
            return None
        return self._kind(*parts)

    def _equals(self, other):
        if self._told or other._told:
            return self is other
        return ref.__eq__(self, other) and self._function == other._function

    def __eq__(self, other):
        return self._equals(other) if isinstance(other, WeakMethod) else NotImplemented

    def __ne__(self, other):
        return not self._equals(other) if isinstance(other, WeakMethod) else NotImplemented

    __hash__ = ref.__hash__


class KeyedRef(ref):
    """A reference that knows under which key a WeakValueDictionary holds it."""

    __slots__ = 'key',

    def __new__(cls, ob, callback, key):
        made = ref.__new__(cls, ob, callback)
        made.key = key
        return made

    def __init__(self, ob, callback, key):
        ref.__init__(self, ob, callback)


class _WeakMapping(_collections_abc.MutableMapping):
    """What the two mappings share. `data` is the dict behind; `_living` yields its pairs that nobody missed yet."""

    def __len__(self):
        return len(self.data)

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x}>'

    def items(self):
        return self._living()

    def keys(self):
        return (key for key, _ in self._living())

    def values(self):
        return (value for _, value in self._living())

    def __iter__(self):
        return self.keys()

    def popitem(self):
        while True:
            pair = self._revive(*self.data.popitem())
            if pair is not None:
                return pair

    def _living(self):
        for entry in list(self.data.items()):
            pair = self._revive(*entry)
            if pair is not None:
                yield pair

    def _take(self, *sources):
        """Sets what the sources hold: mappings, or pairs."""
        for source in sources:
            for key, value in (source if hasattr(source, 'items') else dict(source)).items():
                self[key] = value
        return self

    def __ior__(self, other):
        return self if other is None else self._take(other)

    def __or__(self, other):
        if not isinstance(other, _collections_abc.Mapping):
            return NotImplemented
        return self.copy()._take(other)

    def __ror__(self, other):
        if not isinstance(other, _collections_abc.Mapping):
            return NotImplemented
        return type(self)()._take(other, self)


class WeakValueDictionary(_WeakMapping):
    """A mapping whose entries go when their values die."""

    def __init__(self, other=(), /, **kw):
        entries = self.data = {}
        self._remove = lambda reference, entries=entries: _remove_dead_weakref(entries, reference.key)
        self.update(other, **kw)

    @staticmethod
    def _revive(key, reference):
        value = reference()
        return None if value is None else (key, value)

    def __getitem__(self, key):
        found = self.data[key]()
        if found is None:
            raise KeyError(key)
        return found

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, self._remove, key)

    def __delitem__(self, key):
        del self.data[key]

    def __contains__(self, key):
        return self.get(key) is not None

    def get(self, key, default=None):
        found = self.data[key]() if key in self.data else None
        return default if found is None else found

    def pop(self, key, *args):
        found = self.data.pop(key)() if key in self.data else None
        if found is not None:
            return found
        if not args:
            raise KeyError(key)
        return args[0]

    def setdefault(self, key, default=None):
        found = self.get(key)
        if found is None:
            self[key] = found = default
        return found

    def update(self, other=None, /, **kwargs):
        self._take(() if other is None else other, kwargs)

    def copy(self):
        return WeakValueDictionary()._take(self)

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        return type(self)()._take([(deepcopy(key, memo), value) for key, value in self.items()])

    def valuerefs(self):
        return [*self.data.values()]

    def itervaluerefs(self):
        return iter(self.valuerefs())


class WeakKeyDictionary(_WeakMapping):
    """A mapping whose entries go when their keys die."""

    def __init__(self, dict=None):
        entries = self.data = {}
        self._remove = lambda reference, entries=entries: entries.pop(reference, None)
        self.update(dict)

    @staticmethod
    def _revive(reference, value):
        key = reference()
        return None if key is None else (key, value)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __contains__(self, key):
        try:
            reference = ref(key)
        except TypeError:
            return False
        return reference in self.data

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def pop(self, key, *args):
        reference = ref(key)
        return self.data.pop(reference, *args)

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._remove), default)

    def update(self, dict=None, /, **kwargs):
        self._take(() if dict is None else dict, kwargs)

    def copy(self):
        return WeakKeyDictionary()._take(self)

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        return type(self)()._take({key: deepcopy(value, memo) for key, value in self.items()})

    def keyrefs(self):
        return [*self.data]


class _FinalizeInfo:
    __slots__ = 'weakref', 'func', 'args', 'kwargs', 'atexit', 'index'


class finalize:
    """Calls a function when an object dies, or at exit."""

    __slots__ = ()
    _registry = {}
    _count = 0

    def __init__(self, obj, func, /, *args, **kwargs):
        record = _FinalizeInfo()
        record.func, record.args, record.kwargs = func, args, kwargs or None
        record.atexit, record.index = True, finalize._count
        finalize._count += 1
        record.weakref = ref(obj, self)
        self._registry[self] = record

    def __call__(self, _=None):
        """The function's result, the first time; then None."""
        record = self._registry.pop(self, None)
        if record is None:
            return None
        return record.func(*record.args, **record.kwargs or {})

    def _target(self):
        """The object that is waited for and what is to be called; Nones when that is over."""
        record = self._registry.get(self)
        if record is None or (obj := record.weakref()) is None:
            return None, None
        return obj, (obj, record.func, record.args, record.kwargs or {})

    def peek(self):
        """(obj, func, args, kwargs) while the object lives; else None."""
        return self._target()[1]

    def detach(self):
        """Like peek(); afterwards nothing will be called."""
        answer = self._target()[1]
        if answer is not None:
            del self._registry[self]
        return answer

    alive = property(lambda self: self in self._registry)

    def _atexit(self, *value):
        record = self._registry.get(self)
        if value and record is not None:
            record.atexit = bool(*value)
        return record is not None and record.atexit

    atexit = property(_atexit, _atexit)

    def __repr__(self):
        obj = self._target()[0]
        what = 'dead' if obj is None else f'for {type(obj).__name__!r} at {id(obj):#x}'
        return f'<{type(self).__name__} object at {id(self):#x}; {what}>'

    @classmethod
    def _exit(cls):
        """What is left at exit runs, the newest first. The machine calls this."""
        while True:
            left = [item for item in cls._registry.items() if item[1].atexit]
            if not left:
                return
            function, info = max(left, key=lambda item: item[1].index)
            try:
                function()
            except Exception:
                import sys
                sys.excepthook(*sys.exc_info())
