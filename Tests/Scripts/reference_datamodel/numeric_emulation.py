# 3.3.8: binary operators, reflected ones, in-place ones.
import operator
BIN = 'add sub mul truediv floordiv mod pow lshift rshift and or xor matmul divmod'.split()
def method(name): return lambda self, *a: (name, [type(x).__name__ for x in a])
Full = type('Full', (), {f'__{p}{n}__': method(p + n) for n in BIN for p in ('', 'r')})
In = type('In', (), {f'__i{n}__': method('i' + n) for n in BIN if n != 'divmod'})
NAMES = {'and': 'and_', 'or': 'or_'}
f = Full()
for n in BIN:
    function = divmod if n == 'divmod' else getattr(operator, NAMES.get(n, n))
    print(function(f, 1), function(1, f))
    try:
        function(In(), 1)
    except TypeError as error:
        print('  ', error)
    if n != 'divmod':
        print('  ', getattr(operator, 'i' + n)(In(), 2), getattr(operator, 'i' + n)(Full(), 2)[0])
class Un:
    def __neg__(self): return 'neg'
    def __pos__(self): return 'pos'
    def __invert__(self): return 'inv'
    def __abs__(self): return 'abs'
u = Un()
print(-u, +u, ~u, abs(u), pow(f, 1, 2), f ** 2)
for call in (lambda: -f, lambda: +f, lambda: ~f, lambda: abs(f), lambda: ~1.5, lambda: -'a', lambda: +[], lambda: pow(1, f, 2), lambda: f < f):
    try:
        print(call())
    except TypeError as error:
        print(error)
