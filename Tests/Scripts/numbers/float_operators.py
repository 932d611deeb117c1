# Operators, methods and texts of floats.
inf, nan = float("inf"), float("nan")
values = [0.0, -0.0, 1.0, -2.5, 3.7, 1e16, 1e-5, 5e-324, 1.7976931348623157e308, inf, -inf, nan, 7, 2**70, True]


def attempt(name, function, *arguments):
    try:
        print(name, *arguments, repr(function(*arguments)))
    except Exception as error:
        print(name, *arguments, type(error).__name__, error)


for a in values:
    print(repr(a), str(a), -a, +a, abs(a), bool(a), hash(a) if a == a else "")
    for b in values:
        for name, function in [("+", lambda x, y: x + y), ("-", lambda x, y: x - y), ("*", lambda x, y: x * y),
                               ("/", lambda x, y: x / y), ("//", lambda x, y: x // y),
                               ("%", lambda x, y: x % y), ("divmod", divmod), ("<", lambda x, y: x < y),
                               ("==", lambda x, y: x == y), (">=", lambda x, y: x >= y)]:
            attempt(name, function, a, b)
for a in [0.0, -0.0, 1.0, -1.0, 2.0, -2.0, 0.5, -0.5, 10.0, inf, -inf, nan]:
    for b in [0, 1, -1, 2, 3, -3, 0.5, -0.5, 1e300, -1e300, inf, -inf, nan]:
        attempt("**", lambda x, y: x ** y, a, b)
for a in [0.0, -0.0, 0.5, 1.5, 2.5, -2.5, 2.675, 1e22, 1.005, 123.456, -9.995, inf, nan, 5e-324, 1e308]:
    attempt("round", round, a)
    for digits in [0, 1, 2, 5, -1, -2, -3, 22, 323, 324, -308, -309, 10**20, None]:
        attempt("round", round, a, digits)
    for name in ["hex", "is_integer", "as_integer_ratio", "__int__", "__trunc__", "__floor__", "__ceil__",
                 "conjugate", "__getnewargs__"]:
        attempt(name, getattr(a, name))
for text in ["1.5", " 1.5\n", "1_0.0_1", "1__0", "1e5", "1E-5", ".5", "5.", ".", "", "e5", "inf", "-INFINITY", "+NaN",
             "nanx", "0x10", "1.5.2", "\u0661.\u0665", "1e400", "-1e-400", "1 2", "٣e٢"]:
    attempt("float", float, text)
for argument in [None, [], b"1.5", b"x", 1j, 10**400, True]:
    attempt("float", float, argument)
for text in ["0x1p3", "1.8p1", "-0x.8", "0x1.fffffffffffff8p0", "0x1p1024", "0x1p-1075", "0x1.8p-1075", "inf", "-nan", "",
             "0x", "1p", " 0x1 ", "0x1z", "0x1.0000000000000800000001p0"]:
    attempt("fromhex", float.fromhex, text)
attempt("fromhex", float.fromhex, 1)
attempt("getformat", float.__getformat__, "double")
attempt("getformat", float.__getformat__, "x")
attempt("new", float.__new__, int)
