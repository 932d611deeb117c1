# 3.3.1: rich comparison: reflection, NotImplemented, identity, subclass priority.
log = []
def maker(op):
    def compare(self, other):
        log.append(f'{type(self).__name__}.{op}')
        return self.answer
    return compare
OPS = ['lt', 'le', 'eq', 'ne', 'gt', 'ge']
Base = type('Base', (), {f'__{op}__': maker(op) for op in OPS} | {'answer': NotImplemented})
Sub = type('Sub', (Base,), {f'__{op}__': maker(op) for op in OPS})
Other = type('Other', (), {f'__{op}__': maker(op) for op in OPS} | {'answer': 'yes'})
import operator
for op in OPS:
    for left, right in ((Base(), Sub()), (Base(), Other()), (Base(), 3), (3, Base())):
        log.clear()
        try:
            result = getattr(operator, op)(left, right)
        except TypeError as error:
            result = str(error)
        print(op, log, result)
class Truthy:
    def __eq__(self, other): return []
t = Truthy()
print(t == 1, t != 1, t in [t], t in [Truthy()], [t] == [Truthy()], [t] == [t], (t,) != (Truthy(),))
class OnlyEq:
    def __init__(self, n): self.n = n
    def __eq__(self, other): return self.n == other.n
print(OnlyEq(1) == OnlyEq(1), OnlyEq(1) != OnlyEq(2), OnlyEq.__hash__)
hash(OnlyEq(1))
