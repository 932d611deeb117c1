# enum: Enum, IntEnum, Flag, IntFlag, auto, unique, functional API, aliases, methods, restrictions.
from enum import *
def attempt(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = RED
    def pretty(self): return f'{self.name.title()}!'
    @classmethod
    def favourite(cls): return cls.GREEN
    @property
    def is_red(self): return self is Color.RED
print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color['GREEN'], Color.CRIMSON is Color.RED, list(Color), len(Color), Color.__members__, Color.RED in Color, isinstance(Color.RED, Color), type(Color.RED), Color.RED == 1, Color.RED == Color.RED, hash(Color.RED) == hash('RED'), {Color.RED: 'r'}[Color(1)], Color.RED.pretty(), Color.favourite(), Color.RED.is_red, Color.GREEN.is_red, list(reversed(Color)), bool(Color.RED), f'{Color.RED} {Color.RED!r} {Color.RED:>12}', Color, Color.__doc__, dir(Color.RED)[-4:], Color.RED.__class__ is Color, Color.RED.__module__)
for f in (lambda: Color(3), lambda: Color['BLUE'], lambda: Color.BLUE, lambda: Color.RED < Color.GREEN, lambda: Color(), lambda: setattr(Color, 'RED', 5), lambda: setattr(Color.RED, 'value', 5), lambda: setattr(Color.RED, 'name', 5), lambda: delattr(Color, 'RED'), lambda: type('Sub', (Color,), {}), lambda: Color.RED + 1, lambda: Color.__call__(1), lambda: 1 in Color.__members__, lambda: Color.RED.RED, lambda: Color['RED', 'x'], lambda: Color([]), lambda: iter(Color.RED), lambda: Color.pretty.__name__, lambda: unique(Color)): attempt(f)
Color.RED.extra = 'attr'; print(Color.RED.extra); Color.new = 5; print(Color.new)
class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.4e23, 3.4e6)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @property
    def gravity(self): return round(6.67e-11 * self.mass / self.radius ** 2, 2)
    def __str__(self): return f'planet {self.name}'
print(Planet.EARTH.gravity, Planet.MARS.value, str(Planet.MARS), f'{Planet.MARS}', Planet((6.4e23, 3.4e6)))
class Auto(Enum):
    def _generate_next_value_(name, start, count, last): return f'{name.lower()}-{start}-{count}-{last[-1:] if last else None}'
    A = auto(); B = auto(); C = 'fixed'; D = auto()
