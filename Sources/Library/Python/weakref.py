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


class WeakMethod(ref):
    """A reference to a bound method, alive as long as both its object and its function are."""

    __slots__ = '_func_ref', '_meth_type', '_alive', '__weakref__'

    def __new__(cls, meth, callback=None):
        try:
            receiver = meth.__self__
            function = meth.__func__
        except AttributeError:
            raise TypeError('argument should be a bound method, not {}'.format(type(meth))) from None

        def died(_):
            self = weak_self()
            if self._alive:
                self._alive = False
                if callback is not None:
                    callback(self)

        self = ref.__new__(cls, receiver, died)
        self._func_ref = ref(function, died)
        self._meth_type = type(meth)
        self._alive = True
        weak_self = ref(self)
        return self

    def __call__(self):
        receiver = super().__call__()
        function = self._func_ref()
        if receiver is None or function is None:
            return None
        return self._meth_type(function, receiver)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not self._alive or not other._alive:
            return self is other
        return ref.__eq__(self, other) and self._func_ref == other._func_ref

    def __ne__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not self._alive or not other._alive:
            return self is not other
        return ref.__ne__(self, other) or self._func_ref != other._func_ref

    __hash__ = ref.__hash__


class KeyedRef(ref):
    """A reference that knows under which key a WeakValueDictionary holds it."""

    __slots__ = 'key',

    def __new__(type, ob, callback, key):
        self = ref.__new__(type, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        super().__init__(ob, callback)


class WeakValueDictionary(_collections_abc.MutableMapping):
    """A mapping whose entries go when their values die."""

    def __init__(self, other=(), /, **kw):
        self.data = data = {}

        def forget(reference, data=data):
            _remove_dead_weakref(data, reference.key)

        self._remove = forget
        self.update(other, **kw)

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, self._remove, key)

    def __delitem__(self, key):
        del self.data[key]

    def __len__(self):
        return len(self.data)

    def __contains__(self, key):
        try:
            reference = self.data[key]
        except KeyError:
            return False
        return reference() is not None

    def __repr__(self):
        return '<%s at %#x>' % (self.__class__.__name__, id(self))

    def copy(self):
        new = WeakValueDictionary()
        for key, value in self.items():
            new[key] = value
        return new

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        new = self.__class__()
        for key, value in self.items():
            new[deepcopy(key, memo)] = value
        return new

    def get(self, key, default=None):
        reference = self.data.get(key)
        value = None if reference is None else reference()
        return default if value is None else value

    def items(self):
        for key, reference in list(self.data.items()):
            value = reference()
            if value is not None:
                yield key, value

    def keys(self):
        for key, reference in list(self.data.items()):
            if reference() is not None:
                yield key

    __iter__ = keys

    def itervaluerefs(self):
        yield from list(self.data.values())

    def values(self):
        for reference in list(self.data.values()):
            value = reference()
            if value is not None:
                yield value

    def popitem(self):
        while True:
            key, reference = self.data.popitem()
            value = reference()
            if value is not None:
                return key, value

    def pop(self, key, *args):
        try:
            value = self.data.pop(key)()
        except KeyError:
            value = None
        if value is None:
            if args:
                return args[0]
            raise KeyError(key)
        return value

    def setdefault(self, key, default=None):
        value = self.get(key)
        if value is None:
            self[key] = default
            return default
        return value

    def update(self, other=None, /, **kwargs):
        if other is not None:
            if not hasattr(other, 'items'):
                other = dict(other)
            for key, value in other.items():
                self[key] = value
        for key, value in kwargs.items():
            self[key] = value

    def valuerefs(self):
        return list(self.data.values())

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if isinstance(other, _collections_abc.Mapping):
            result = self.copy()
            result.update(other)
            return result
        return NotImplemented

    def __ror__(self, other):
        if isinstance(other, _collections_abc.Mapping):
            result = self.__class__()
            result.update(other)
            result.update(self)
            return result
        return NotImplemented


class WeakKeyDictionary(_collections_abc.MutableMapping):
    """A mapping whose entries go when their keys die."""

    def __init__(self, dict=None):
        self.data = data = {}

        def forget(reference, data=data):
            data.pop(reference, None)

        self._remove = forget
        if dict is not None:
            self.update(dict)

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __len__(self):
        return len(self.data)

    def __repr__(self):
        return '<%s at %#x>' % (self.__class__.__name__, id(self))

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def copy(self):
        new = WeakKeyDictionary()
        for key, value in self.items():
            new[key] = value
        return new

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        new = self.__class__()
        for key, value in self.items():
            new[key] = deepcopy(value, memo)
        return new

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def __contains__(self, key):
        try:
            reference = ref(key)
        except TypeError:
            return False
        return reference in self.data

    def items(self):
        for reference, value in list(self.data.items()):
            key = reference()
            if key is not None:
                yield key, value

    def keys(self):
        for reference in list(self.data):
            key = reference()
            if key is not None:
                yield key

    __iter__ = keys

    def values(self):
        for reference, value in list(self.data.items()):
            if reference() is not None:
                yield value

    def keyrefs(self):
        return list(self.data)

    def popitem(self):
        while True:
            reference, value = self.data.popitem()
            key = reference()
            if key is not None:
                return key, value

    def pop(self, key, *args):
        return self.data.pop(ref(key), *args)

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._remove), default)

    def update(self, dict=None, /, **kwargs):
        if dict is not None:
            if not hasattr(dict, 'items'):
                dict = type({})(dict)
            for key, value in dict.items():
                self[key] = value
        if kwargs:
            self.update(kwargs)

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if isinstance(other, _collections_abc.Mapping):
            result = self.copy()
            result.update(other)
            return result
        return NotImplemented

    def __ror__(self, other):
        if isinstance(other, _collections_abc.Mapping):
            result = self.__class__()
            result.update(other)
            result.update(self)
            return result
        return NotImplemented


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
        info = self._registry.pop(self, None)
        if info is not None:
            return info.func(*info.args, **(info.kwargs or {}))

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
