# 3.3.1: __hash__ and __bool__.
class H:
    def __hash__(self): return -1
class HN:
    __hash__ = None
class HE:
    def __hash__(self): raise KeyError('no hash')
class HF:
    def __hash__(self): return 1.0
class Inherits(HN):
    __hash__ = object.__hash__
class Child(H):
    def __eq__(self, other): return True
print(hash(H()), isinstance(hash(Inherits()), int), Child.__hash__)
for kind in (HN, HE, HF, Child):
    try:
        print({kind(): 1})
    except Exception as error:
        print(type(error).__name__, error)
class B:
    def __init__(self, value): self.value = value
    def __bool__(self): return self.value
class L:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
class Both(B):
    def __len__(self): return 5
print(bool(B(True)), not B(False), bool(L(0)), bool(L(3)), bool(Both(False)), 1 if L(0) else 2, B(False) or 'other', L(1) and 'both')
for value in (B(1), B(None), B('x'), L(-1), L('x'), L(1.5), L(2 ** 70)):
    try:
        print(bool(value))
    except Exception as error:
        print(type(error).__name__, error)
from collections.abc import Hashable
print(isinstance(HN(), Hashable), isinstance(H(), Hashable), issubclass(list, Hashable))
while B('never'):
    pass
