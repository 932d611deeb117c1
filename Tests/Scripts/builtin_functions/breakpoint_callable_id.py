import sys
def hook(*a, **k): print('hook', a, k); return 'returned'
sys.breakpointhook = hook
print(breakpoint(1, x=2), breakpoint())
del sys.breakpointhook
try: breakpoint()
except RuntimeError as e: print(e)
sys.breakpointhook = sys.__breakpointhook__
class C:
    def __call__(self): pass
c = C(); c2 = type('D', (), {})(); c2.__call__ = print
print([callable(x) for x in (print, int, C, c, c2, lambda: 0, 'x', None, [].append, C.__call__, type, sys, property(), staticmethod(print), classmethod(print))])
x = []; y = x
print(id(x) == id(y), id(x) != id([1]), type(id(x)).__name__, id(None) == id(None), isinstance(id(3), int))
for f in (lambda: callable(), lambda: id(), lambda: callable(1, 2), lambda: id(1, 2)):
    try: print(f())
    except TypeError as e: print(e)
sys.breakpointhook = 5
breakpoint()
