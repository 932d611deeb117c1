# 3.3.1: rich comparison and hashing: inheritance of __hash__, __eq__ without __hash__, defaults, what containers rely on.
def attempt(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
class Plain: pass
class EqOnly:
    def __eq__(self, o): return True
class EqHash(EqOnly):
    def __hash__(self): return 1
class SubEq(EqHash):
    def __eq__(self, o): return False
class KeepHash(EqHash):
    def __eq__(self, o): return False
    __hash__ = EqHash.__hash__
class NoHash: __hash__ = None
class HashAgain(NoHash): __hash__ = object.__hash__
class HashOnly:
    def __hash__(self): return 42
class BadHash:
    def __hash__(self): return 1.5
class BigHash:
    def __hash__(self): return 2**200 + 7
class MinusOne:
    def __hash__(self): return -1
class BoolHash:
    def __hash__(self): return True
class Raises:
    def __hash__(self): raise KeyError('hash')
class EqRaises:
    def __init__(self, h): self.h = h
    def __hash__(self): return self.h
    def __eq__(self, o): raise ValueError('eq')
for c in (Plain, EqOnly, EqHash, SubEq, KeepHash, NoHash, HashAgain, HashOnly, BadHash, BigHash, MinusOne, BoolHash, Raises): print(c.__name__, c.__hash__ is None, '__hash__' in vars(c), end=' '); attempt(lambda: hash(c()) if c not in (Plain, HashAgain) else isinstance(hash(c()), int))
import collections.abc as cabc
print([isinstance(c(), cabc.Hashable) for c in (Plain, EqOnly, EqHash, SubEq, KeepHash, NoHash, HashAgain)], hash(BigHash()) == hash(2**200 + 7), hash(MinusOne()), hash(-1), hash(-2), Plain() == Plain(), (p := Plain()) == p, p != p, p.__eq__(5), p.__ne__(p), p.__lt__(p), object.__eq__(p, p))
for f in (lambda: p < p, lambda: p <= 1, lambda: {NoHash()}, lambda: {EqOnly(): 1}, lambda: NoHash() in {}, lambda: {}.get(EqOnly()), lambda: frozenset([SubEq()]), lambda: {EqRaises(1): 1, EqRaises(2): 2} and 'different hashes', lambda: {EqRaises(1): 1, EqRaises(1): 2}, lambda: EqRaises(1) in {1: 'x'}, lambda: EqRaises(3) in [EqRaises(4)], lambda: (e := EqRaises(1)) in [e], lambda: [EqRaises(1)] == [EqRaises(1)], lambda: [e] == [e], lambda: [EqRaises(1)].index(5), lambda: (EqRaises(1),) < (EqRaises(1),), lambda: {1: EqRaises(1)} == {1: EqRaises(1)}, lambda: hash((1, NoHash())), lambda: hash(([],)), lambda: hash(slice(1)), lambda: hash(range(3)) == hash(range(0, 3)), lambda: hash(frozenset({1})) == hash(frozenset([1])), lambda: hash(1.0) == hash(1) == hash(True) == hash(1 + 0j), lambda: hash('') == hash(b''), lambda: hash(float('inf')), lambda: hash(float('nan')), lambda: hash(0.5), lambda: hash(1j), lambda: hash(None) == hash(None), lambda: hash(NotImplemented) == hash(NotImplemented), lambda: type(hash(len))): attempt(f)
class Version:
    def __init__(self, text): self.parts = tuple(map(int, text.split('.')))
    def _compare(op):
        def method(self, other):
            if isinstance(other, str):
                try: other = Version(other)
                except ValueError: return NotImplemented
            return op(self.parts, other.parts) if isinstance(other, Version) else NotImplemented
        return method
    import operator
    __eq__, __lt__, __le__, __gt__, __ge__ = map(_compare, (operator.eq, operator.lt, operator.le, operator.gt, operator.ge)); del operator
    __hash__ = lambda self: hash(self.parts)
    __repr__ = lambda self: 'v' + '.'.join(map(str, self.parts))
vs = [Version(t) for t in '1.10 1.9 1.2.3 2 1.2'.split()]
print(sorted(vs), max(vs), Version('1.2') == '1.2', '1.2' == Version('1.2'), '1.3' > Version('1.2'), Version('1') != '2', Version('1') == 1, Version('1') != 'x', {Version('1'): 'a'}[Version('1')], Version('1') in ['1'], '3' in vs, min('0.1', Version('0.0.9')), vs.index('2')); attempt(lambda: Version('1') < 1); attempt(lambda: Version('1') < 'x'); attempt(lambda: sorted([Version('1'), None]))
class Asym:
    def __init__(self, n): self.n = n
    def __lt__(self, o): return self.n < o.n
    def __repr__(self): return f'A{self.n}'
a, b = Asym(1), Asym(2); print(a < b, a > b, b > a, sorted([b, a]), max(a, b), [a, b] < [b, a], (a,) < (a, b)); attempt(lambda: a <= b); attempt(lambda: a >= b)
class Weird:
    def __eq__(self, o): return 'text'
    def __lt__(self, o): return []
    def __ne__(self, o): return 0
    __hash__ = object.__hash__
w = Weird(); print(w == 1, w < 1, w != 1, 1 == w, 1 > w, not w == 1, [w] == [1], w in [1], [1].count(w), (w,) != (1,), w is w, sorted([w, w]) == [w, w])
class Mutable:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __hash__(self): return hash(self.v)
m = Mutable(1); d = {m: 'found'}; m.v = 2; print(m in d, Mutable(1) in d, list(d.values())); m.v = 1; print(d[m])
nan = float('nan'); print(nan == nan, [nan] == [nan], nan in [nan], {nan: 1}[nan], len({nan, nan}), len({float('nan'), float('nan')}), (nan,) == (nan,), {nan} == {nan}, [nan].index(nan), [float('nan')] == [float('nan')])
