# The math module in the order of its documentation: results, special values, integer arguments of any size, errors.
import math
def attempt(name, *args, **named):
    try:
        r = getattr(math, name)(*args, **named)
        print(name, args if len(str(args)) < 60 else '...', repr(r) if len(repr(r)) < 60 else len(repr(r)))
    except Exception as error:
        print(name, args if len(str(args)) < 60 else '...', type(error).__name__, error)

inf, nan = math.inf, math.nan
class Ix:
    def __index__(self): return 5
class Fl:
    def __float__(self): return 2.25
class Hooks:
    def __ceil__(self): return 'ceil'
    def __floor__(self): return 'floor'
    def __trunc__(self): return 'trunc'
for name in ('ceil', 'floor', 'trunc'):
    for x in (1.5, -1.5, 0.0, -0.5, 5, 1e300, inf, nan, True, Hooks(), Fl(), 'a', None, 2**70): attempt(name, x) if not isinstance(x, (Hooks, Fl)) else print(name, end=' ') or print(getattr(math, name)(x) if name != 'trunc' or isinstance(x, Hooks) else 'no __trunc__')
for args in ((5, 2), (0, 0), (5, 6), (10, 3), (100, 50), (-1, 2), (5, -1), (5.0, 2), ('a', 1), (5,), (Ix(), 2)): 
    if not isinstance(args[0], Ix): attempt('comb', *args); attempt('perm', *args)
attempt('perm', 5); attempt('perm', 5, None); attempt('copysign', 1, -0.0); attempt('copysign', nan, -1); attempt('copysign', 'a', 1); attempt('fabs', -3); attempt('fabs', -inf); attempt('fabs', 10**400)
for n in (0, 1, 5, 20, 25, -1, 3.0, 3.5, 'a', True, 10**20): attempt('factorial', n)
for args in ((7, 3), (-7, 3), (7, -3), (7, 0), (inf, 3), (3, inf), (1e300, 7), (nan, 1)): attempt('fmod', *args); attempt('remainder', *args)
for x in (0.0, 1.0, -8.5, 1e-320, inf, nan, 3, 2**60): attempt('frexp', x); attempt('modf', x)
for xs in ([.1] * 10, [], [1e308, 1e308, -1e308], [1e16, 1, -1e16], [inf, -inf], [inf, 1], [nan, inf], [1, 'a'], 5, [10**400], [True, 2]): attempt('fsum', xs)
for args in ((), (12,), (12, 18), (-12, 18), (0, 0), (2**100, 6**50), (12, 18, 27), (1.5, 2), ('a',)): attempt('gcd', *args); attempt('lcm', *args)
for args in ((1.0, 1.0 + 1e-10), (1, 2), (0, 1e-12), (inf, inf), (nan, nan), (inf, 1e308), (1, 1), ('a', 1)): attempt('isclose', *args)
attempt('isclose', 1, 1.1, rel_tol=0.2); attempt('isclose', 0, 0.1, abs_tol=0.2); attempt('isclose', 1, 2, rel_tol=-1); attempt('isclose', 1, 2, 3); attempt('isclose', a=1, b=1)
for name in ('isfinite', 'isinf', 'isnan'):
    for x in (1, inf, -inf, nan, 10**400, 'a'): attempt(name, x)
for n in (0, 1, 15, 16, 17, 10**30, 10**31, -1, 4.0, True): attempt('isqrt', n)
for args in ((0.5, 3), (1, -1074), (1.0, 2000), (0.0, 10**10), (1.0, -10**20), (inf, -5), (1, 1.5), (-1.0, 5000)): attempt('ldexp', *args)
attempt('nextafter', 1, 2); attempt('nextafter', 0, -1); attempt('nextafter', inf, 0); attempt('nextafter', 1, 1); attempt('ulp', 1.0); attempt('ulp', 0); attempt('ulp', -inf); attempt('ulp', nan); attempt('ulp', 2**53)
for args, named in ((([1, 2, 3],), {}), (([],), {}), (([1.5, 2],), {'start': 2}), ((range(1, 25),), {}), ((['a', 2],), {}), ((5,), {}), (([2], 3), {}), (([[1], 2],), {})): attempt('prod', *args, **named)
for x in (0, 1, -1, 0.5, 710, -750, inf, -inf, nan, 10**400, 'x'): attempt('exp', x); attempt('expm1', x)
for args in ((1,), (0,), (-1,), (10**400,), (8, 2), (1000, 10), (inf,), (nan,), (2, 1), (2, 0), (0.5, 2), (2, -1), (2**1000, 2), ('a',), ()): attempt('log', *args)
for x in (1, 8, 2**1000, 0, -5, inf, 0.001, 10**400, -10**400): attempt('log2', x); attempt('log10', x); attempt('log1p', x)
for args in ((2, 10), (2.0, 0.5), (0, 0), (0, -1), (-8, 1 / 3), (-2, 3), (inf, 0), (1, nan), (nan, 0), (1e200, 2), (-inf, 3), (0.0, 5), (-0.0, 3), (0.5, inf), ('a', 1)): attempt('pow', *args)
for x in (0, 4, 2, -1, inf, 1e-320, 10**300, 10**400): attempt('sqrt', x)
for args in (((0, 0), (3, 4)), ((1,), (1,)), ((), ()), ((1, 2), (1,)), ((inf, 0), (0, nan)), ([0], (1,)), ((1, 'a'), (0, 0))): attempt('dist', *args)
for args in ((), (3, 4), (1, 1, 1), (inf, nan), (nan, 1), (1e200, 1e200), (-5,), ('a',)): attempt('hypot', *args)
for name in ('acos', 'asin', 'atan', 'cos', 'sin', 'tan', 'acosh', 'asinh', 'atanh', 'cosh', 'sinh', 'tanh', 'erf', 'erfc', 'gamma', 'lgamma', 'degrees', 'radians'):
    for x in (0, 1, -1, 0.5, 2, inf, -inf, nan, 720, -0.0):
        try: r = getattr(math, name)(x); print(name, x, f'{r:.10g}')
        except Exception as error: print(name, x, type(error).__name__, error)
for args in ((0, 0), (-0.0, -0.0), (0.0, -1), (1, 0), (inf, -inf), (nan, 1), (1, 1)): attempt('atan2', *args)
print(math.pi, math.e, math.tau, math.inf, math.nan, sorted(n for n in dir(math) if not n.startswith('_')))
