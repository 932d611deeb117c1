"""Every kind of expression, for the disassembler's argument texts."""
a = b = c = 1
x = [+a, -a, ~a, not a, a @ b, a ** b, a * b, a % b, a + b, a - b, a[b], a // b, a / b]
x = [a << b, a >> b, a & b, a ^ b, a | b]
x @= a; x **= a; x *= a; x %= a; x += a; x -= a; x //= a; x /= a; x <<= a; x >>= a; x &= a; x ^= a; x |= a
x = a < b <= c == a != b > c >= a
x = a is b, a is not b, a in b, a not in b
x = a in {1, 2, 3}, a in {1.5}, a in [1, 2], a not in {-1, 70000, 33, 8, 16, 24}
x = a and b or c
x = a if b else c
x = f"{a}{a!r}{a!s}{a!a}{a:>{b}}{a!r:10}{a=}"
x = a[1:2], a[::3], a[:], a[1, 2:3], a[...]
x = {1: a, **b, 'k': c}, {'p': a, 'q': b}, {*a, b}, [*a, b], (*a, b), {a, b}, {a: b}
x = f(a, *b, k=c, **x), f(k=1), f(*a), f(**a), a.b(c), a.b(k=c), print(a, b)
x = lambda p, /, q=1, *r, s=2, **t: (p, q, r, s, t)
x = [i for i in a], {i for i in a}, {i: i for i in a}, (i for i in a if i)
x = (1, 'two', b'three', 4.0, 5j, None, True, ..., 10**30, 1e100, -0.0, 1 - 2j), frozenset(), "it's", '"', "\t\ud800é\u200b"
(y := 10)
a.b = c; a[b] = c; del a.b, a[b], x
p, *q, r = a
p, q = q, p
p, q, r = r, q, p
p = q = r
