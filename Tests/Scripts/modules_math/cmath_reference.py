# cmath in the order of its documentation: polar coordinates, powers, trigonometry, classification, special values, errors.
import cmath, math
def r(z): return f'{z.real:.9g}{z.imag:+.9g}j' if isinstance(z, complex) else repr(z) if not isinstance(z, float) else f'{z:.9g}' if not isinstance(z, tuple) else z
def attempt(name, *args):
    try:
        v = getattr(cmath, name)(*args)
        print(name, args, tuple(f'{x:.9g}' for x in v) if isinstance(v, tuple) else r(v))
    except Exception as error: print(name, args, type(error).__name__, error)
inf, nan = float('inf'), float('nan')
points = [0, 1, -1, 1j, -1j, 3 + 4j, -3 - 4j, 0.5 - 0.25j, complex(inf, 1), complex(-inf, -1), complex(1, inf), complex(nan, 0), complex(inf, nan), complex(-0.0, 0.0), complex(-0.0, -0.0), complex(-1, -0.0), 1e200 + 1e200j]
for name in ('phase', 'polar', 'sqrt', 'exp', 'log', 'log10', 'acos', 'asin', 'atan', 'cos', 'sin', 'tan', 'acosh', 'asinh', 'atanh', 'cosh', 'sinh', 'tanh', 'isfinite', 'isinf', 'isnan'):
    for z in points: attempt(name, z)
for args in ((1, 0), (1, math.pi), (2, -math.pi / 2), (0, 5), (inf, 0), (inf, inf), (1, nan), (-1, 0), (1, 'a'), (1,)): attempt('rect', *args)
for args in ((1, 2), (1, 1j), (0,), (8, 2), (-1, 1), (2 + 2j, 2), (1j, 0), ('a',), (None,)): attempt('log', *args)
for a, b, kw in ((1, 1 + 1e-10j, {}), (1, 2, {}), (1j, 1j, {}), (0, 1e-5, {'abs_tol': 1e-4}), (inf, inf, {}), (nan, nan, {}), (1, 1.05, {'rel_tol': .1}), (1, 2, {'rel_tol': -1})):
    try: print(a, b, kw, cmath.isclose(a, b, **kw))
    except Exception as error: print(type(error).__name__, error)
class C:
    def __complex__(self): return 3 - 4j
class F:
    def __float__(self): return 4.0
class I:
    def __index__(self): return 9
class Bad:
    def __complex__(self): return 5
for x in (C(), F(), I(), Bad(), 'a', None, [], True, 10**400):
    for name in ('sqrt', 'phase', 'polar'):
        try: print(name, getattr(cmath, name)(x))
        except Exception as error: print(name, type(error).__name__, error)
for name in ('sqrt', 'exp', 'polar', 'rect', 'isnan'):
    for args in ((), (1, 2, 3)):
        try: print(getattr(cmath, name)(*args))
        except TypeError as error: print(error)
print(cmath.pi, cmath.e, cmath.tau, cmath.inf, cmath.nan, cmath.infj, cmath.nanj, sorted(n for n in dir(cmath) if n[0] != '_'))
roots = [cmath.exp(2j * cmath.pi * k / 6) for k in range(6)]; print([r(z) for z in roots], abs(sum(roots)) < 1e-12)
def quadratic(a, b, c): d = cmath.sqrt(b * b - 4 * a * c); return r((-b + d) / (2 * a)), r((-b - d) / (2 * a))
print(quadratic(1, 2, 5), quadratic(1, -3, 2), quadratic(1j, 0, 1))
def fft(x):
    if len(x) == 1: return x
    even, odd = fft(x[::2]), fft(x[1::2]); t = [cmath.exp(-2j * cmath.pi * k / len(x)) * odd[k] for k in range(len(x) // 2)]
    return [e + w for e, w in zip(even, t)] + [e - w for e, w in zip(even, t)]
print([f'{abs(z):.4f}' for z in fft([1, 2, 3, 4, 0, 0, 0, 0])])
