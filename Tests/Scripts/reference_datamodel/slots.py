# 3.3.2.4: __slots__.
class S:
    __slots__ = ('a', '__private', 'b')
    def set(self): self.__private = 1; return self.__private
s = S()
s.a = 1
print(s.a, s.set(), sorted(n for n in dir(S) if not n.startswith('__')), S.__slots__, type(S.a).__name__, repr(S.a))
class D(S): pass
class W(S): __slots__ = ['w', '__dict__']
class One: __slots__ = 'single'
class Dct: __slots__ = {'x': 'doc of x'}
class It: __slots__ = iter(['p', 'q'])
D().z = 1; w = W(); w.w = w.other = 2; One().single = 3; it = It(); it.q = 1
print(w.__dict__, hasattr(s, '__dict__'), hasattr(D(), '__dict__'), Dct.x.__doc__, list(It.__slots__))
for body in ({'__slots__': ('x',), 'x': 1}, {'__slots__': ('1a',)}, {'__slots__': (3,)}, {'__slots__': ('__dict__', '__dict__')}, {'__slots__': 5}, {'__slots__': ('a b',)}, {'__slots__': ('__weakref__', '__weakref__')}):
    try:
        type('X', (), body)
        print('made')
    except Exception as error:
        print(type(error).__name__, error)
for bases in ((int, S), (S, One), (tuple,), (bytes,)):
    try:
        type('Y', bases, {'__slots__': ('n',)})
        print('ok', bases)
    except TypeError as error:
        print(error)
for action in (lambda: s.b, lambda: setattr(s, 'zz', 1), lambda: S.a.__get__(3), lambda: S.a.__set__(One(), 1), lambda: s.__class__ and setattr(s, '__class__', One)):
    try:
        action()
    except (AttributeError, TypeError) as error:
        print(error)
