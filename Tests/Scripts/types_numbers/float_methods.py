# float: as_integer_ratio, hex, fromhex, is_integer, conversion from strings, repr, special values.
import math
def attempt(f, *args, **named):
    try:
        print(repr(f(*args, **named)))
    except Exception as error:
        print(type(error).__name__, error)

for x in (0.0, -0.0, 1.0, 0.1, -2.5, 1e16, 1e22, 123456789.123, 5e-324, 1.7976931348623157e308, 1/3, 1e-5, 0.0001, 1e15, 123456789012345678.0, 2.5e-310):
    print(repr(x), str(x), x.hex(), x.as_integer_ratio(), x.is_integer(), float.fromhex(x.hex()) == x, hash(x) == hash(eval(repr(x))))
for x in (float('inf'), -float('inf'), float('nan')):
    print(x, x.hex(), x.is_integer(), x == x, x.real, x.imag, bool(x), x > 10**400, x < 0)
    attempt(x.as_integer_ratio); attempt(int, x); attempt(round, x); attempt(round, x, 1); attempt(math.floor, x)
for text in ('1', '1.5', '-1.5e3', '.5', '5.', ' 1\n', '1_000.5', '1e5', '1E+5', 'inf', '-Infinity', 'nan', '+nan', 'INF', '1e400', '-1e400', '1e-400', '\u0663.\u0661', '0x10', '', ' ', '1e', '.', '1__0', '_1', '1_', '1 2', 'infin', '1.5.2', '1e5.5', '- 1', '1\x00', 'e5', '1_e5', '1._5', '--1', '0' * 50 + '1', '1' * 400, '9007199254740993', '0.1' + '0' * 50 + '1', '2.2250738585072014e-308', '4.9e-324', '2.4e-324', '1.7976931348623159e308'):
    attempt(float, text)
for arg in (5, True, 2**53 + 1, 10**400, None, [], 1j, b'1.5', bytearray(b'2'), b'x', memoryview(b'2.5'), 'x' * 60):
    attempt(float, arg)
attempt(float); attempt(float, 1, 2); attempt(float, x=1)
for text in ('0x1.8p1', '0x1p-1074', '-0x.8p0', '1', 'a.8', 'inf', 'nan', '0x1p1024', '0x1p-1080', '', '0x', 'x', '0x1.8q1', ' 0x1p0 ', '0X1P+3', '1.fffffffffffff8p0', '0x1.00000000000008p0', '0x1p', '+0x1'):
    attempt(float.fromhex, text)
attempt(float.fromhex, 5)
class F(float):
    def __repr__(self): return 'F!'
print(F('1.5'), repr(F(1)), type(F(1) + 1), F.fromhex('0x1p0'), type(F.fromhex('1')), [F(2)], '%s %r %.1f' % (F(3), F(4), F(5)), f'{F(6)} {F(7)!r} {F(8):g}')
class HasFloat:
    def __float__(self): return 2.5
class HasIndex:
    def __index__(self): return 3
class BadFloat:
    def __float__(self): return 1
for cls in (HasFloat, HasIndex, BadFloat, object): attempt(float, cls())
for x, y in ((7.5, 2), (-7.5, 2), (7.5, -2), (-7.5, -2), (1e300, 1e-10), (0.0, 3), (-0.0, 3), (5, float('inf')), (-5, float('inf')), (float('inf'), 2), (1, 0.1)):
    try: print((x, y), x // y, x % y, divmod(x, y))
    except Exception as error: print(type(error).__name__, error)
for n in range(-3, 6): print(round(2.675, n), round(-1234.5678, n), round(0.5 + n), round(5e15 + n, -1), end=' ')
print()
print(round(2.5), round(-2.5), round(3.5), round(1e300, 2) == 1e300, round(1.5, None), round(123.456, -5), round(1e-320, 320), round(5.5, 400), type(round(5.5)), round(0.15, 1), round(2.5, -400))
attempt(round, 2.5, 'x'); attempt(round, 2.5, 1.0); attempt(round, 1e308, -308); attempt(round, 1.7e308, -308)
print(0.1 + 0.2, 0.1 + 0.2 == 0.3, sum([0.1] * 10), 1e16 + 1, -0.0 == 0.0, math.copysign(1, -0.0), 0.0 * -1, min(0.0, -0.0), float('nan') in [float('nan')], max(float('nan'), 1), 3.0 == 3, {3.0: 'a', 3: 'b'}, (2.0).__eq__('x'), (1.5).__trunc__(), (-1.5).__floor__(), (1.5).__ceil__(), (1.5).conjugate(), float.__getformat__('double'))
