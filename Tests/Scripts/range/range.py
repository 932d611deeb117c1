# range, small and beyond machine ints.
def show(r):
    print(r, len(r), list(r)[:5], bool(r), r.start, r.stop, r.step)
for r in (range(0), range(5), range(1, 5), range(1, 10, 3), range(10, 0, -3), range(5, 5), range(5, 1), range(1, 5, -1),
          range(-5, 5, 4), range(0, -10, -4), range(True), range(2**62, 2**62 + 3), range(2**63 - 2, 2**63 + 2),
          range(-2**63, -2**63 + 3), range(2**64, 2**64 - 5, -2), range(10**30, 10**30 + 20, 7)):
    show(r)
    print(r[::-1], r[1:], r[:-1], r[::2], r[10:], r[-2:], list(reversed(r)))
print(range(10**30)[10**29], range(10**30)[-1], range(10**30)[5:10**20:10**6], range(0, 10**30, 10**10)[::-1])
print(5 in range(10), 10 in range(10), 5.0 in range(10), 5.5 in range(10), True in range(2), 'a' in range(3), None in range(3))
print(7 in range(1, 10, 3), 8 in range(1, 10, 3), 4 in range(10, 0, -3), 5 in range(10, 0, -3), 10**29 in range(10**30), -1 in range(3))
print(range(3) == range(0, 3), range(3) == range(0, 3, 1), range(0) == range(5, 1), range(1, 2, 5) == range(1, 3, 9), range(3) == [0, 1, 2], range(0, 3, 2) == range(0, 4, 2), range(3) != range(4))
print(range(10).index(3), range(1, 10, 3).index(7), range(10).count(3), range(10).count(30), range(10).index(3.0), range(10).count(3.0), range(10).index(True), range(10**25).index(10**24))
print(hash(range(5)) == hash(range(0, 5)), hash(range(5)), hash(range(2, 9, 3)), hash(range(1, 2)) == hash(range(1, 2, 7)), len({range(3), range(0, 3, 1), range(4)}))
print(range(3).__reduce__(), iter(range(3)).__length_hint__(), iter(range(10**30)).__length_hint__())
print(type(iter(range(3))), type(iter(range(10**30))), type(reversed(range(3))))
it = iter(range(10**20, 10**20 + 2))
print(next(it), next(it), next(it, 'end'), next(it, 'end'))
total = 0
for i in range(0, 100000, 7):
    total += i
print(total)
for i in range(3):
    for j in range(i, -1, -1):
        print(i, j)
print(slice(1), slice(1, 2), slice(1, 2, 3), slice(None), slice('a', [1]))
print(slice(1, 2) == slice(1, 2), slice(1, 2) != slice(1, 3), slice(1, 2) < slice(1, 3), slice(3).start, slice(3).stop, slice(3).step)
for s in (slice(None), slice(3), slice(-3), slice(1, None), slice(None, None, 2), slice(None, None, -1), slice(10, 2, -3), slice(-100, 100), slice(100, -100, -7), slice(2**70), slice(None, None, 2**70), slice(-2**70, 2**70, 3)):
    print(s, s.indices(0), s.indices(5), s.indices(10**25))
print(slice(1, 2).__reduce__())
