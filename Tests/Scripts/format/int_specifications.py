# The format mini-language on integers, every option with each presentation type, and its errors.
def attempt(value, spec):
    try:
        return repr(format(value, spec))
    except Exception as error:
        return f'{type(error).__name__} {error}'

for spec in ('', 'd', 'b', 'o', 'x', 'X', 'c', 'n', 'e', 'f', 'g', '%', 'E', 'F', 'G', 's', 'r', 'a', 'i', 'u', 'q', '\u20ac', 'D', '5', '<5', '>5', '^5', '=5', '*<7', '*>7', '*^7', '*=7', '+', '-', ' ', '+d', '#x', '#X', '#o', '#b', '#d', '08d', '+08d', '#010x', '=+8', '0=8', '<08', ',', '_', ',d', '_d', '_x', '_b', '_o', ',x', ',b', '_c', ',c', 'c', '+c', '#c', '.2', '.2d', '.2f', '.0f', '10.3e', ',.2f', '_.2f', '012,', '012_', '015,.1f', '+,', '#_x', '020_b', ',,', '_,', ',_', '1.', '.', '.f', '-5', '+-5', '^^5', '\xe9^7', '\U0001F600>6', '{<5', '}<5', ' <5', '0', '00', '05', '99999999999999999999', '.99999999999999999999f', '-^+#012_x', 'ddd', '5d5', ' 5', '5 ', ',n', '_n', '.1n', '.3g', '#g', '#.3g', '0<5', '0>5d', '=', '<', '=0', 'z'):
    print(repr(spec), attempt(65, spec), attempt(-1234567, spec))
for value, spec in ((0, '#x'), (0, '+'), (0, '05'), (0, '#b'), (-0, ' '), (True, ''), (True, 'd'), (True, '5'), (False, 's'), (1114112, 'c'), (-1, 'c'), (0x20ac, 'c'), (0x1F600, '3c'), (2**100, ','), (2**100, 'x'), (-2**100, '_x'), (10**30, 'e'), (10**30, '.3g'), (10**400, 'e'), (10**22, 'f'), (123, '.1%'), (1000, '06,'), (1000, '07,'), (1000, '08,'), (-1000, '010,'), (100, '04,'), (1, '04,'), (12345678, '_b'), (2**64, 'n')):
    print(value if value < 10**100 else 'big', repr(spec), attempt(value, spec))
class N(int):
    def __format__(self, spec): return f'N<{spec}>'
class M(int):
    def __str__(self): return 'M as text'
print(f'{N(5)} {N(5):x} {N(5)!r:>3}', '{:05}'.format(N(1)), format(M(3)), format(M(3), 'd'), f'{M(3)}', f'{M(3):>12}', f'{M(3)!s:>12}', '%d %s' % (M(3), M(3)))
try: format(5, 5)
except TypeError as error: print(error)
try: format(5, None)
except TypeError as error: print(error)
try: (5).__format__()
except TypeError as error: print(error)
