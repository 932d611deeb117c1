# The format mini-language on strings, other objects, and format() itself.
def attempt(value, spec):
    try:
        return ascii(format(value, spec))
    except Exception as error:
        return f'{type(error).__name__} {ascii(str(error))}'

for spec in ('', 's', '10', '<10', '>10', '^10', '^11', '=10', '.2', '.0', '10.2', '>10.2s', '*^10', '\u20ac<8', '\U0001F600^9', '+', '-', ' ', '+s', '#', '#s', '0', '010', '<010', '010s', ',', '_', ',s', 'd', 'x', 'f', 'c', 'r', '%', '.', '.s', '1.', 's5', ' >6', '0>6', '{>6', '99999999999999999999', '.99999999999999999999', '=', '<', '^', '\0>6', '=^8', '^=8', '>>6', 's ', 'ss', '5s5'):
    print(repr(spec).encode('ascii', 'backslashreplace').decode(), attempt('text', spec), attempt('\xe9\u20ac', spec), attempt('', spec))
for value in (None, [1], (1, 2), {}, {1}, object, len, b'x', bytearray(b'y'), range(3), slice(1), ..., NotImplemented, ValueError('v')):
    name = type(value).__name__
    print(name, attempt(value, '') == ascii(str(value)), attempt(value, 's'), attempt(value, '>10'))
class Plain: pass
class Money:
    def __init__(self, cents): self.cents = cents
    def __format__(self, spec):
        if spec.endswith('$'): return '$' + format(self.cents / 100, spec[:-1] + '.2f')
        if not spec: return str(self)
        raise ValueError(f'Money does not know {spec!r}')
    def __str__(self): return f'{self.cents}c'
class NotText:
    def __format__(self, spec): return 5
class Inherits(str): pass
print(f'{Money(1999)} {Money(1999):$} {Money(123456):,$} {Money(5):>10$}', format(Money(7)), '{:$}'.format(Money(1)), attempt(Money(1), 'x'), attempt(NotText(), ''), attempt(NotText(), 'q'), attempt(Plain(), 's'), attempt(Inherits('abc'), '>5'))
print(object.__format__('x', ''), str.__format__('x', '>3'), format('x'), format('x', ''), format(Plain) == str(Plain))
for f in (lambda: format(), lambda: format('a', 1), lambda: format('a', 'b', 'c'), lambda: object.__format__(5, 'd'), lambda: object().__format__(), lambda: ''.__format__(5), lambda: str.__format__(5, ''), lambda: format('a', b's')):
    try: print(f())
    except Exception as error: print(type(error).__name__, error)
