# Subclasses of str: what methods give back, what operators ask, hashing, attributes.
class Name(str):
    kind = 'name'
    def __new__(cls, value, *, title=None):
        self = super().__new__(cls, value.lower())
        self.title_text = title or value
        return self
    def __repr__(self): return f'Name({str.__repr__(self)})'
    def __add__(self, other): return Name(str(self) + other, title='sum')
    def __radd__(self, other): return 'radd ' + str.__add__(other, self)
    def __mod__(self, args): return ('mod', args)
    def __contains__(self, item): return item == 'anything' or str.__contains__(self, item)
    def __getitem__(self, key): return Name(super().__getitem__(key))
    def __len__(self): return 99
    def __iter__(self): return iter(['iterated'])

n = Name('ADA')
print(n, repr(n), n.title_text, n == 'ada', 'ada' == n, hash(n) == hash('ada'), {'ada': 1}[n], type(str(n)).__name__, type(n + 'x').__name__, (n + 'x').title_text)
print('pre ' + n, n % (1, 2), 'anything' in n, 'd' in n, 'z' in n, n[0], n[1:], len(n), list(n), [*n], ''.join(n), bool(n), bool(Name('')))
print(type(n.upper()), type(n[:]), type(n.strip()), type(n * 2), n * 2, 2 * n, type(n.replace('a', 'b')), type(format(n)), '%s|%r' % (n, n), f'{n}|{n!r}|{n!s:>5}')
print(isinstance(n, str), issubclass(Name, str), n.__class__.kind, sorted(vars(n)), n.__dict__, n.isalpha(), n.encode(), n.join('xy'), 'x'.join([n, n]))
n.extra = 5
print(n.extra, n.startswith(Name('AD')), 'adaptable'.startswith(n), n in {'ada'}, [n].index('ada'), n < 'b', max(n, 'aaa'), 'ada' is n)
class Eq(str):
    def __eq__(self, other): print('eq', end=' '); return str.__eq__(self, other)
    __hash__ = str.__hash__
    def __lt__(self, other): print('lt', end=' '); return not str.__lt__(self, other)
e = Eq('k')
print(e == 'k', 'k' == e, e != 'k', {'k': 1}[e], {e: 2}['k'], e < 'z', 'a' > e, sorted([Eq('a'), Eq('b')]))
class NoHash(str):
    def __eq__(self, other): return False
try: {NoHash('a'): 1}
except TypeError as error: print(error)
class Str(str):
    def __str__(self): return 'via __str__'
    def __format__(self, spec): return f'<{spec}>'
s = Str('raw')
print(s, str(s), f'{s}', f'{s:abc}', '%s' % s, '{}'.format(s), '{:q}'.format(s), s + '', [s], repr(s), print(s, end=';'))
class Slotted(str):
    __slots__ = ()
try: Slotted('a').x = 1
except AttributeError as error: print(error)
try:
    class Bad(str): __slots__ = ('x',)
    b = Bad('q'); b.x = 1; print(b.x, b)
except TypeError as error: print(error)
for args, kw in (((), {}), ((b'\xc3\xa9', 'utf-8'), {}), ((5,), {}), ((), {'object': b'x', 'encoding': 'ascii'}), ((b'\xff', 'ascii', 'replace'), {}), (('x', 'ascii'), {}), ((5, 'ascii'), {}), ((), {'errors': 'strict'}), ((1, 2, 3, 4), {})):
    class T(str): pass
    try: r = T(*args, **kw); print(type(r).__name__, ascii(r))
    except Exception as error: print(type(error).__name__, error)
