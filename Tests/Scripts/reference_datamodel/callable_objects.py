# 3.3.6: __call__.
class Adder:
    def __init__(self, n): self.n = n
    def __call__(self, *args, **kw): return self.n + sum(args), kw
add = Adder(10)
print(add(), add(1, 2), add(1, k=2), callable(add), callable(Adder), callable(3), add.__call__(5), Adder.__call__(add, 6))
class Instance:
    pass
i = Instance()
i.__call__ = lambda: 'instance attribute does not count'
print(callable(i))
try:
    i()
except TypeError as error:
    print(error)
Instance.__call__ = lambda self, x=1: ('patched', x)
print(i(), i(2), callable(i))
class Chain:
    __call__ = add
print(Chain()(1))
class Static:
    @staticmethod
    def __call__(a): return a
    @classmethod
    def named(cls): return cls
print(Static()(7), Static.named() is Static)
class Loop: pass
Loop.__call__ = Loop()
for call in (lambda: 3(), lambda: 'x'(), lambda: None(), lambda: [1](0), lambda: add(x for x in 'a'), lambda: (lambda a: a)(), lambda: Instance()(1, 2), lambda: len(1, 2), lambda: Loop()()):
    try:
        print(call())
    except (TypeError, RecursionError) as error:
        print(type(error).__name__, str(error)[:70])
del Instance.__call__
i()
