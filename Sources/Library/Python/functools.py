"""Functions that act on functions. `partial`, `reduce`, `cmp_to_key` and the caches are native (`_functools`)."""
from _functools import _lru_cache_wrapper, cmp_to_key, partial, reduce
from types import GenericAlias, MappingProxyType

__all__ = ['update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'total_ordering',
           'cache', 'cmp_to_key', 'lru_cache', 'reduce', 'partial', 'partialmethod',
           'singledispatch', 'singledispatchmethod', 'cached_property']

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__')
WRAPPER_UPDATES = ('__dict__',)
_ABSENT = object()


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Makes a function look like the one that it wraps, which becomes its `__wrapped__`.

    Attributes in `assigned` are taken over, if the wrapped one has them; dicts in `updated` are merged.
    """
    for name in assigned:
        found = getattr(wrapped, name, _ABSENT)
        if found is not _ABSENT:
            setattr(wrapper, name, found)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, ()))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Decorator for a wrapper: update_wrapper() with everything but the wrapper given."""
    return lambda wrapper: update_wrapper(wrapper, wrapped, assigned, updated)


def _comparison(root, negates, equals):
    """A comparison made of another one.

    `negates`: the other's opposite; `equals`: whether equal objects shall pass (True), shall not (False), or
    whatever the other says of them (None).
    """
    def compare(self, other):
        verdict = getattr(type(self), root)(self, other)
        if verdict is NotImplemented:
            return verdict
        verdict = not verdict if negates else verdict
        if equals is None or bool(verdict) == equals:
            return verdict
        return self == other if equals else self != other
    return compare


# How to make the three others of the one that a class has.
_ORDERINGS = {
    '__lt__': {'__gt__': (True, False), '__le__': (False, True), '__ge__': (True, None)},
    '__le__': {'__ge__': (True, True), '__lt__': (False, False), '__gt__': (True, None)},
    '__gt__': {'__lt__': (True, False), '__ge__': (False, True), '__le__': (True, None)},
    '__ge__': {'__le__': (True, True), '__gt__': (False, False), '__lt__': (True, None)},
}


def total_ordering(cls):
    """Class decorator: completes the comparisons of a class that has one of them."""
    own = [name for name in _ORDERINGS if getattr(cls, name, None) is not getattr(object, name, None)]
    if not own:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    root = max(own)
    for name, recipe in _ORDERINGS[root].items():
        if name not in own:
            made = _comparison(root, *recipe)
            made.__name__ = name
            setattr(cls, name, made)
    return cls


def _abstractness(part):
    """A property: whether what is kept under that name is an abstract method."""
    def is_abstract(self):
        return getattr(getattr(self, part), '__isabstractmethod__', False)
    return property(is_abstract)


def _unwrap_partial(func):
    """The function at the bottom of partial objects."""
    while isinstance(func, partial):
        func = func.func
    return func


class partialmethod:
    """`partial` for methods: a descriptor that puts arguments in front when it is called through an instance."""

    def __init__(self, func, /, *args, **keywords):
        if not (callable(func) or hasattr(func, '__get__')):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        inner = isinstance(func, partialmethod)
        self.func = func.func if inner else func
        self.args = (func.args if inner else ()) + args
        self.keywords = {**func.keywords, **keywords} if inner else keywords

    def __repr__(self):
        kind = type(self)
        given = [repr(arg) for arg in self.args]
        named = [f'{name}={value!r}' for name, value in self.keywords.items()]
        return (f'{kind.__module__}.{kind.__qualname__}'
                f'({self.func}, {", ".join(given)}, {", ".join(named)})')

    __isabstractmethod__ = _abstractness('func')

    def __get__(self, obj, cls=None):
        bind = getattr(self.func, '__get__', None)
        bound = self.func if bind is None else bind(obj, cls)
        if bound is not self.func:
            # Whatever the descriptor gives has taken care of the instance.
            result = partial(bound, *self.args, **self.keywords)
            owner = getattr(bound, '__self__', _ABSENT)
            if owner is not _ABSENT:
                result.__self__ = owner
            return result

        def _method(self_or_class, /, *args, **keywords):
            return self.func(self_or_class, *self.args, *args, **{**self.keywords, **keywords})

        _method._partialmethod = self
        _method.__isabstractmethod__ = self.__isabstractmethod__
        return _method.__get__(obj, cls)

    __class_getitem__ = classmethod(GenericAlias)


