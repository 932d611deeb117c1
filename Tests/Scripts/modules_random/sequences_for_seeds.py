# random: the same sequence as CPython's for seeds of every type; each function after a fixed seed; errors.
import random
def show(xs): return [round(x, 10) if isinstance(x, float) else x for x in xs]
for seed in (0, 1, -1, 42, 2**32, 2**64 + 5, -2**70, 'text', '', 'caf\xe9', b'bytes', bytearray(b'ba'), 1.5, -0.0, True, None if False else 7):
    r = random.Random(seed); print(repr(seed), show([r.random(), r.randrange(1000), r.getrandbits(40)]))
r = random.Random(2021)
for name, args in (('random', ()), ('uniform', (1, 5)), ('triangular', ()), ('triangular', (0, 10, 2)), ('randint', (1, 6)), ('randrange', (10,)), ('randrange', (5, 50, 7)), ('randrange', (10, 0, -3)), ('choice', ('abcdef',)), ('choice', (range(100),)), ('getrandbits', (1,)), ('getrandbits', (100,)), ('randbytes', (8,)), ('betavariate', (2, 3)), ('expovariate', (1.5,)), ('gammavariate', (0.5, 2)), ('gammavariate', (1, 2)), ('gammavariate', (5, 2)), ('gauss', (0, 1)), ('gauss', (10, 2)), ('lognormvariate', (0, 1)), ('normalvariate', (5, 1)), ('vonmisesvariate', (1, 4)), ('vonmisesvariate', (1, 1e-7)), ('paretovariate', (3,)), ('weibullvariate', (1, 2)), ('choices', ('abc',)), ('sample', (range(100), 5)), ('sample', ('abcdef', 6)), ('sample', (list(range(1000)), 3))):
    values = [getattr(r, name)(*args) for _ in range(3)]; print(name, args if len(str(args)) < 40 else '', show(values) if not isinstance(values[0], list) else values)
print(r.choices('abc', [1, 2, 3], k=8), r.choices([1, 2], cum_weights=[1, 10], k=5), r.choices(range(5), k=0), r.sample([1, 2, 3], counts=[5, 1, 1], k=4)); l = list(range(12)); r.shuffle(l); print(l); r.shuffle(l, lambda: 0.5); print(l)
state = r.getstate(); a = [r.random() for _ in range(3)]; r.setstate(state); print(a == [r.random() for _ in range(3)], state[0], len(state[1]), state[2], type(state[1][0]).__name__)
def attempt(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
for f in (lambda: r.randrange(0), lambda: r.randrange(5, 5), lambda: r.randrange(1, 10, 0), lambda: r.randrange(1.5), lambda: r.randint(5, 1), lambda: r.choice([]), lambda: r.choice({1}), lambda: r.choice(5), lambda: r.sample('ab', 3), lambda: r.sample('ab', -1), lambda: r.sample(5, 1), lambda: r.choices([]), lambda: r.choices([1, 2], [1]), lambda: r.choices([1], [1], cum_weights=[1]), lambda: r.choices([1, 2], [0, 0]), lambda: r.choices([1], [float('inf')]), lambda: r.getrandbits(-1), lambda: r.getrandbits(0), lambda: r.getrandbits('x'), lambda: r.randbytes(-1), lambda: r.randbytes(0), lambda: r.shuffle('abc'), lambda: r.shuffle(5), lambda: r.setstate(5), lambda: r.setstate((3, (1, 2), None)), lambda: r.setstate((9, (), None)), lambda: r.gammavariate(-1, 1), lambda: r.expovariate(0), lambda: r.uniform('a', 1), lambda: random.seed([1]), lambda: random.Random([]), lambda: r.random(1), lambda: r.sample([1, 2], counts=[1], k=1), lambda: r.sample([1], counts=[-1], k=1), lambda: r.sample([1], counts=[1.5], k=1), lambda: random.SystemRandom().getstate(), lambda: random.SystemRandom().seed(1), lambda: 0 <= random.SystemRandom().random() < 1): attempt(f)
class Own(random.Random):
    def __init__(self): self.n = 0; super().__init__()
    def random(self): self.n += 1; return (self.n * 37 % 100) / 100
    def seed(self, *a, **k): pass
o = Own(); print(o.randint(1, 10), o.choice('abc'), o.sample(range(10), 4), show([o.uniform(0, 10), o.gauss(0, 1)]), o.choices('xy', k=3)); m = list(range(6)); o.shuffle(m); print(m, o.n)
random.seed(5); first = [random.random(), random.randint(1, 100), random.choice('abcdef'), random.gauss(0, 1)]; random.seed(5); print(first == [random.random(), random.randint(1, 100), random.choice('abcdef'), random.gauss(0, 1)], show(first)); random.seed(5, version=1); print(show([random.random()])); random.seed('x', version=1); print(show([random.random()])); print(sorted(random.__all__))
r = random.Random(9); dice = [0] * 7
for _ in range(300): dice[r.randint(1, 6)] += 1
walk = [0]
for _ in range(20): walk.append(walk[-1] + r.choice((-1, 1)))
pi = sum(r.random() ** 2 + r.random() ** 2 < 1 for _ in range(400)) / 100; print(dice, walk, pi, ''.join(r.choices('ACGT', k=30)), r.sample(sorted({'a', 'b', 'c'}), 2))
