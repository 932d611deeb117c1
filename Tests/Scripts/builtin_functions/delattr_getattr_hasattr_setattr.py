class C:
    a = 1
    def __init__(self): self.b = 2
c = C()
print(getattr(c, 'a'), getattr(c, 'b'), getattr(c, 'zz', 'default'), getattr(c, 'zz', None), hasattr(c, 'a'), hasattr(c, 'zz'), hasattr(C, 'b'))
setattr(c, 'new', 3); setattr(c, 'with space', 4); setattr(C, 'later', 5)
print(c.new, getattr(c, 'with space'), c.later, sorted(vars(c)))
delattr(c, 'with space'); delattr(C, 'later')
print(hasattr(c, 'with space'), hasattr(c, 'later'))
for f in (lambda: getattr(c, 5), lambda: getattr(c, 5, 'd'), lambda: setattr(c, 5, 1), lambda: delattr(c, 5), lambda: hasattr(c, 5), lambda: delattr(c, 'a'), lambda: getattr(c), lambda: getattr(c, 'zz'), lambda: setattr(c, 'x'), lambda: setattr(1, 'x', 2), lambda: delattr([], 'append'), lambda: getattr(None, 'x'), lambda: hasattr(1), lambda: getattr(c, 'a', 1, 2), lambda: setattr(len, 'x', 1), lambda: delattr(c, 'zz'), lambda: setattr(int, 'x', 1), lambda: getattr(c, b'a')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class P:
    @property
    def p(self): raise KeyError('inside')
    @property
    def q(self): raise AttributeError('hidden')
print(getattr(P(), 'q', 'default used'), hasattr(P(), 'q'))
hasattr(P(), 'p')
