"""Shallow and deep copies."""
import types
from _weakref import ref
from copyreg import dispatch_table

__all__ = ['Error', 'copy', 'deepcopy']


class Error(Exception):
    """Raised for an object that gives no way to copy it."""


error = Error

# Classes whose objects stand for themselves: a copy is the object. Some may hold others, which a deep copy must copy.
_CONSTANT = {type(None), type(Ellipsis), type(NotImplemented), bool, int, float, complex, str, bytes, type,
             property, ref, types.FunctionType, types.BuiltinFunctionType, types.CodeType}
_FROZEN = {tuple, frozenset, slice, range}
_OWN_COPY = {list, dict, set, bytearray}
# How objects of exactly a class are copied deeply. Programs add to it.
_deepcopy_dispatch = {}


def _recipe(x, cls, kind):
    """What tells how to make the object anew: a text for "as it is", or the arguments of `_rebuild`."""
    make = dispatch_table.get(cls)
    if make is not None:
        return make(x)
    for name, arguments in (('__reduce_ex__', (4,)), ('__reduce__', ())):
        method = getattr(x, name, None)
        if method is not None:
            return method(*arguments)
    raise Error(f'un({kind})copyable object of type {cls}')


def copy(x):
    """A new object with the same contents; the contents are shared."""
    cls = type(x)
    if cls in _CONSTANT or cls in _FROZEN or issubclass(cls, type):
        return x
    if cls in _OWN_COPY:
        return x.copy()
    hook = getattr(cls, '__copy__', None)
    if hook is not None:
        return hook(x)
    recipe = _recipe(x, cls, 'shallow')
    return x if isinstance(recipe, str) else _rebuild(x, lambda part: part, None, *recipe)


def deepcopy(x, memo=None, _nil=[]):
    """A new object with copies of the contents. `memo` holds copies by the originals' ids."""
    memo = {} if memo is None else memo
    done = memo.get(id(x), _nil)
    if done is not _nil:
        return done
    cls = type(x)
    special = _deepcopy_dispatch.get(cls)
    if special is _deepcopy_atomic:
        return x
    made = special(x, memo) if special is not None else _deep(x, cls, memo)
    if made is not x:
        memo[id(x)] = made
        # The original must live as long as its id is in use.
        memo.setdefault(id(memo), []).append(x)
    return made


def _deep(x, cls, memo):
    if issubclass(cls, type):
        return x
    hook = getattr(x, '__deepcopy__', None)
    if hook is not None:
        return hook(memo)
    recipe = _recipe(x, cls, 'deep')
    if isinstance(recipe, str):
        return x
    return _rebuild(x, lambda part: deepcopy(part, memo), memo, *recipe)


def _deepcopy_atomic(x, memo):
    return x


def _deep_list(x, memo):
    # In the memo first, so that a list inside itself is found.
    result = memo[id(x)] = []
    for item in x:
        result.append(deepcopy(item, memo))
    return result


def _deep_dict(x, memo):
    result = memo[id(x)] = {}
    for key in x:
        result[deepcopy(key, memo)] = deepcopy(x[key], memo)
    return result


def _deep_tuple(x, memo):
    items = tuple([deepcopy(item, memo) for item in x])
    if id(x) in memo:
        return memo[id(x)]
    return items if any(new is not old for new, old in zip(items, x)) else x


def _deep_method(x, memo):
    return types.MethodType(x.__func__, deepcopy(x.__self__, memo))


_deepcopy_dispatch.update(dict.fromkeys(_CONSTANT, _deepcopy_atomic))
_deepcopy_dispatch.update({list: _deep_list, dict: _deep_dict, tuple: _deep_tuple,
                           types.MethodType: _deep_method})


def _rebuild(x, part, memo, make, arguments, state=None, items=None, pairs=None, setter=None):
    """Makes an object by its recipe (see object.__reduce__); `part` copies, or does not, what is put into it."""
    result = make(*[part(argument) for argument in arguments])
    if memo is not None:
        memo[id(x)] = result
    if state is not None:
        _restore(result, part(state))
    for item in items or ():
        result.append(part(item))
    for key, value in pairs or ():
        result[part(key)] = part(value)
    return result


def _restore(obj, state):
    if hasattr(obj, '__setstate__'):
        obj.__setstate__(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state:
        vars(obj).update(state)
    for name in slots or ():
        setattr(obj, name, slots[name])
