# complex: operators, construction, texts and errors.
inf, nan = float("inf"), float("nan")


def attempt(name, function, *arguments):
    try:
        print(name, *arguments, repr(function(*arguments)))
    except Exception as error:
        print(name, *arguments, type(error).__name__, error)


values = [0j, complex(-0.0, 0.0), 1j, -1j, 1 + 2j, -1.5 - 2.5j, complex(inf, 1), complex(nan, -inf), complex(-0.0, -0.0),
          1e308 + 1e308j, 3, 2.5, True, 2**70]
for a in values:
    print(repr(a), str(a), -a, +a, bool(a))
    attempt("abs", abs, a)
    if a == a:
        print(hash(a))
    for b in values:
        for name, function in [("+", lambda x, y: x + y), ("-", lambda x, y: x - y), ("*", lambda x, y: x * y),
                               ("/", lambda x, y: x / y), ("==", lambda x, y: x == y), ("!=", lambda x, y: x != y)]:
            attempt(name, function, a, b)
for a in [0j, 1j, 1 + 1j, -2 + 0j, 2.5, -8]:
    for b in [0, 1, 2, 3, -1, -2, 100, 101, 0.5, 1j, 0j, 2 - 1j, -1.5]:
        attempt("**", lambda x, y: x ** y, a, b)
for name, function in [("//", lambda x, y: x // y), ("%", lambda x, y: x % y), ("divmod", divmod),
                       ("<", lambda x, y: x < y), ("+", lambda x, y: x + y)]:
    attempt(name, function, 1j, 2)
    attempt(name, function, 2, 1j)
    attempt(name, function, 1j, "a")
for text in ["1", "1+2j", "1-2j", "j", "-j", "+j", "1+j", "(1+2j)", " ( 1+2j ) ", "( 1 + 2j )", "1e5-1e-5J", "inf+nanj", "-infinityj",
             "nan", "1_0+2_0j", "1__0j", "", "(", "()", "1+2", "1+2i", "1+2jj", "1j+2", "1 +2j", "\u0661+\u0662j", "j1", "1+-2j", "1e400j"]:
    attempt("complex", complex, text)
for arguments in [(), (1,), (1, 2), (1j, 2), (1, 2j), (1j, 2j), (1.5, True), ("1", 2), (1, "2"), (None,), (1, None), (b"1",), ([], 1),
                  (1, 2, 3), (10**400,)]:
    attempt("complex", complex, *arguments)
print(complex(real=1, imag=2), complex(imag=3), complex(real="1j"))
z = 3 - 4j
print(z.real, z.imag, z.conjugate(), z.__getnewargs__(), (1j).__lt__(1), (1j).__eq__("a"))
attempt("int", int, z)
attempt("float", float, z)
attempt("pow", pow, 1j, 2, 3)
attempt("round", lambda: z.__round__())
for spec in ["", ".2f", "+.3e", ">30", "<30.1f", "^30", "*^30,.2f", "010", "=10", "%", "d", "g", "#g", "G", ".3", "_", "y", "n"]:
    attempt("format", format, z, spec)
    attempt("format", format, complex(-0.0, nan), spec)
