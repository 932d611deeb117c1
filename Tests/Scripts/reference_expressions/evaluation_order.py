# 6.15 and 6.16: lists, tuples, and the order in which everything is evaluated.
def t(n):
    print(n, end=' '); return N(n)
class N:
    def __init__(self, n): self.n = n
    def __getattr__(self, name): return lambda *a, **k: self
    def __getitem__(self, k): return self
    def __setitem__(self, k, v): pass
    def __add__(self, o): return self
    def __mul__(self, o): return self
    def __call__(self, *a, **k): return self
    def __iter__(self): return iter([1, 2])
    def keys(self): return ['a']
    def __hash__(self): return self.n
    def __eq__(self, o): return True
t(1), t(2), t(3), t(4); print()
(t(1), t(2), t(3), t(4)); print()
{t(1): t(2), t(3): t(4)}; print()
t(1) + t(2) * (t(3) + t(4)); print()
t(1)(t(2), t(3), *t(4), **{'k': t(5)}); print()
t(3)[t(4)], t(5)[t(6)] = t(1), t(2); print()
t(2)[t(3)] = t(4)[t(5)] = t(1); print()
t(1)[t(2)] += t(3); print()
t(1).x(t(2))[t(3):t(4):t(5)]; print()
t(1) if t(2) else t(3); print()
t(1) == t(2) == t(3); print()
[t(1) for _ in t(2) if t(3)]; print()
def f(a=t(1), *b, c: t(3) = t(2), d=t(4)) -> t(5): pass
print()
@t(1)
@t(2)
class C(t(3).a and object, metaclass=type): x = t(5)
print()
x: t(1) = t(2); print()
del t(1)[t(2)]
