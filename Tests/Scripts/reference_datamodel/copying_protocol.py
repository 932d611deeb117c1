# The copying protocol: __copy__, __deepcopy__, __reduce_ex__, __getstate__, __setstate__, __getnewargs__, and every builtin type.
import copy, sys, weakref
log = []
def f(): pass
class P:
    def __init__(self, x, y): self.x, self.y = x, y
    def __repr__(self): return f'P({self.x}, {self.y})'
p = P([1], {'k': [2]}); s, q = copy.copy(p), copy.deepcopy(p); print(s, s.x is p.x, q, q.x is p.x, q.y['k'] is p.y['k'], type(q))
rec = [1]; rec.append(rec); rc = copy.deepcopy(rec); print(rc, rc[1] is rc, rc is rec); shared = [[1]] * 3; sc = copy.deepcopy(shared); print(sc, sc[0] is sc[1])
class State(P):
    def __getstate__(self): log.append('getstate'); return {'x': 'state x'}
    def __setstate__(self, s): log.append(f'setstate {s}'); self.x, self.y = s['x'], 'restored'
class NewArgs(tuple):
    def __new__(cls, a, b): log.append(f'new {a} {b}'); return super().__new__(cls, (a, b))
    def __getnewargs__(self): return ('again', self[1])
class Reduce:
    def __init__(self, n=0): self.n = n
    def __reduce__(self): log.append('reduce'); return (Reduce, (self.n + 1,), {'extra': 1})
class ReduceStr:
    def __reduce__(self): return 'a_global'
class ReduceEx(Reduce):
    def __reduce_ex__(self, protocol): log.append(f'reduce_ex {protocol}'); return (list, (), None, iter([1, 2]))
class Slots:
    __slots__ = ('a', 'b')
class Copies:
    def __copy__(self): return 'shallow'
    def __deepcopy__(self, memo): return ('deep', type(memo).__name__)
class BadReduce:
    def __reduce__(self): return 5
for o in (State(1, 2), NewArgs(1, 2), Reduce(5), ReduceStr(), ReduceEx(), Copies()):
    for f in (copy.copy, copy.deepcopy):
        r = f(o); print(f.__name__, type(o).__name__, type(r).__name__, r if isinstance(r, (tuple, list, str)) else vars(r), log); log.clear()
sl = Slots(); sl.a = [1]; c = copy.copy(sl); print(c.a is sl.a, hasattr(c, 'b'), copy.deepcopy(sl).a == [1])
for o in (BadReduce(), (i for i in ()), sys, iter([1]) if False else open, lambda: 0, type, ..., None, 5, 'a', b'b', range(3), frozenset([1]), (1, [2]), bytearray(b'x'), {1: [2]}, {1, 2}, slice(1, 2), NotImplemented, len, int, Exception('e', [1]), memoryview(b'm'), property(), staticmethod(len), 1j, weakref.ref(f)):
    try: r = copy.copy(o); d = copy.deepcopy(o); print(type(o).__name__, r is o, d is o)
    except Exception as e: print(type(o).__name__, type(e).__name__, str(e).split(' at 0x')[0])
