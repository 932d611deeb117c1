from enum import *
class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1
    def hello(self): return 'hi ' + self.name
print(Color.RED, repr(Color.GREEN), Color(1), Color['GREEN'], Color.CRIMSON is Color.RED, list(Color), len(Color), Color.RED.hello(), Color.__members__.keys(), Color.RED in Color, isinstance(Color.RED, Color), Color.RED == 1, {Color.RED: 1}[Color(1)], Color.RED.name, Color.RED.value, type(Color.RED), Color.RED is not Color.GREEN, f'{Color.RED}')
class N(IntEnum): A = 1; B = auto(); C = 10; D = auto()
print(N.B + 1, N.A < N.D, list(N), N(10), [1, 2, 3][N.A], f'{N.A} {N.A:d}', N.A == 1, sorted([N.C, N.A]))
class F(Flag): R = auto(); W = auto(); X = auto(); RW = R | W
print(F.R | F.X, F.RW, F.RW & F.R, ~F.R, F.R ^ F.RW, F(0), bool(F(0)), F.R in F.RW, F(7), repr(F.R | F.X), list(F))
class I(IntFlag): A = 1; B = 2
print(I.A | 8, I.A + 1, I(3), repr(I.A | I.B), ~I.A)
class S(str, Enum): X = 'x'; Y = 'y'
print(S.X == 'x', S.X.upper(), S('y'), repr(S.X), f'{S.X}')
class Auto(Enum):
    def _generate_next_value_(name, start, count, last): return name.lower()
    ONE = auto(); TWO = auto()
    @classmethod
    def _missing_(cls, v): return cls.ONE if v == 'default' else None
print([a.value for a in Auto], Auto('default'))
Dyn = Enum('Dyn', 'a b c'); print(list(Dyn), Enum('E2', {'x': 5})(5), Enum('E3', [('p', 1)]).p.value)
class Planet(Enum):
    EARTH = (5.9, 6.3)
    def __init__(self, mass, radius): self.mass = mass
print(Planet.EARTH.mass, Planet.EARTH.value, Planet((5.9, 6.3)))
for f in (lambda: Color(9), lambda: Color['NO'], lambda: Color.NOPE, lambda: setattr(Color, 'RED', 5), lambda: type('Sub', (Color,), {}), lambda: Color.RED < Color.GREEN, lambda: unique(Color), lambda: Color(), lambda: delattr(Color, 'RED'), lambda: Auto('q'), lambda: exec('class B(Enum):\n a = 1\n a = 2'), lambda: F('x'), lambda: F(99), lambda: 5 in Color, lambda: Color.RED.nope, lambda: setattr(Color.RED, 'value', 1), lambda: Color[1], lambda: exec('class Z(Enum):\n mro = 1')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
Color(33) if False else Color.RED.missing