class AutoInt(Enum): X = auto(); Y = 10; Z = auto()
print([m.value for m in Auto], [m.value for m in AutoInt])
class Num(IntEnum): ONE = 1; TWO = 2; UNO = 1
print(Num.ONE + 1, Num.ONE < Num.TWO, Num.ONE == 1, [10, 20, 30][Num.TWO], f'{Num.ONE} {Num.ONE:d} {Num.ONE!r}', '%d %s' % (Num.TWO, Num.TWO), sorted([Num.TWO, Num.ONE]), sum(Num), int(Num.TWO), Num(1), isinstance(Num.ONE, int), Num.ONE | Num.TWO, type(Num.ONE | Num.TWO), max(Num), Num.TWO.bit_length(), {1: 'a'}[Num.ONE], hash(Num.ONE) == hash(1), str(Num.ONE), repr(Num.UNO), Num.ONE is Num(True)); attempt(lambda: unique(Num)); attempt(lambda: Num(5)); attempt(lambda: Num('1'))
class Perm(Flag): R = 4; W = 2; X = 1; RWX = 7
print(Perm.R | Perm.W, repr(Perm.R | Perm.W), (Perm.R | Perm.W) & Perm.W, Perm.R ^ Perm.RWX, ~Perm.R, ~Perm.RWX, bool(Perm.R & Perm.W), Perm(0), repr(Perm(0)), Perm(3), Perm(7), list(Perm), Perm.R in Perm.RWX, Perm.RWX in Perm.R, (Perm.R | Perm.W).value, (Perm.R | Perm.W).name, Perm.R | Perm.R is Perm.R, len(Perm))
for f in (lambda: Perm(8), lambda: Perm.R | 1, lambda: Perm(-1), lambda: Perm(-9), lambda: 1 in Perm.R, lambda: Perm.R < Perm.W, lambda: Perm('R'), lambda: Perm.R + Perm.W): attempt(f)
class Bits(IntFlag): A = 1; B = 2; C = 4
print(Bits.A | Bits.B, repr(Bits.A | 8), Bits.A | 8, Bits(9), ~Bits.A, repr(~Bits.A), Bits.A + 1, Bits.A & 3, type(Bits.A & 3), Bits(0), Bits.A == 1, 1 in Bits.A if False else '', int(Bits.A | Bits.C), Bits(16), repr(Bits(-1)), Bits.A | Bits.B | Bits.C)
class AF(Flag): P = auto(); Q = auto(); S = auto(); PQ = P | Q
print([m.value for m in AF], AF.PQ, AF.P | AF.S)
Animal = Enum('Animal', 'ANT BEE cat'); print(list(Animal), Animal.cat.value, Animal.__module__, Enum('L', ['x', 'y']).y, Enum('D', {'k': 'v'}).k.value, Enum('P', [('a', 7), ('b', 8)])(8), IntEnum('I', 'ONE TWO', start=5).TWO + 0, Enum('C', 'a,b').b, Flag('F', 'a b c').c.value, Enum('E', ())); attempt(lambda: Enum('B', [1])); attempt(lambda: Enum('B', 5)); attempt(lambda: Enum('B', 'a a')); pass
class Shape(str, Enum): SQ = 'square'; CI = 'circle'
print(Shape.SQ == 'square', Shape.SQ.upper(), str(Shape.SQ), f'{Shape.SQ}', Shape('circle'), repr(Shape.CI), 'x' + Shape.SQ, isinstance(Shape.SQ, str), Shape.SQ.value, '%s' % Shape.SQ, Shape.SQ in {'square'})
def bad(body, bases='Enum'):
    try: exec(f'class B({bases}):\n' + ''.join('    ' + l + '\n' for l in body.split('\n'))); print(body.replace('\n', '; '), 'fine')
    except Exception as e: print(body.replace('\n', '; '), type(e).__name__, e)
for body in ('A = 1\nA = 2', 'mro = 1', '_x_ = 1', '_ignore_ = ["t"]\nt = 1\nA = 1', '_order_ = "A B"\nA = 1\nB = 2', '_order_ = "B A"\nA = 1\nB = 2', '__A = 1', 'A = property(len)', 'A = auto', 'A = lambda self: 1', '_sunder_ = 1', '_missing_ = 5', 'name = 1', 'value = 1', 'A = []', 'A = {}\nB = {}', '_generate_next_value_ = 1'): bad(body)
bad('A = "x"', 'int, Enum'); bad('A = 1', 'Color'); bad('A = "1"', 'IntEnum'); bad('A = "a"', 'Flag'); bad('A = 1', 'Enum, int')
class Missing(Enum):
    A = 1; B = 2
    @classmethod
    def _missing_(cls, value): return {'a': cls.A, 'bad': 5}.get(value)
print(Missing('a'), Missing(1)); attempt(lambda: Missing('zz')); attempt(lambda: Missing('bad'))
class Ordered(Enum):
    LOW = 1; HIGH = 2
    def __lt__(self, o): return self.value < o.value if type(self) is type(o) else NotImplemented
print(Ordered.LOW < Ordered.HIGH, sorted(reversed(Ordered)), max(Ordered)); attempt(lambda: Ordered.LOW < 5)
class NoVal(Enum):
    def __new__(cls, *args): o = object.__new__(cls); o._value_ = len(cls.__members__) * 10; o.args = args; return o
    A = 'x'; B = 'y', 'z'
print([(m.value, m.args) for m in NoVal], NoVal(10)); import copy; print(copy.copy(Color.RED) is Color.RED, copy.deepcopy(Color.RED) is Color.RED, Color.RED.__reduce_ex__(2)[1], Color.__members__['CRIMSON'])
