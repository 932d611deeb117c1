# 3.2: None, NotImplemented, Ellipsis.
print(None, bool(None), type(None).__name__, repr(...), bool(...), type(...), NotImplemented, type(NotImplemented))
for kind in (type(None), type(...), type(NotImplemented)):
    print(kind() is kind(), kind.__name__)
    try:
        kind(1)
    except TypeError as error:
        print(error)
    try:
        type('Sub', (kind,), {})
    except TypeError as error:
        print(error)
import warnings
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    print(not NotImplemented, bool(NotImplemented))
print([str(w.message) for w in seen])
class E:
    def __eq__(self, other):
        return NotImplemented
    def __lt__(self, other):
        return NotImplemented
print(E() == E(), E() != 3, E().__eq__(1), E().__ne__(1))
try:
    E() < E()
except TypeError as error:
    print(error)
for name in ('x', '__doc__x'):
    for value in (None, ..., NotImplemented):
        try:
            setattr(value, name, 1)
        except AttributeError as error:
            print(error)
print(None.__class__, (...).__reduce__(), NotImplemented.__reduce__(), None.__bool__(), hash(None) == hash(None))
