"""repr() with limits: `Repr` cuts long containers, texts and deep nesting; `recursive_repr` guards against cycles."""
import builtins
import itertools
from _thread import get_ident

__all__ = ['Repr', 'repr', 'recursive_repr']


def recursive_repr(fillvalue='...'):
    """Decorator for __repr__ methods: a call for an object whose repr is under way gives `fillvalue`."""
    def guard(method):
        active = []

        def guarded(self):
            token = get_ident(), id(self)
            if token in active:
                return fillvalue
            active.append(token)
            try:
                return method(self)
            finally:
                active.remove(token)

        for attribute in ('__module__', '__doc__', '__name__', '__qualname__'):
            setattr(guarded, attribute, getattr(method, attribute))
        guarded.__annotations__ = getattr(method, '__annotations__', {})
        return guarded

    return guard


def _in_order(items):
    """Sorted, where the items can be."""
    try:
        return sorted(items)
    except Exception:
        return list(items)


def _middle_out(text, limit):
    """The text's ends with three dots between them, `limit` characters in all."""
    head = max(0, (limit - 3) // 2)
    tail = max(0, limit - 3 - head)
    return text[:head] + '...' + text[len(text) - tail:]


# Containers: opening and closing text, name of the limit, whether to sort first.
_CONTAINERS = {
    'tuple': ('(', ')', 'maxtuple', False), 'list': ('[', ']', 'maxlist', False),
    'set': ('{', '}', 'maxset', True), 'frozenset': ('frozenset({', '})', 'maxfrozenset', True),
    'deque': ('deque([', '])', 'maxdeque', False),
}
_EMPTY = {'set': 'set()', 'frozenset': 'frozenset()'}


class Repr:
    """Makes short representations; the limits are attributes. A method repr_NAME takes objects of classes of that name."""

    def __init__(self):
        limits = dict(level=6, tuple=6, list=6, array=5, dict=4, set=6, frozenset=6, deque=6,
                      string=30, long=40, other=30)
        for what, limit in limits.items():
            setattr(self, 'max' + what, limit)

    def repr(self, x):
        return self.repr1(x, self.maxlevel)

    def repr1(self, x, level):
        name = '_'.join(type(x).__name__.split())
        return getattr(self, f'repr_{name}', self.repr_instance)(x, level)

    def _elements(self, items, level, limit, size):
        """The first elements' texts, and dots for the rest; only dots below the deepest level."""
        if level <= 0 and size:
            return '...'
        texts = [self.repr1(item, level - 1) for item in itertools.islice(items, limit)]
        return ', '.join(texts + ['...'] * (size > limit))

    def repr_array(self, x, level):
        opening = f"array('{x.typecode}'"
        if not x:
            return opening + ')'
        return f'{opening}, [{self._elements(x, level, self.maxarray, len(x))}])'

    def repr_dict(self, x, level):
        if x and level <= 0:
            return '{...}'
        shown = itertools.islice(_in_order(x), self.maxdict)
        texts = [f'{self.repr1(k, level - 1)}: {self.repr1(x[k], level - 1)}' for k in shown]
        return '{' + ', '.join(texts + ['...'] * (len(x) > self.maxdict)) + '}'

    def repr_str(self, x, level):
        limit = self.maxstring
        text = builtins.repr(x[:limit])
        if len(text) <= limit:
            return text
        head = max(0, (limit - 3) // 2)
        tail = max(0, limit - 3 - head)
        return _middle_out(builtins.repr(x[:head] + x[len(x) - tail:]), limit)

    def repr_int(self, x, level):
        text = builtins.repr(x)
        return text if len(text) <= self.maxlong else _middle_out(text, self.maxlong)

    def repr_instance(self, x, level):
        try:
            text = builtins.repr(x)
        except Exception:
            return f'<{type(x).__name__} instance at {id(x):#x}>'
        return text if len(text) <= self.maxother else _middle_out(text, self.maxother)


def _container_method(name, opening, closing, limit_name, sorts):
    def method(self, x, level):
        if not x and name in _EMPTY:
            return _EMPTY[name]
        items = _in_order(x) if sorts else x
        inner = self._elements(items, level, getattr(self, limit_name), len(x))
        comma = ',' if name == 'tuple' and len(x) == 1 and inner != '...' else ''
        return opening + inner + comma + closing
    method.__name__ = 'repr_' + name
    return method


for _name, _row in _CONTAINERS.items():
    setattr(Repr, 'repr_' + _name, _container_method(_name, *_row))
del _name, _row

aRepr = Repr()
repr = aRepr.repr
