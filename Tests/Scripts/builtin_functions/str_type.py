print(str(), str(5), str('a'), str(b'a'), str(b'\xc3\xa9', 'utf-8'), str(b'\xff', errors='replace'), str(b'a', encoding='ascii'), str(bytearray(b'x'), 'latin-1'), str(memoryview(b'q'), 'ascii'), str(None), str(1.0), str([1, 'a']), str(object=7), str(int), str(print), str(ValueError('v')), str(KeyError('k')))
class S:
    def __str__(self): return 'S'
class R:
    def __repr__(self): return 'R'
class Sub(str):
    def __new__(cls, v, extra=None):
        self = super().__new__(cls, v); self.extra = extra; return self
class Back:
    def __str__(self): return Sub('sub text')
x = Sub('text', 5)
print(str(S()), str(R()), x, x.extra, type(str(x)).__name__, type(x + '').__name__, type(x.upper()).__name__, type(x[:]).__name__, x == 'text', hash(x) == hash('text'), {x: 1}['text'], type(str(Back())).__name__, type(f'{x}').__name__, type('%s' % x).__name__)
for f in (lambda: str(5, 'ascii'), lambda: str('a', 'ascii'), lambda: str(b'\xff', 'ascii'), lambda: str(b'a', 'nope'), lambda: str(b'a', 5), lambda: str(1, 2, 3, 4), lambda: str(x=1), lambda: str(b'a', 'ascii', 'bad handler'), lambda: str(b'\xff', 'utf-8', 'nohandler'), lambda: str(type('B', (), {'__str__': lambda s: 5})()), lambda: str(type('B', (), {'__repr__': lambda s: None})()), lambda: str.__new__(int), lambda: str([], 'utf-8')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
str(type('E', (), {'__str__': lambda s: 1 / 0})())
