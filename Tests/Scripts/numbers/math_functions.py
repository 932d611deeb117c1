# math: values, special values and errors.
import math

inf, nan = math.inf, math.nan


def attempt(name, *arguments):
    try:
        print(name, *arguments, repr(getattr(math, name)(*arguments)))
    except Exception as error:
        print(name, *arguments, type(error).__name__, error)


reals = [0.0, -0.0, 1, -1, 0.5, -0.5, 2, 3.7, -3.7, 10, 100.25, -100.25, 171.5, 200.5, -170.5, -201.5, 1e-20, 1e-21, 1e-310, 1e22, 709.5, 1000,
         -1000, 1e300, inf, -inf, nan, True, 2**70, 10**400]
for name in ["acos", "acosh", "asin", "asinh", "atan", "atanh", "ceil", "cos", "cosh", "degrees", "erf", "erfc", "exp", "expm1",
             "fabs", "floor", "frexp", "gamma", "isfinite", "isinf", "isnan", "lgamma", "log", "log10", "log1p", "log2", "modf",
             "radians", "sin", "sinh", "sqrt", "tan", "tanh", "trunc", "ulp"]:
    for x in reals:
        attempt(name, x)
    attempt(name, "a")
    attempt(name, None)
for name in ["atan2", "copysign", "fmod", "pow", "remainder", "nextafter", "hypot", "isclose", "log"]:
    for x in [0.0, -0.0, 1, -1, 0.5, 5.5, -5.5, 1e300, inf, -inf, nan]:
        for y in [0.0, -0.0, 1, -1, 2, 0.5, -3, 1e300, inf, -inf, nan]:
            attempt(name, x, y)
    attempt(name, 1, "a")
for n in [0, 1, 5, 20, 21, 25, 100, -1, 10**20, "a", 2**63]:
    attempt("factorial", n)
for n in [0, 1, 5, 10, 67, 100, -1, 10**30, "a"]:
    for k in [0, 1, 2, 5, 33, 100, -1, 10**29, 1.0, None]:
        if n == 10**30 and k == 100:
            continue
        attempt("comb", n, k)
        attempt("perm", n, k)
attempt("perm", 5)
for arguments in [(), (0,), (-4,), (4, 6), (-4, 6, 8), (0, 0), (2**70, 6), (2**70, 2**65 * 3), (1.0,), (10**40, 10**30 + 10**20), (True, 0)]:
    attempt("gcd", *arguments)
    attempt("lcm", *arguments)
for n in [0, 1, 3, 4, 10, 99, 2**62, 2**64 - 1, 2**64, 10**40, 10**41 + 1, -1, 1.0, True]:
    attempt("isqrt", n)
for x, i in [(1, 10), (1, 10000), (1, -10000), (0.75, -1075), (1, 10**30), (1, -10**30), (0, 10**30), (inf, 5), (1, 1.0), (1, True)]:
    attempt("ldexp", x, i)
for values in [[], [0.1] * 10, [1e308, 1e308], [inf, -inf], [inf, inf], [nan], [inf, 1], ["a"], [1e308, 1e308, -1e308], [1, 1e100, 1, -1e100] * 10,
               [2.0**53, -0.5, -2.0**-54], [1e16, 1.0, 1e-16], [-0.0], (1, 2), {1: 2}]:
    attempt("fsum", values)
    attempt("prod", values)
attempt("fsum", 1)
print(math.prod([], start=5), math.prod([2, 3], start=1.5), math.prod((), start="x"))
for arguments in [(), (3,), (3, 4), (1, 2, 3), (inf, nan), (1e200, 1e200), (1e-200, 1e-200), ("a",), (-5,), (1e308, 1e308)]:
    attempt("hypot", *arguments)
for p, q in [((), ()), ((1,), (2,)), ((1, 2), (4, 6)), ([1, 2, 3], (4, 5, 6)), ((1,), (1, 2)), (1, 2), ((inf,), (inf,)), ((1, "a"), (1, 2))]:
    attempt("dist", p, q)
print(math.isclose(1, 1.1, rel_tol=0.2), math.isclose(1, 1.1, abs_tol=0.05), math.isclose(0, 1e-10))
for arguments in [(), (1, 2, 3)]:
    attempt("log", *arguments)
attempt("log", 8, 2)
attempt("log", 10**400, 10)
attempt("log", 0, 2)
attempt("log", 2, 1)
print(math.pi, math.e, math.tau, math.inf, math.nan)
