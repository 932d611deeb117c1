# 2.4.5: decimal, binary, octal, hexadecimal, underscores.
print(0, 00, 000_000, 7, 2147483647, 0o177, 0b100110111, 0O17, 0B1, 0X1F, 0xdeadbeef)
print(100_000_000_000, 0b_1110_0101, 0x_ff, 0o_7_7, 79228162514264337593543950336, 0xFFFF_FFFF_FFFF_FFFF_FFFF)
print(1if True else 2, 0xfor 1, [0x1for x in (1,)], 1..real, 5 .bit_length(), 1.__class__ if False else 1 .__class__)
for source in ('0123', '1__0', '1_', '_1', '0_b1', '0b2', '0b', '0o8', '0o', '0xg', '0x', '0x_', '1_a', '09.5', '0_7', '12abc', '0b1_', '1e', '08'):
    try:
        print(source, eval(source))
    except (SyntaxError, NameError) as error:
        print(source, type(error).__name__, getattr(error, 'msg', error), getattr(error, 'offset', None))
print(int('0b101', 0), int('1_000'), int('0o17', 0), int('0', 0), int('00', 0), int('-0x1f', 16))
big = 2 ** 200
print(eval(str(big)) == big, eval(hex(big)) == big, eval(bin(-big)) == -big, len(str(9 ** 500)))
