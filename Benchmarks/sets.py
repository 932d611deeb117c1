# Sets: membership, algebra, comprehension, deduplication, a graph search.
def sieve(limit):
    crossed = set()
    primes = []
    for n in range(2, limit):
        if n not in crossed:
            primes.append(n)
            crossed.update(range(n * n, limit, n))
    return primes


def neighbours(x, y):
    return ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1))


def flood(width, height, walls):
    start = (0, 0)
    seen = {start}
    border = [start]
    steps = 0
    while border:
        following = []
        for x, y in border:
            for place in neighbours(x, y):
                if place in seen or place in walls:
                    continue
                if 0 <= place[0] < width and 0 <= place[1] < height:
                    seen.add(place)
                    following.append(place)
        border = following
        steps += 1
    return len(seen), steps


def algebra(rounds):
    total = 0
    evens = set(range(0, 600, 2))
    threes = set(range(0, 600, 3))
    for i in range(rounds):
        fives = set(range(i % 5, 600, 5))
        total += len(evens & fives) + len(evens | threes) + len(fives - threes) + len(fives ^ evens)
        total += threes.issuperset({0, 3, i}) + evens.isdisjoint(fives)
    return total


primes = sieve(300000)
print("primes:", len(primes), primes[-1])
walls = {(x, y) for x in range(0, 160, 4) for y in range(160) if y % 17}
print("flood:", flood(160, 160, walls))
print("algebra:", algebra(4000))
words = ["w%d" % (i * 7919 % 5003) for i in range(60000)]
unique = set()
repeated = 0
for word in words:
    if word in unique:
        repeated += 1
    else:
        unique.add(word)
print("words:", len(unique), repeated, len({w[-2:] for w in words}))
print("frozen:", len({frozenset((i % 30, i % 31, i % 7)) for i in range(40000)}))
