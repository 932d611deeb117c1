# cmath: values, special values and errors.
import cmath

inf, nan = cmath.inf, cmath.nan


def attempt(name, *arguments):
    try:
        print(name, *arguments, repr(getattr(cmath, name)(*arguments)))
    except Exception as error:
        print(name, *arguments, type(error).__name__, error)


parts = [-inf, -2.5, -0.0, 0.0, 1.0, 1e300, inf, nan]
for name in ["acos", "acosh", "asin", "asinh", "atan", "atanh", "cos", "cosh", "exp", "isfinite", "isinf", "isnan", "log", "log10",
             "phase", "polar", "sin", "sinh", "sqrt", "tan", "tanh"]:
    for real in parts:
        for imaginary in parts:
            attempt(name, complex(real, imaginary))
    for z in [complex(-710.5, 0.75), complex(0.75, 710.5), 1e-310 + 1e-310j, 0.8 + 0.6j]:
        attempt(name, z)
    for x in [1, 2.5, True, 2**70, 10**400, "a", None]:
        attempt(name, x)
for r in parts:
    for phi in parts:
        attempt("rect", r, phi)
for z in [0, 1, 1j, 2 - 1j, complex(inf, 0)]:
    for base in [0, 1, 2, 1j, 10, complex(0, inf)]:
        attempt("log", z, base)
for a in [1, 1j, complex(inf, 1), complex(nan, 0), 1 + 1e-10j]:
    for b in [1, 1j, complex(inf, 1), 1.0000000001]:
        attempt("isclose", a, b)
print(cmath.isclose(1, 2j, rel_tol=3), cmath.isclose(1, 1.5, abs_tol=0.5))
print(cmath.pi, cmath.e, cmath.tau, cmath.inf, cmath.infj, cmath.nan, cmath.nanj)
