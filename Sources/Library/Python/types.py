"""Names of builtin classes that have none in builtins, and what makes classes at run time."""
from sys import implementation as _implementation
import sys as _module


def _samples():
    """An object of each class that takes some code to get at, by the class's name."""
    captured = None

    def inner():
        return captured

    def steps():
        yield

    async def task():
        pass

    async def stream():
        yield

    class Plain:
        __slots__ = ('field',)

        def method(self):
            pass

    running = task()
    running.close()
    try:
        captured()
    except TypeError as problem:
        trace = problem.__traceback__
    return {
        'FunctionType': inner, 'LambdaType': inner, 'CodeType': inner.__code__, 'CellType': inner.__closure__[0],
        'GeneratorType': steps(), 'CoroutineType': running, 'AsyncGeneratorType': stream(),
        'MethodType': Plain().method, 'TracebackType': trace, 'FrameType': trace.tb_frame,
        'BuiltinFunctionType': len, 'BuiltinMethodType': len,
        'MethodWrapperType': captured.__str__, 'WrapperDescriptorType': type.__repr__,
        'MethodDescriptorType': list.append, 'ClassMethodDescriptorType': vars(bytes)['fromhex'],
        'GetSetDescriptorType': vars(type(inner))['__code__'], 'MemberDescriptorType': Plain.field,
        'MappingProxyType': vars(Plain), 'SimpleNamespace': _implementation, 'ModuleType': _module,
        'GenericAlias': list[int],
    }


globals().update((name, type(sample)) for name, sample in _samples().items())
del _module, _implementation, _samples


def resolve_bases(bases):
    """Lets objects that are no classes say which classes they stand for (PEP 560)."""
    # The class is what counts: `list[int].__class__` is type.
    standing_for = [not issubclass(type(base), type) and hasattr(base, '__mro_entries__') for base in bases]
    if True not in standing_for:
        return bases
    found = ()
    for base, asks in zip(bases, standing_for):
        classes = base.__mro_entries__(bases) if asks else (base,)
        if not isinstance(classes, tuple):
            raise TypeError('__mro_entries__ must return a tuple')
        found += classes
    return found


def prepare_class(name, bases=(), kwds=None):
    """The first part of a class statement: returns the metaclass, the namespace and the keywords for the metaclass."""
    options = dict(kwds or ())
    default = type(bases[0]) if bases else type
    metaclass = options.pop('metaclass', default)
    if isinstance(metaclass, type):
        metaclass = _most_derived(metaclass, map(type, bases))
    prepare = getattr(metaclass, '__prepare__', None)
    return metaclass, {} if prepare is None else prepare(name, bases, **options), options


def _most_derived(metaclass, others):
    for other in others:
        if issubclass(other, metaclass):
            metaclass = other
        elif not issubclass(metaclass, other):
            raise TypeError('metaclass conflict: the metaclass of a derived class must be a (non-strict) '
                            'subclass of the metaclasses of all its bases')
    return metaclass


def new_class(name, bases=(), kwds=None, exec_body=None):
    """What a class statement does; `exec_body` is called with the namespace."""
    classes = resolve_bases(bases)
    metaclass, namespace, options = prepare_class(name, classes, kwds)
    if exec_body:
        exec_body(namespace)
    if classes is not bases:
        namespace['__orig_bases__'] = bases
    return metaclass(name, classes, namespace, **options)


class DynamicClassAttribute:
    """A property of instances whose name is looked up anew, by `__getattr__` of the metaclass, when the class is asked."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget, self.fset, self.fdel = fget, fset, fdel
        self.overwrite_doc = doc is None
        self.__doc__ = doc or (None if fget is None else fget.__doc__)
        self.__isabstractmethod__ = bool(getattr(fget, '__isabstractmethod__', False))

    def __get__(self, instance, ownerclass=None):
        if instance is not None:
            return self._function('fget', 'unreadable attribute')(instance)
        if not self.__isabstractmethod__:
            raise AttributeError
        return self

    def __set__(self, instance, value):
        self._function('fset', "can't set attribute")(instance, value)

    def __delete__(self, instance):
        self._function('fdel', "can't delete attribute")(instance)

    def _function(self, kind, complaint):
        function = getattr(self, kind)
        if function is None:
            raise AttributeError(complaint)
        return function

    def _changed(self, doc=None, **functions):
        """A copy with another function. The text stays one that was given, or becomes the new getter's."""
        kept = {kind: getattr(self, kind) for kind in ('fget', 'fset', 'fdel')}
        copy = type(self)(**{**kept, **functions}, doc=doc or self.__doc__)
        copy.overwrite_doc = self.overwrite_doc
        return copy

    def getter(self, fget):
        return self._changed(fget=fget, doc=fget.__doc__ if self.overwrite_doc else None)

    def setter(self, fset):
        return self._changed(fset=fset)

    def deleter(self, fdel):
        return self._changed(fdel=fdel)


# Flags of code objects.
_GENERATOR, _COROUTINE, _ITERABLE_COROUTINE = 0x20, 0x80, 0x100


def _forwarded(name):
    return property(lambda self: getattr(self._generator, name))


class _GeneratorWrapper:
    """Something with a generator's methods, so that `await` takes it."""

    def __init__(self, generator):
        self._generator = generator
        for name in ('__name__', '__qualname__'):
            setattr(self, name, getattr(generator, name, None))

    def __iter__(self):
        real = type(self._generator) is GeneratorType
        return self._generator if real else self

    __await__ = __iter__

    def __next__(self):
        return next(self._generator)

    def send(self, val):
        return self._generator.send(val)

    def throw(self, tp, *rest):
        return self._generator.throw(tp, *rest)

    def close(self):
        return self._generator.close()

    # A coroutine has other names for what a generator tells about itself.
    gi_code = cr_code = _forwarded('gi_code')
    gi_frame = cr_frame = _forwarded('gi_frame')
    gi_running = cr_running = _forwarded('gi_running')
    gi_yieldfrom = cr_await = _forwarded('gi_yieldfrom')


def coroutine(func):
    """Makes what a generator function returns awaitable."""
    if not callable(func):
        raise TypeError('types.coroutine() expects a callable')
    code = getattr(func, '__code__', None)
    if type(func) is FunctionType and type(code) is CodeType:
        if code.co_flags & (_COROUTINE | _ITERABLE_COROUTINE):
            return func
        if code.co_flags & _GENERATOR:
            func.__code__ = code.replace(co_flags=code.co_flags | _ITERABLE_COROUTINE)
            return func
    # A function of any other kind: it may return a generator.
    from _collections_abc import Coroutine, Generator
    from functools import wraps

    @wraps(func)
    def awaitable(*args, **kwargs):
        value = func(*args, **kwargs)
        if not isinstance(value, Generator) or isinstance(value, Coroutine):
            return value
        if type(value) is GeneratorType and value.gi_code.co_flags & _ITERABLE_COROUTINE:
            return value
        return _GeneratorWrapper(value)

    return awaitable


__all__ = [name for name in globals() if not name.startswith('_')]
