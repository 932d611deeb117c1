# format() of ints and floats.
def attempt(value, spec):
    try:
        print(repr(spec), repr(format(value, spec)))
    except Exception as error:
        print(repr(spec), type(error).__name__, error)


inf, nan = float("inf"), float("nan")
int_specs = ["", "d", "b", "o", "x", "X", "#b", "#o", "#x", "#X", "n", "c", ",", "_", "_x", "_b", ",x", "+", " ", "-", "+d", "5", "<8", ">8", "^8",
             "=8", "08", "+08", "#010x", "*^+20,d", "020,", "021,", "022_d", "0=20", "\u20ac>8", "e", ".2f", "10.3e", "g", "%", ".2%", ".2d",
             "y", "s", "5c", "+c", "#c", "=5c", ",_", "_,", ",,", "99999999999999999999", ".", "10.", "<", "<<8", "x8", "\u0665"]
for value in [0, 1, -1, 255, -255, 65, 1234567, -1234567, 10**9, -2**31, 0x10FFFF, 0x110000, True]:
    for spec in int_specs:
        attempt(value, spec)
for value in [10**20, -2**70]:
    for spec in int_specs:
        if "#" not in spec:
            attempt(value, spec)
float_specs = ["", "e", "E", "f", "F", "g", "G", "n", "%", ".0f", ".0e", ".0g", ".0", "#.0f", "#.0e", "#.0g", "#", ".3", ".3f", ".10g", ".17g", ".30f",
               "+", " ", "10", "<10", "^10.2f", "=+10.1f", "010.2f", ",", ",.2f", "_.3f", "020,.2f", "021,.2f", "d", "x", "c", "s", ".2%", "z"]
for value in [0.0, -0.0, 1.0, -1.5, 3.14159265358979, 1234567.891, -1e16, 1e-7, 1e100, 5e-324, 2.5, 0.125, inf, -inf, nan]:
    for spec in float_specs:
        attempt(value, spec)
attempt(1, 5)
attempt(10**400, "e")
