# 3.3.7: __length_hint__.
import operator
class Hint:
    def __init__(self, hint): self.hint = hint
    def __length_hint__(self): return self.hint
    def __iter__(self): return iter([1, 2])
class LenFirst(Hint):
    def __len__(self): return 7
for value in (Hint(5), Hint(NotImplemented), LenFirst(2), [], range(4), 3, iter([1, 2, 3]), (i for i in 'ab'), iter('abcd'), iter({1: 2}), reversed([1, 2]), iter(range(9))):
    print(operator.length_hint(value, 99), end=' ')
print()
for bad in (-1, 'x', 1.5, None):
    try:
        print(operator.length_hint(Hint(bad)))
    except Exception as error:
        print(type(error).__name__, error)
    try:
        print(list(Hint(bad)))
    except Exception as error:
        print(type(error).__name__, error)
class Raises:
    def __length_hint__(self): raise ValueError('hint')
    def __iter__(self): return iter(())
for call in (lambda: operator.length_hint(Raises()), lambda: list(Raises()), lambda: operator.length_hint([], 'x'), lambda: operator.length_hint()):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
it = iter([1, 2, 3]); next(it)
print(it.__length_hint__(), operator.length_hint(it)); list(it); print(it.__length_hint__())
