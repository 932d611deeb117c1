data = [('b', 2), ('a', 2), ('c', 1), ('d', 1), ('a', 1)]
print(sorted(data, key=lambda t: t[1]), sorted(data, key=lambda t: t[1], reverse=True), sorted(sorted(data), key=lambda t: t[1]), sorted(data, key=lambda t: (-t[1], t[0])))
import random
random.seed(5); big = [(random.randrange(10), i) for i in range(200)]
s = sorted(big, key=lambda t: t[0]); print(all(s[i][0] < s[i + 1][0] or s[i][1] < s[i + 1][1] for i in range(199)))
for build in (lambda n: list(range(n)), lambda n: list(range(n, 0, -1)), lambda n: [i % 7 for i in range(n)], lambda n: [0] * n, lambda n: [str(i) for i in range(n)], lambda n: [i / 3 for i in range(n)], lambda n: [(i % 3, -i) for i in range(n)], lambda n: [2 ** 70 - i for i in range(n)]):
    l = build(65); c = sorted(l); l.sort(reverse=True); print(c == sorted(c), c[0], c[-1], l == c[::-1] or 'stable', end='; ')
print()
count = 0
class K:
    def __init__(self, n): self.n = n
    def __lt__(self, o):
        global count; count += 1
        return self.n < o.n
for n in (0, 1, 2, 10, 50):
    count = 0; sorted(K(i * 7 % 11) for i in range(n)); print(n, count, end=' ')
print()
mixed = [3, 'a', 1]
try: mixed.sort()
except TypeError as e: print(e, mixed)
[1, 2, None].sort(reverse=True)
