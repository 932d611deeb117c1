# abs, bin, chr, divmod, hex, oct, ord, pow, round: results and errors.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, e)

t(abs, -3); t(abs, -2.5); t(abs, 3 + 4j); t(abs, True); t(abs, 'a'); t(abs, -10**30)
t(bin, 10); t(bin, -10); t(bin, 0); t(bin, True); t(bin, 2**70); t(bin, 'a'); t(bin, 1.0)
t(hex, 255); t(hex, -255); print(len(hex(2**70)), hex(2**70)[-4:]); t(hex, 1.0); t(oct, 8); t(oct, -8); t(oct, 2**70); t(oct, None)
t(chr, 97); t(chr, 0x10ffff); t(chr, 0x110000); t(chr, -1); t(chr, 'a'); t(chr, 1.0); t(chr, 10**30); t(chr)
t(ord, 'a'); t(ord, '\U0001f600'); t(ord, b'a'); t(ord, bytearray(b'x')); t(ord, 'ab'); t(ord, b''); t(ord, 3)
t(divmod, 7, 2); t(divmod, -7, 2); t(divmod, 7.5, 2); t(divmod, 1, 0); t(divmod, 1, 'a'); t(divmod, 10**30, -7)
t(pow, 2, 10); t(pow, 2, -1); t(pow, 2, 10, 1000); t(pow, base=2, exp=3, mod=5); t(pow, 2, 2, 0)
t(pow, 'a', 2); t(pow, 2); t(pow, 1, 2, 'a'); t(pow, 3, -1, 7); t(pow, 2, -1, 4); t(pow, 0, 0)
t(round, 2.5); t(round, 3.5); t(round, -2.5); t(round, 2.567, 2); t(round, 1234, -2); t(round, 1.5, None)
t(round, number=2.567, ndigits=1); t(round, 'a'); t(round); t(round, 1, 'a'); t(round, True); t(round, 1e300, 2)
t(sum, [1, 2, 3]); t(sum, [1, 2.5, True]); t(sum, [0.1] * 10); t(sum, [[1], [2]], []); t(sum, [2**62, 2**62, 1])
t(sum, ['a'], ''); t(sum, [b'a'], b''); t(sum, [], bytearray()); t(sum); t(sum, 1); t(sum, [1, 'a']); t(sum, [1], start=5)
t(sum, (1, 2**100, 0.5, 1j)); t(sum, range(1000)); t(sum, [True, False, True]); t(sum, {1: 2, 3: 4})
