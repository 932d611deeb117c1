# 3.3.8: __int__, __float__, __complex__, __index__, __round__, __trunc__, __floor__, __ceil__.
import math, operator
class Full:
    def __int__(self): return 1
    def __float__(self): return 2.5
    def __complex__(self): return 3j
    def __index__(self): return 4
    def __round__(self, n='none'): return ('round', n)
    def __trunc__(self): return 5
    def __floor__(self): return 6
    def __ceil__(self): return 7
f = Full()
print(int(f), float(f), complex(f), operator.index(f), round(f), round(f, 2), round(f, None), math.trunc(f), math.floor(f), math.ceil(f), hex(f), 'abcdef'[f], range(10)[f], [0] * f, bin(f), chr(f).encode(), bytes(f), math.sqrt(f))
class Index:
    def __index__(self): return 9
class Trunc:
    def __trunc__(self): return Index()
print(int(Index()), float(Index()), complex(Index()), int(Trunc()), round(Index()) if hasattr(Index, '__round__') else 'no round', math.floor(Index()) if False else '')
def bad(**methods): return type('Bad', (), {f'__{n}__': (lambda v: lambda self: v)(v) for n, v in methods.items()})()
for call in (lambda: int(bad(int='x')), lambda: int(bad(int=1.5)), lambda: float(bad(float=1)), lambda: complex(bad(complex=1)), lambda: operator.index(bad(index=1.0)), lambda: int(bad(trunc='x')), lambda: [1][bad(index='q')], lambda: round(object()), lambda: int(object()), lambda: float(object()),
             lambda: complex(object()), lambda: math.trunc(object()), lambda: math.floor('x'), lambda: hex(1.5), lambda: range(1.5), lambda: [0] * 1.5, lambda: 'a'[1.0]):
    try:
        print(call())
    except (TypeError, AttributeError) as error:
        print(error)
import warnings
warnings.simplefilter('error')
print(int(bad(int=True)))
