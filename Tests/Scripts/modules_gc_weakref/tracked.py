# gc.is_tracked(): what may refer to other objects, after a collection.
import gc, sys
class A: pass
class T(tuple): pass
class D(dict): pass
x = object()
values = [1, 'a', (), [], {}, {1: 2}, {1: []}, {1: {}}, (1, 2), ([],), ((1,), (2,)), ((1, ({},)),), A, A(), 1.5, None, len, T(), D(), range(3), slice(1), set(), frozenset(), b'', bytearray(), iter([]), (x for x in ()), lambda: 0, type, int, x, ..., sys, property(), [].append, A().__init__, {'a': (1, 2)}, {'a': ([],)}, {'a': x}, memoryview(b''), 1j, (len,), (1, 'a', None, x)]
gc.collect()
for value in values: print(type(value).__name__, gc.is_tracked(value))