# Caches.

_info_type = None


def _cache_info(*numbers):
    """A CacheInfo. Its class is made when it is first asked for: collections is a large import."""
    global _info_type
    if _info_type is None:
        import collections
        _info_type = collections.namedtuple('CacheInfo', 'hits misses maxsize currsize',
                                            module='functools')
    return _info_type(*numbers)


def _make_key(args, kwds, typed):
    """One object for the arguments of a call, to keep its result under; equal for equal calls."""
    kinds = [type(value) for value in (*args, *kwds.values())] if typed else ()
    return args, tuple(kwds.items()), tuple(kinds)


def lru_cache(maxsize=128, typed=False):
    """Decorator that keeps the results of the last `maxsize` different calls; None for all of them.

    With `typed`, equal arguments of different types are different calls. The decorated function has cache_info(),
    cache_clear() and cache_parameters().
    """
    function = None
    if callable(maxsize) and isinstance(typed, bool):
        # Used as a decorator without parentheses.
        function, maxsize = maxsize, 128
    elif isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None')

    def decorate(func):
        cached = _lru_cache_wrapper(func, maxsize, typed, _cache_info)
        cached.cache_parameters = lambda: dict(maxsize=maxsize, typed=typed)
        return update_wrapper(cached, func)

    return decorate if function is None else decorate(function)


def cache(user_function, /):
    """Decorator that keeps the results of all calls."""
    return lru_cache(None)(user_function)


class cached_property:
    """A property that is computed once: the value is then an attribute of the instance."""

    # Known when the class is complete.
    attrname = None

    def __init__(self, func):
        self.func, self.__doc__ = func, func.__doc__

    def __set_name__(self, owner, name):
        if self.attrname not in (None, name):
            raise TypeError('Cannot assign the same cached_property to two different names '
                            f'({self.attrname!r} and {name!r}).')
        self.attrname = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError(
                'Cannot use cached_property instance without calling __set_name__ on it.')
        what = f"{type(instance).__name__!r} instance"
        values = getattr(instance, '__dict__', None)
        if values is None:
            raise TypeError(f"No '__dict__' attribute on {what} to cache {name!r} property.")
        if name in values:
            return values[name]
        value = self.func(instance)
        try:
            values[name] = value
        except TypeError:
            raise TypeError(f"The '__dict__' attribute on {what} does not support item assignment "
                            f'for caching {name!r} property.') from None
        return value

    __class_getitem__ = classmethod(GenericAlias)


# Generic functions. Which implementation fits a class is found along an order of the class's bases in which the abstract
# classes that it only registers with, or looks like, have been given a place.

def _merge(orders):
    """C3: the order that agrees with all of the given ones."""
    result = []
    orders = [order for order in orders if order]
    while orders:
        tails = [order[1:] for order in orders]
        head = next((order[0] for order in orders
                     if not any(order[0] in tail for tail in tails)), _ABSENT)
        if head is _ABSENT:
            raise RuntimeError('Inconsistent hierarchy')
        result.append(head)
        orders = [order[1:] if order[0] is head else order for order in orders]
        orders = [order for order in orders if order]
    return result


def _linearize(cls, abstract):
    """The class's order with the abstract classes `abstract` put in behind the last base that is abstract itself."""
    bases = list(cls.__bases__)
    behind = max((place + 1 for place, base in enumerate(bases)
                  if hasattr(base, '__abstractmethods__')), default=0)
    here = [a for a in abstract
            if issubclass(cls, a) and not any(issubclass(base, a) for base in bases)]
    further = [a for a in abstract if a not in here]
    parts = bases[:behind], here, bases[behind:]
    return _merge([[cls]] + [_linearize(base, further) for part in parts for base in part]
                  + [list(part) for part in parts])


