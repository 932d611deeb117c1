# int: bit_length, to_bytes, from_bytes, as_integer_ratio, attributes, conversions from every kind of thing.
def attempt(f, *args, **named):
    try:
        print(repr(f(*args, **named)))
    except Exception as error:
        print(type(error).__name__, error)

print([n.bit_length() for n in (0, 1, -1, 2, 255, 256, -256, 2**63, -2**64, 10**30)], True.bit_length())
for n, length, order, signed in ((0, 0, 'big', False), (0, 1, 'big', False), (1024, 2, 'big', False), (1024, 4, 'little', False), (-1, 3, 'big', True), (-128, 1, 'big', True), (127, 1, 'little', True), (128, 1, 'little', True), (-129, 1, 'big', True), (255, 1, 'big', False), (256, 1, 'big', False), (-1, 1, 'big', False), (10**20, 9, 'big', False), (-10**20, 10, 'little', True), (1, 0, 'big', False), (5, -1, 'big', False), (5, 1, 'middle', False)):
    attempt(n.to_bytes, length, order, signed=signed)
attempt((5).to_bytes)
attempt((5).to_bytes, 1)
attempt((5).to_bytes, '1', 'big')
attempt((5).to_bytes, 1, 5)
attempt((5).to_bytes, length=2, byteorder='little')
attempt((5).to_bytes, 1, 'big', True)
for data, order, signed in ((b'', 'big', False), (b'\x00\x10', 'big', False), (b'\x00\x10', 'little', False), (b'\xfc\x00', 'big', True), (b'\xfc\x00', 'big', False), (b'\xff' * 10, 'little', True), ([255, 0, 0], 'big', False), (bytearray(b'\x80'), 'big', True), (memoryview(b'\1\2'), 'big', False), (range(3), 'little', False), ([256], 'big', False), ('ab', 'big', False), (5, 'big', False), (b'a', 'x', False), (['a'], 'big', False)):
    attempt(int.from_bytes, data, order, signed=signed)
for n in (0, 1, -1, 2**64, -12345678901234567890, 255):
    size = (n.bit_length() + 8) // 8
    assert int.from_bytes(n.to_bytes(size, 'big', signed=True), 'big', signed=True) == n
class Sub(int): pass
print(type(Sub.from_bytes(b'\5', 'big')), Sub.from_bytes(b'\5', 'big'), type(Sub(5) + 1), type(Sub(5).real), type(+Sub(5)), type(abs(Sub(5))), repr(Sub(7)), Sub(3).numerator)
print((7).as_integer_ratio(), (-7).as_integer_ratio(), True.as_integer_ratio(), (7).real, (7).imag, (7).numerator, (7).denominator, (7).conjugate(), (7).__index__(), (7).__trunc__(), (7).__floor__(), (7).__ceil__(), (17).__round__(-1), (5).__bool__(), (5).__getnewargs__())
for args in ((), ('42',), (' -42\n',), ('+7',), ('1_000',), ('0x1f', 16), ('1f', 16), ('0b101', 0), ('0o17', 0), ('0x1F', 0), ('12', 0), ('z', 36), ('Zz', 36), ('-0b11', 2), ('0_1', 10), (b'12',), (bytearray(b'-3'),), (3.99,), (-3.99,), (1e20,), (True,), ('\u0663\u0664',), ('1' * 30,), ('11', 3),
             ('',), (' ',), ('-',), ('1__0',), ('_1',), ('1_',), ('0x10',), ('1.5',), ('012', 0), ('00', 0), ('0b12', 0), ('9', 8), ('1', 1), ('1', 37), ('1', -2), ('1', 2**70), (5, 10), (None,), ([],), (1j,), (float('nan'),), (float('inf'),), ('1', 'x'), ('1', None), ('1\x00',), (b'\xff',), ('a' * 250,), ('1', 2, 3), ('1e5',), ('+ 1',), ('0x', 16), ('- 1',), (memoryview(b'77'),)):
    attempt(int, *args)
attempt(int, base=10)
attempt(int, '10', base=2)
attempt(int, x='10')
class HasInt:
    def __int__(self): return 11
class HasIndex:
    def __index__(self): return 12
class HasTrunc:
    def __trunc__(self): return HasIndex()
class BadInt:
    def __int__(self): return 'x'
class BadTrunc:
    def __trunc__(self): return 'x'
for cls in (HasInt, HasIndex, HasTrunc, BadInt, BadTrunc, object):
    attempt(int, cls())
attempt(int, '7', HasIndex())
attempt(int, '7', HasInt())
