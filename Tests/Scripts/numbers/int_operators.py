# Every operator on ints around the edges of small ints, machine words and limbs.
values = [0, 1, -1, -7, 2**30, 2**62 - 1, 2**62, -2**62 - 1, -2**63, 2**64 - 1, -2**64, 10**30, 2**127]


def attempt(name, function, a, b):
    try:
        print(name, a, b, function(a, b))
    except Exception as error:
        print(name, a, b, type(error).__name__, error)


for a in values:
    print(a, -a, +a, ~a, abs(a), a.bit_length(), hash(a), bool(a), float(a))
    for b in values:
        print(a + b, a - b, a * b, a & b, a | b, a ^ b, a < b, a <= b, a == b, a != b, a > b, a >= b)
        attempt("//", lambda x, y: x // y, a, b)
        attempt("%", lambda x, y: x % y, a, b)
        attempt("/", lambda x, y: x / y, a, b)
        attempt("divmod", divmod, a, b)
    for shift in [0, 1, 61, 62, 63, 64, 65, 127, 200]:
        print(a << shift, a >> shift)
    for exponent in [0, 1, 2, 3, 7]:
        print(a ** exponent)
    for modulus in [1, 7, -7, 2**61 - 1, 2**64]:
        attempt("pow 5", lambda x, y: pow(x, 5, y), a, modulus)
        attempt("pow -1", lambda x, y: pow(x, -1, y), a, modulus)
