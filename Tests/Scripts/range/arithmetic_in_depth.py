# range: membership, slices, equality, hashing, huge ranges, index and count, errors.
def attempt(f, *args, **named):
    try:
        print(repr(f(*args, **named)))
    except Exception as error:
        print(type(error).__name__, error)

shapes = [range(0), range(5), range(2, 8), range(0, 10, 3), range(10, 0, -3), range(5, 5), range(0, -5), range(-5, 5, 4), range(1, 2**70, 2**68), range(2**65, 2**65 + 3)]
for r in shapes:
    print(r, len(r), list(r)[:5], r.start, r.stop, r.step, bool(r), r[::-1], r[1:], r[::2], r[-2:], list(reversed(r))[:3], hash(r) == hash(range(r.start, r.stop, r.step)))
print(range(0, 3, 2) == range(0, 4, 2), range(0) == range(5, 1), range(3) == [0, 1, 2], range(1) == range(0, 5, 5), hash(range(0, 3, 2)) == hash(range(0, 4, 2)), len({range(0), range(1, 1), range(5, 0)}), range(2) != range(3), range(3) == range(3.0.__int__()))
r = range(0, 100, 7)
print(49 in r, 50 in r, -7 in r, 98 in r, 49.0 in r, 49.5 in r, '7' in r, None in r, True in range(2), 2**70 in range(2**71), 7 in range(14, 0, -7), r.index(49), r.count(49), r.count(50), r.index(49.0), r.count('x'), r[3], r[-1], r[2:5], r[10:2:-3], r[:-3], r[100:])
attempt(r.index, 50); attempt(r.index, 'x'); attempt(r.index); attempt(r.index, 1, 2); attempt(lambda: r[15]); attempt(lambda: r[-16]); attempt(lambda: r['x']); attempt(lambda: r[1.0]); attempt(lambda: r[::0]); attempt(lambda: r[2**70]); attempt(lambda: range(2**70)[2**69]); attempt(lambda: len(range(2**70))); attempt(lambda: range(2**70)[2**71])
attempt(range); attempt(range, 1.0); attempt(range, '5'); attempt(range, 1, 2, 0); attempt(range, 1, 2, 3, 4); attempt(range, None); attempt(range, stop=5); attempt(range, 1, 'x'); attempt(lambda: range(3) + range(3)); attempt(lambda: range(3) * 2); attempt(lambda: range(3) < range(4)); attempt(lambda: setattr(range(3), 'start', 5)); attempt(lambda: range(3).__setitem__); attempt(lambda: range(3).foo)
class Ix:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
print(range(Ix(3)), range(Ix(1), Ix(9), Ix(4)), range(5)[Ix(2)], range(True, 3), Ix(3) in range(5))
class Eq:
    def __eq__(self, o): return o == 3
print(Eq() in range(5), range(5).index(Eq()), range(5).count(Eq()), Eq() in range(3))
try:
    class Sub(range): pass
except TypeError as error: print(error)
big = range(2**100, 2**100 + 10**6, 10)
print(big[5] - 2**100, 2**100 + 50 in big, big.index(2**100 + 50), len(big), big[-1] - 2**100, big[1:3][1] - 2**100, sum(big[:3]) - 3 * 2**100, list(big)[3] - 2**100)
it = iter(range(3)); print(next(it), it.__length_hint__(), list(it), next(it, 'done'), type(it).__name__, type(iter(range(2**70))).__name__, iter(range(2**65, 2**65 + 2)).__length_hint__())
print(min(range(5, 10)), max(range(10, 0, -3)), sum(range(101)), sorted(range(3, 0, -1)), [*range(3)], tuple(range(2)), dict(enumerate(range(5, 8))), all(range(1, 4)), any(range(1)), repr(range(1, 5)), str(range(0, 5, 1)), range(-1), range(3, -3, -2))
print([list(range(a, b, s)) for a in (0, 3) for b in (3, -2) for s in (1, -2)], slice(1, 10, 3).indices(6), range(*slice(None, None, -1).indices(4)))
