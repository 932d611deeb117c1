print(complex(), complex(1), complex(1, 2), complex('1+2j'), complex(' -3j '), complex('(1-2J)'), complex(1.5, -0.0), complex(2j, 3j), complex(real=1, imag=2), complex('inf'), complex('nan+infj'), complex('1e3j'), complex('+j'), complex('-1_0j'), complex(True))
z = 3 - 4j
print(z.real, z.imag, z.conjugate(), abs(z), -z, +z, z + 1, 1 - z, z * z, z / 2, 1 / z, z ** 2, z ** 0.5 == z ** .5, z == 3 - 4j, z != 3, bool(0j), hash(3 + 0j) == hash(3), (1j) ** 2, z ** -1, 2 ** 1j, 0j ** 0)
print(repr(-0j), repr(complex(-0.0, -0.0)), 1e20j, complex(float('nan'), 1), str(1 + 1e-10j), f'{z:.2f} {z:+} {z:>12} {z!r}', '%s' % z, (1 + 2j).__getnewargs__())
class C:
    def __complex__(self): return 5j
class F:
    def __float__(self): return 2.5
print(complex(C()), complex(F()), complex(C(), 1), complex(1, F()))
for f in (lambda: complex('1+2'), lambda: complex(''), lambda: complex('1 + 2j'), lambda: complex('a'), lambda: complex('1', 2), lambda: complex(1, '2'), lambda: complex([]), lambda: complex(1, []), lambda: z < 1, lambda: z // 1, lambda: z % 1, lambda: int(z), lambda: float(z), lambda: z / 0, lambda: 0j ** -1, lambda: f'{z:d}', lambda: f'{z:010}', lambda: f'{z:=12}', lambda: setattr(z, 'real', 1), lambda: complex(b'1'), lambda: complex('1j1'), lambda: divmod(z, 1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
complex('j1')
