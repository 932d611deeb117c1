print(int(), int('10'), int(' -5\n'), int('ff', 16), int('0b101', 0), int('z', 36), int('1_0'), int(3.9), int(-3.9), int(True), int('１２'), int(b'12'), int(bytearray(b'7')), int('0x1F', 16), int('10', base=2), int('-0o17', 8), int('0', 0), int('+5'))
n = -37
print(n.bit_length(), (2 ** 70).bit_length(), (0).bit_length(), n.to_bytes(2, 'big', signed=True), (1024).to_bytes(3, 'little'), int.from_bytes(b'\xfc\0', 'big', signed=True), int.from_bytes([1, 2], 'little'), n.as_integer_ratio(), n.real, n.imag, n.numerator, n.denominator, n.conjugate(), n.__index__(), round(1250, -2), round(1350, -2), round(-15, -1), round(5, -1), round(7, 3), n.__ceil__(), n.__round__())
class T:
    def __trunc__(self): return 7
class I:
    def __int__(self): return 8
class Sub(int): pass
print(int(T()), int(I()), Sub(5) + Sub(6), type(Sub(5) + 1).__name__, type(-Sub(5)).__name__, type(Sub(5).real).__name__, Sub('7', 8), int(Sub(3)).__class__.__name__)
for f in (lambda: int('a'), lambda: int(''), lambda: int('1.5'), lambda: int('1', 1), lambda: int('1', 37), lambda: int('9', 8), lambda: int(1, 2), lambda: int([]), lambda: int(None), lambda: int('1__0'), lambda: int('_1'), lambda: int('0b2', 0), lambda: int('012', 0), lambda: int(base=10), lambda: int('1', 'a'), lambda: int(b'\xff'), lambda: (300).to_bytes(1, 'big'), lambda: (-1).to_bytes(1, 'big'), lambda: (1).to_bytes(-1, 'big'), lambda: (1).to_bytes(1, 'middle'), lambda: int.from_bytes(5, 'big'), lambda: int.from_bytes('a', 'big'), lambda: int('1\0'), lambda: int(x=1), lambda: int(1.5, 10), lambda: int('\ud800'), lambda: (5).to_bytes(), lambda: int(b'1', 2, 3)):
    try: print(f())
    except Exception as e: print(type(e).__name__, ascii(str(e)))
int('12' * 30 + 'x')
