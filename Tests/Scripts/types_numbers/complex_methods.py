# complex: construction, parsing, arithmetic, comparison, formatting, errors.
def attempt(f, *args, **named):
    try:
        print(repr(f(*args, **named)))
    except Exception as error:
        print(type(error).__name__, error)

for text in ('1', '1j', '-1j', 'j', '-j', '+j', '1+2j', '1-2J', '(1+2j)', ' ( 1+2j ) ', '1e5+1e-5j', 'infj', 'nan+nanj', '-inf-infj', '1_0+2_0j', '.5+5.j', '\u0661j', '', '1+', '1 + 2j', '1+2', '1+2i', 'jj', '1j1', '(1+2j', '((1))', '1+-2j', '1++2j', '1e400j', 'a', '()', '1+j', '1-j'):
    attempt(complex, text)
for args in ((), (1,), (1, 2), (1.5, -0.0), (1j, 2), (1, 2j), (1j, 2j), ('1', 2), (1, '2'), (None,), ([],), (b'1',), (True, False), (10**400,), (1, None), (1, 2, 3), (-0.0, -0.0)):
    attempt(complex, *args)
attempt(complex, real=1, imag=2); attempt(complex, imag=3); attempt(complex, real='5'); attempt(complex, x=1)
class HasComplex:
    def __complex__(self): return 3 + 4j
class HasFloat:
    def __float__(self): return 1.5
class HasIndex:
    def __index__(self): return 2
class Bad:
    def __complex__(self): return 1.0
class Sub(complex): pass
class SubResult:
    def __complex__(self): return Sub(1, 1)
for cls in (HasComplex, HasFloat, HasIndex, Bad, SubResult, object): attempt(complex, cls())
attempt(complex, HasFloat(), HasIndex()); attempt(complex, 0, HasComplex())
z = 3 - 4j
print(z.real, z.imag, z.conjugate(), abs(z), -z, +z, z + 1, 1 - z, z * 2.5, z * z, z / 2, 1 / z, z / (1 + 1j), z ** 2, z ** -1, z ** 0, 0j ** 0, bool(z), bool(0j), z == 3 - 4j, 3 + 0j == 3, z != z, hash(3 + 0j) == hash(3), hash(1j) == hash(complex(0, 1)))
r = z ** 0.5; print(round(r.real, 10), round(r.imag, 10)); r = 2 ** z; print(round(r.real, 8), round(r.imag, 8)); r = 1j ** 1j; print(round(r.real, 10), r.imag)
for f in ('1j / 0', '0j ** -1', '0j ** 1j', '1j // 1', '1j % 1', 'divmod(1j, 1)', '1j < 2j', '1j > 1', 'int(1j)', 'float(1j)', 'round(1j)', '1j & 1', 'pow(1j, 2, 3)', 'abs(complex(1e308, 1e308))', '(1e200+1j) ** 2', '1e300j ** 2', 'complex("inf") * 1j', '1j + "a"', '[1][1j]', 'range(1j)', 'math.floor(1j)', 'max(1j, 2j)', 'sorted([1j, 2])', '1j.real = 5', '1j .real', 'sum([1j, 2, 3.5])', '1j == 1j', '1j in [1j]', '{1: "x"}[1+0j]', '"%d" % 1j', '"%s" % 1j', '"%f" % 1j'):
    try: print(f, '=', eval(f, {'math': __import__('math')}))
    except Exception as error: print(f, '|', type(error).__name__, error)
for spec in ('', '.2f', 'g', 'e', '.3', '+.1f', '>20', '<20.1f', '^20', ',', 'n', '20', '010', '=10', 'd', 'x', '%', 's', '#', '+', ' ', '-', '.0f', '_.2f', '*>12g'):
    try: print(repr(spec), repr(format(1234.5 - 6.25j, spec)))
    except Exception as error: print(repr(spec), type(error).__name__, error)
print(repr(-0.0 + 0j), repr(complex(-0.0, -0.0)), repr(complex(0, -0.0)), 1e100 + 1e-100j, complex('nan'), complex(float('inf'), float('nan')), -1j, 1 - 0j, str(2 + 0j), [1j], '%r' % 5j, (1+2j).__getnewargs__(), type(Sub(1) + 1), Sub(2, 3))
