# sort: stability, key, reverse, all the paths of the merge.
print(sorted([3, 1, 2]), sorted('hello'), sorted((2, 1)), sorted({3: 1, 1: 2}), sorted([]), sorted([1]), sorted([2.5, 1, True, 0]))
a = [5, 2, 9, 1]
print(a.sort(), a, a.sort(reverse=True), a, sorted(a, key=lambda x: -x), sorted(a, reverse=1), sorted('bAc', key=str.lower))
print(sorted(['b', 'a', 'B', 'aa', '', 'ab']), sorted(['\xe9', 'z', '\u20ac', 'a']), sorted([b'b', b'a']), sorted([(1, 'b'), (1, 'a'), (0, 'z')]), sorted([[2], [1, 2], [1]]))
print(sorted([1.5, -0.0, 0.0, float('inf'), -float('inf'), 2]), sorted([2**70, 5, -2**70, 2**63, 2**62]), sorted([True, False, 2, -1]))
pairs = list(map(lambda i: (i % 3, i), range(20)))
print(sorted(pairs, key=lambda p: p[0]))
print(sorted(pairs, key=lambda p: p[0], reverse=True))
def lcg(n, seed, limit):
    out = []
    x = seed
    while len(out) < n:
        x = (x * 1103515245 + 12345) % 2147483648
        out.append(x // 7 % limit)
    return out
for n in (2, 3, 10, 31, 32, 63, 64, 65, 100, 127, 128, 500, 1000, 5000):
    for limit in (3, 50, 10**6):
        v = lcg(n, n + limit, limit)
        w = sorted(v)
        i = 1
        while i < n:
            if w[i - 1] > w[i]:
                print('wrong', n, limit, i)
                break
            i += 1
        t = list(enumerate(v))
        t.sort(key=lambda p: p[1])
        u = list(map(lambda p: (p[1], p[0]), t))
        print(n, limit, w[:3], w[-1], u == sorted(u), sorted(v, reverse=True) == w[::-1], sorted(map(str, v))[:2], sorted(map(float, v)) == w)
runs = list(range(100)) + list(range(50, 0, -1)) + list(range(200, 300)) + lcg(30, 5, 100) + list(range(1000))
print(sorted(runs)[::97], sorted(runs[::-1])[::101], sorted(runs + runs) == sorted(sorted(runs) + sorted(runs)))
saw = []
i = 0
while i < 40:
    saw += list(range(i, i + 37))
    i += 1
print(sorted(saw)[::111], sorted(saw, reverse=True)[::111], sorted(saw, key=lambda x: x % 5)[:10])
b = list(range(2000))
print(sorted(b) == b, sorted(b[::-1]) == b, sorted(b[1000:] + b[:1000]) == b, sorted(b[::2] + b[1::2]) == b)
words = 'It was the best of times it was the worst of times'.split()
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=lambda w: (len(w), w)), sorted(set(words)))
print(list(sorted([3, 2, 1]))[0], [[1, 2], [0]].sort())
print(sorted([None], key=None))
d = [0.5, 0.25, 1]
d.sort()
print(d, sorted([1, 2.5, 2]), sorted([(1, 2.5), (1, 2)]), sorted([('a', 1), ('a', 0), ('b', -1)]))
