print(float(), float('1.5'), float(' -2e3\n'), float('inf'), float('-Infinity'), float('nan'), float('1_000.5'), float(10), float(True), float('.5'), float('5.'), float('1e-400'), float('1e400'), float('０.５'), float(2 ** 1000) == 2.0 ** 1000)
x = 2.5
print(x.is_integer(), (4.0).is_integer(), x.as_integer_ratio(), x.hex(), float.fromhex('0x1.4p3'), float.fromhex('-inf'), x.real, x.imag, x.conjugate(), round(x), round(3.5), round(-2.5), round(2.675, 2), round(1234.5, -2), int(-2.9), x.__trunc__(), x.__floor__(), x.__ceil__(), (0.1).hex(), (-0.0).hex(), float('nan').hex(), (5e-324).hex())
print(0.1, 1e16, 1e15, 123456789.123456789, 1e-5, 0.0001, 1 / 3, 2 / 3, 100.0, 1e22, 1e23, 5e-324, 1.7976931348623157e308, -0.0, 4.35, 0.1 + 0.7)
class F:
    def __float__(self): return 1.25
class Sub(float):
    def __repr__(self): return 'Sub'
print(float(F()), Sub('1.5'), Sub(2) + 1, type(Sub(2) + 1).__name__, float.__getformat__('double') if hasattr(float, '__getformat__') else '')
for f in (lambda: float('a'), lambda: float(''), lambda: float('1_'), lambda: float('1__0'), lambda: float([]), lambda: float('1 2'), lambda: float('0x1'), lambda: float(b'1.5'), lambda: float(b'x'), lambda: float('1', '2'), lambda: float(1j), lambda: int(float('nan')), lambda: int(float('inf')), lambda: round(float('inf')), lambda: round(float('nan')), lambda: float('inf').as_integer_ratio(), lambda: float('nan').as_integer_ratio(), lambda: float.fromhex('zz'), lambda: float.fromhex('0x1p9999'), lambda: float(x=1), lambda: round(1.5, 'a'), lambda: float(10 ** 400), lambda: float('１２a'), lambda: float('\ud800')):
    try: print(f())
    except Exception as e: print(type(e).__name__, ascii(str(e)))
float('--1')
