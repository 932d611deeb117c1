# random: the library reference's examples under fixed seeds.
import random
random.seed(2024)
deck = [r + s for s in 'CDHS' for r in '23456789TJQKA']
random.shuffle(deck)
print(deck[:8], random.sample(deck, 5))
print(random.choices(['red', 'black', 'green'], [18, 18, 2], k=6), [round(random.expovariate(1 / 5), 4) for _ in range(3)])
print(random.sample(['red', 'blue'], counts=[4, 2], k=5), random.sample(range(10 ** 7), k=4))
def walk(steps):
    x = y = 0
    for _ in range(steps):
        dx, dy = random.choice([(0, 1), (1, 0), (0, -1), (-1, 0)]); x += dx; y += dy
    return x, y
print([walk(50) for _ in range(4)])
r = random.Random('text seed'); saved = r.getstate(); first = [r.randrange(100) for _ in range(5)]; r.setstate(saved); print(first, [r.randrange(100) for _ in range(5)] == first)
inside = sum(r.random() ** 2 + r.random() ** 2 < 1 for _ in range(500)); print(inside)
counts = [0] * 6
for _ in range(300): counts[r.randint(1, 6) - 1] += 1
print(counts, r.gauss(100, 15), r.betavariate(2, 5), r.triangular(0, 10, 3), r.uniform(-1, 1))
print([random.Random(n).random() for n in (0, 1, -1, 2 ** 64, 1.5)], random.Random(b'b').getrandbits(100), random.Random(None) is not None)
random.nothing()
