# 3.3.1: __repr__, __str__, __bytes__, __format__.
class R:
    def __repr__(self): return '<R>'
class S(R):
    def __str__(self): return 'S!'
class F(S):
    def __format__(self, spec): return f'F[{spec}]'
class B:
    def __bytes__(self): return b'bytes'
    def __len__(self): return 3
r, s, f = R(), S(), F()
print(r, str(r), f'{r}', [r], s, repr(s), [s], f'{s} {s!r} {f} {f:>9} {f!s:>9}', format(f, 'x'), '%s %r %a' % (s, s, s), '{} {:q}'.format(s, f))
print(bytes(B()), bytes(3), str(b'x'), str(b'x', 'ascii'))
class Bad:
    def __repr__(self): return 5
    def __format__(self, spec): return 7
    def __bytes__(self): return 'str'
class BadStr:
    def __str__(self): return None
for call in (lambda: repr(Bad()), lambda: str(Bad()), lambda: format(Bad()), lambda: bytes(Bad()), lambda: str(BadStr()), lambda: f'{r:x}', lambda: format(object(), 's'), lambda: '{:x}'.format([]), lambda: format(3, 5), lambda: str(3, 'x'), lambda: str('x', 'y'), lambda: ascii(Bad())):
    try:
        call()
    except TypeError as error:
        print(error)
class Sub(str):
    def __repr__(self): return 'Sub'
class ReprSub:
    def __repr__(self): return Sub('text')
print(type(repr(ReprSub())).__name__, type(str(ReprSub())).__name__)
print(Bad())
