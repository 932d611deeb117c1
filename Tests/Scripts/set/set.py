# set and frozenset: the order of iteration is that of CPython's table.
def show(*sets):
    for s in sets:
        print(s, len(s), list(s))
show(set(), {1}, {3, 1, 2}, set('hello world'), frozenset('abc'), set(range(20)), {-1, -2, 0, 5}, {1.5, 2, 'x', None, (1, 2)} & {1.5, 2})
words = 'the quick brown fox jumps over the lazy dog and runs away from all the other animals in the big wood'.split()
show(set(words), frozenset(words), set(words[:7]), set(words[5:]))
s = set()
n = 0
x = 12345
while n < 3000:
    x = (x * 1103515245 + 12345) % 2147483648
    s.add(x % 5000)
    if n % 3 == 0:
        s.discard(x % 777)
    n += 1
print(len(s), list(s)[:50], list(s)[-20:])
a = set([1, 2, 3, 100, 1000, 17, 33])
b = set([2, 3, 33, 65, 129, 1000, 7])
for f in (lambda: a | b, lambda: b | a, lambda: a & b, lambda: b & a, lambda: a - b, lambda: b - a, lambda: a ^ b, lambda: b ^ a):
    show(f())
show(a.union(b, [500, 5], 'xy'), a.intersection(b, range(50)), a.difference(b, [17]), a.symmetric_difference([1, 1, 5, 100]))
show(a.union(), a.intersection(), a.difference())
show(set(words) - {'the'}, set(words) & frozenset(words[3:9]), set(words) ^ set(words[::2]), set(words) | set(map(str, range(20))))
for op in ('update', 'intersection_update', 'difference_update', 'symmetric_difference_update'):
    c = set(range(0, 60, 3))
    getattr(c, op)(list(range(0, 60, 4)))
    show(c)
    c = set(range(0, 60, 3))
    getattr(c, op)(set(range(0, 60, 4)))
    show(c)
    c = set(words)
    getattr(c, op)(dict.fromkeys(words[::3]))
    show(c)
c = set(range(10))
c |= {20, 30}
c -= {1, 2, 3}
c &= set(range(25))
c ^= {0, 99}
show(c)
c = set(words)
out = []
while c:
    out.append(c.pop())
    if len(c) == 5:
        c.add('more')
        c.discard(out[0])
        break
print(out, c)
while c:
    print(c.pop(), c)
c = set(range(100))
i = 0
while i < 90:
    c.remove(i)
    i += 1
show(c, c.copy(), set(c), c | {1}, frozenset(c))
c.add(1)
c.add(1000)
show(c)
c.clear()
show(c)
print({1, 2} == {2, 1}, {1} == frozenset([1]), {1} != {2}, {1} < {1, 2}, {1, 2} <= {1, 2}, {1, 2} > {1}, {1} >= {2}, {1} < {2, 3}, set() < {1}, {1} == [1], {1} != 1)
print({1}.issubset([1, 2]), {1, 2}.issuperset([1]), {1}.isdisjoint([2]), {1}.isdisjoint({1}), {1}.issubset({2}), set().issubset(set()), {1, 2}.issuperset({3}))
print(1 in {1, 2}, 3 in {1}, 1.0 in {1}, {1} in {frozenset([1])}, frozenset([1]) in {frozenset([1])})
q = {frozenset({1, 2}), 5}
q.discard({1, 2})
print(q)
print(hash(frozenset()), hash(frozenset([1, 2, 3])), hash(frozenset('abc')), hash(frozenset(range(1000))), hash(frozenset([frozenset([1])])))
print({frozenset([1, 2]): 'x'}[frozenset([2, 1])], len({frozenset([1]), frozenset([1])}))
f = frozenset([1, 2])
print(f.copy() is f, frozenset(f) is f, f | {3}, f & {1}, f - {1}, f ^ {5}, {3} | f, type(f | {1}), type({1} | f), f.union([7]))
print(set([1, 2, 1]), set(()), set({1: 2}), set('aab') == {'a', 'b'}, frozenset(), repr(set()), repr(frozenset([3])))
it = iter({1, 2})
print(next(it), it.__length_hint__(), next(it), next(it, 'end'))
for z in {10, 20, 30}:
    print(z)
big = set(range(60000))
big.update(range(100000, 160000))
print(len(big), list(big)[:3], list(big)[-3:], list(big)[60000])
big -= set(range(1000, 160000))
print(len(big), list(big)[:3], list(big)[-3:])
print({1, 2, 3}.__len__(), {1}.__contains__(1), {1}.__or__({2}), {1}.__or__([2]), {1}.__ror__({2}), {1, 2}.__and__({2}), {1}.__eq__({1}), {1}.__le__([1]))
m = {0, 8, 16, 24, 32}
m.discard(8)
m.add(40)
m.add(48)
show(m)
m.discard(0)
m.add(0)
show(m, m - {100}, m - {16}, m & {0, 16, 100, 200, 300, 400}, set(range(0, 160, 8)))
