print(bool(), bool(0), bool(0.0), bool(''), bool('0'), bool([0]), bool(None), bool(...), bool(object()), bool(int), bool(lambda: 0), bool(range(0)), bool(-0.0), bool(1e-300), bool(0j), bool(b''), bool(b'\0'))
print(True + 1, True & 3, True & True, type(True & True), True | 0, ~True, -True, str(True), int('1') is True, True == 1.0, True is bool(5), repr(False), f'{True:5}|{True:d}|{True!s:>6}', '%s %d %r' % (True, True, False))
print(True.real, True.bit_length(), True.to_bytes(1, 'big'), bool.from_bytes(b'\0', 'big'), bool.__doc__ is not None, isinstance(True, int), hash(True), [10, 20][True], 'x' * True, True < 2, max(True, 1), {True: 'a', 1: 'b'})
for f in (lambda: bool(1, 2), lambda: bool(x=1), lambda: type('B', (bool,), {}), lambda: bool.__new__(), lambda: bool.__new__(int), lambda: True.x, lambda: setattr(True, 'x', 1), lambda: True(), lambda: True ^ 'a'):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
True.imag = 1