def _resolution(cls, candidates):
    """The order in which implementations are looked for."""
    inherited = set(cls.__mro__)
    related = [c for c in candidates
               if c not in inherited and hasattr(c, '__mro__') and issubclass(cls, c)]
    # Of two that are base and derived the derived one says enough.
    related = [c for c in related
               if not any(c is not other and c in other.__mro__ for other in related)]
    chosen = []
    for c in related:
        lines = [[base for base in sub.__mro__ if base in related] for sub in c.__subclasses__()
                 if sub not in inherited and issubclass(cls, sub)]
        lines.sort(key=len, reverse=True)
        for found in sum(lines, []) if lines else [c]:
            if found not in chosen:
                chosen.append(found)
    return _linearize(cls, chosen)


def _implementation(cls, registry):
    order = [c for c in _resolution(cls, registry) if c in registry]
    if not order:
        return None
    if len(order) > 1:
        best, second = order[:2]
        # Two abstract classes that the class does not derive from, and neither from the other: a toss-up.
        if not {best, second} & set(cls.__mro__) and not issubclass(best, second):
            raise RuntimeError(f'Ambiguous dispatch: {best} or {second}')
    return registry[order[0]]


def _first_annotation(func):
    """The first annotated parameter's name and what its annotation means. Texts are evaluated."""
    try:
        from typing import get_type_hints
    except ImportError:
        name, meaning = next(iter(func.__annotations__.items()))
        if isinstance(meaning, str):
            meaning = eval(meaning, getattr(func, '__globals__', {}))
        return name, type(None) if meaning is None else meaning
    return next(iter(get_type_hints(func).items()))


def singledispatch(func):
    """Decorator that makes a function generic: what is called depends on the class of the first argument.

    `register(cls)` decorates the implementation for a class, `dispatch(cls)` finds it, `registry` shows all.
    """
    from abc import get_cache_token
    registry = {object: func}
    chosen = {}
    # The state of all ABCs' registrations when `chosen` was filled; None while no ABC is registered here.
    token = None

    def dispatch(cls):
        """The implementation that fits a class best."""
        nonlocal token
        if token is not None and token != get_cache_token():
            token = get_cache_token()
            chosen.clear()
        if cls not in chosen:
            chosen[cls] = registry[cls] if cls in registry else _implementation(cls, registry)
        return chosen[cls]

    def register(cls, func=None):
        """Adds an implementation for a class; without a function, a decorator for it."""
        nonlocal token
        if func is None and isinstance(cls, type):
            return lambda implementation: register(cls, implementation)
        if func is None:
            if not getattr(cls, '__annotations__', None):
                raise TypeError(f'Invalid first argument to `register()`: {cls!r}. Use either '
                                '`@register(some_class)` or plain `@register` on an annotated function.')
            func = cls
            parameter, cls = _first_annotation(func)
            if not isinstance(cls, type):
                raise TypeError(f'Invalid annotation for {parameter!r}. {cls!r} is not a class.')
        registry[cls] = func
        if token is None and hasattr(cls, '__abstractmethods__'):
            token = get_cache_token()
        chosen.clear()
        return func

    def generic(*args, **kw):
        if not args:
            name = getattr(func, '__name__', 'singledispatch function')
            raise TypeError(f'{name} requires at least 1 positional argument')
        return dispatch(args[0].__class__)(*args, **kw)

    generic.dispatch, generic.register = dispatch, register
    generic.registry = MappingProxyType(registry)
    generic._clear_cache = chosen.clear
    return update_wrapper(generic, func)


class singledispatchmethod:
    """singledispatch for methods: the first argument behind the instance or class decides."""

    def __init__(self, func):
        if not (callable(func) or hasattr(func, '__get__')):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.func = func
        self.dispatcher = singledispatch(func)

    __isabstractmethod__ = _abstractness('func')

    def register(self, cls, method=None):
        """Adds an implementation for a class."""
        if method is None and isinstance(cls, (classmethod, staticmethod)) and cls.__func__.__annotations__:
            # They have no annotations: those of the function in them count.
            cls, method = _first_annotation(cls.__func__)[1], cls
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def bound(*args, **kwargs):
            found = self.dispatcher.dispatch(args[0].__class__)
            return found.__get__(obj, cls)(*args, **kwargs)

        bound.register = self.register
        bound.__isabstractmethod__ = self.__isabstractmethod__
        return update_wrapper(bound, self.func)
