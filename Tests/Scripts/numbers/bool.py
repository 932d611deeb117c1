# bool: an int with two values.
def t(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


for a in [True, False, 0, 5]:
    for b in [True, False, 1, -2]:
        print(a & b, a | b, a ^ b, a + b, a - b, a * b, a == b, a < b, a << (b & 1), a ** (b & 1))
for a in [True, False]:
    print(repr(a), str(a), -a, +a, ~a, abs(a), int(a), float(a), complex(a), hash(a), a.real, a.imag, a.numerator,
          a.denominator, a.conjugate(), a.bit_length(), a.as_integer_ratio(), a.__index__(), a.__trunc__(), round(a))
    print(format(a), format(a, "d"), format(a, "5"), format(a, "x"), a.to_bytes(1, "big"), not a)
t(lambda: bool())
t(lambda: bool([]))
t(lambda: bool("a"))
t(lambda: bool(0.0))
t(lambda: bool(1, 2))
t(lambda: bool(x=1))
t(lambda: True + "a")
t(lambda: True // False)
t(lambda: isinstance(True, int))
t(lambda: True.real is True)
t(lambda: type(True & 1))
t(lambda: type(True & True))
t(lambda: bool.__doc__ is not None)
