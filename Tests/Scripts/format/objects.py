# Formatting objects of classes: __format__, __str__, __index__, __getitem__ and so on.
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __format__(self, spec):
        return 'P' + spec + '(' + format(self.x, spec) + ')'

    def __str__(self):
        return 'str'

    def __repr__(self):
        return 'repr'

    def __getitem__(self, key):
        return ('item', key)

    def __index__(self):
        return 65

    def __float__(self):
        return 2.5

    def __int__(self):
        return 7


p = Point(1, 2)
print('{} {:>3} {.x} {.y!r:>3} {[a]} {[1]} {!s} {!r}'.format(p, p, p, p, p, p, p, p))
print('%s %r %d %x %c %.1f %i' % (p, p, p, p, p, p, p), '%(k)s' % p)
print(f'{p} {p:05} {p!r} {p!s:>5} {p.x:{p.y}}', format(p), format(p, '<2'))


class Bad:
    def __format__(self, spec):
        return 3

    def __str__(self):
        return 4

    def __repr__(self):
        return 5


for source in ['format(Bad())', 'str(Bad())', 'repr(Bad())', "'%s' % Bad()", "'{!r}'.format(Bad())", "f'{Bad()}'"]:
    try:
        print(eval(source))
    except TypeError as error:
        print(error)


class Text(str):
    def upper(self):
        return 'UPPER'


t = Text('abc')
print(t, repr(t), t.upper(), t.lower(), type(t.lower()).__name__, type(t + 'd').__name__, type(t[:]).__name__, type(str(t)).__name__)
print(t == 'abc', hash(t) == hash('abc'), {t: 1}['abc'], '%s' % t, '{}'.format(t), f'{t}', t in 'xabc', len(t), t.replace('a', 'b'))
t.note = 5
print(t.note, Text(), Text(b'x', 'ascii'), Text(5) + 'x', sorted([Text('b'), 'a']), '-'.join([Text('a'), 'b']))


class Data(bytes):
    pass


d = Data(b'abc')
print(d, type(d).__name__, type(d[:]).__name__, d == b'abc', d.upper(), Data([1, 2]), Data('é', 'utf-8'), bytes(d), type(bytes(d)).__name__)


class Buffer(bytearray):
    pass


b = Buffer(b'xyz')
b.append(65)
print(b, len(b), b == b'xyzA', Buffer(3), type(b.copy()).__name__)
