class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return CountIter(self.n)
class CountIter:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration('end value')
        self.n -= 1
        return self.n
c = Countdown(3)
print(list(c), list(c), tuple(c), set(c), sorted(c), sum(c), max(c), 2 in c, 9 in c, dict.fromkeys(c), [*c], (*c,), {*c}, list(zip(c, c)), list(map(str, c)), list(enumerate(c)), ','.join(map(str, c)), all(c), any(c), list(filter(None, c)), bytes(c), min(c, key=lambda x: -x))
x, y, z = c; first, *rest = c; print(x, y, z, first, rest)
it = iter(c); print(next(it), list(it), list(it), next(it, 'default'))
try: next(it)
except StopIteration as e: print(e.value)
class Broken:
    def __iter__(self): return self
    def __next__(self): raise OSError('source gone')
for f in (list, tuple, set, sorted, sum, max, dict.fromkeys, lambda b: [*b], lambda b: 1 in b, lambda b: ''.join(b), lambda b: [].extend(b), lambda b: {}.update(b), lambda b: list(zip('a', b)), lambda b: list(map(str, b)), lambda b: print(*b), bytes, lambda b: [x for x in b], lambda b: dict(b), lambda b: (lambda *a: a)(*b)):
    try: print(f(Broken()))
    except OSError as e: print(e, end='; ')
print()
class Half:
    def __iter__(self): yield 1; yield 2; raise KeyError('half way')
got = []
try:
    for v in Half(): got.append(v)
except KeyError: print(got)
l = [1]
try: l.extend(Half())
except KeyError: print(l)
a, b = Half()
