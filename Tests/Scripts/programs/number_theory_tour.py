"""Numbers: primality, factoring, continued fractions, digits of pi and e, partitions, perfect numbers, Egyptian fractions, bases."""
from math import gcd, isqrt
from functools import lru_cache, reduce
from itertools import count, islice, takewhile
def is_prime(n):
    if n < 2: return False
    for p in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n % p == 0: return n == p
    d, s = n - 1, 0
    while d % 2 == 0: d, s = d // 2, s + 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        x = pow(a, d, n)
        if x in (1, n - 1): continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1: break
        else: return False
    return True
def factor(n):
    if n == 1: return []
    if is_prime(n): return [n]
    if n % 2 == 0: return [2] + factor(n // 2)
    for c in count(1):
        x = y = 2; d = 1
        while d == 1: x = (x * x + c) % n; y = (y * y + c) % n; y = (y * y + c) % n; d = gcd(abs(x - y), n)
        if d != n: return sorted(factor(d) + factor(n // d))
print([n for n in range(60) if is_prime(n)], is_prime(2**61 - 1), is_prime(2**67 - 1), [factor(n) for n in (1, 12, 97, 360, 1001, 123456789, 600851475143, 10**12 + 1)])
def divisors(n): return sorted({d for k in range(1, isqrt(n) + 1) if n % k == 0 for d in (k, n // k)})
phi = lambda n: reduce(lambda r, p: r - r // p, set(factor(n)), n)
print(divisors(360), [n for n in range(2, 500) if sum(divisors(n)[:-1]) == n], [phi(n) for n in range(1, 20)], [(a, b) for a in range(2, 1300) for b in [sum(divisors(a)[:-1])] if a < b and sum(divisors(b)[:-1]) == a])
def continued(a, b):
    while b: q, r = divmod(a, b); yield q; a, b = b, r
def sqrt_period(n):
    m, d, a0 = 0, 1, isqrt(n); a, out = a0, []
    if a0 * a0 == n: return [a0]
    while a != 2 * a0: m = d * a - m; d = (n - m * m) // d; a = (a0 + m) // d; out.append(a)
    return [a0, out]
def convergents(terms):
    h, k = (0, 1), (1, 0)
    for a in terms: h, k = (h[1], a * h[1] + h[0]), (k[1], a * k[1] + k[0]); yield h[1], k[1]
print(list(continued(415, 93)), [sqrt_period(n) for n in (2, 7, 13, 16, 23)], list(convergents(continued(314159265, 100000000)))[:5])
def pell(n):
    a0, *rest = sqrt_period(n)
    def terms():
        yield a0
        while True: yield from rest[0]
    return next((x, y) for x, y in convergents(terms()) if x * x - n * y * y == 1)
print([pell(n) for n in (2, 3, 7, 13, 61)])
def pi_digits():
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < n * t: yield n; q, r, n = 10 * q, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
        else: q, r, t, k, n, l = q * k, (2 * q + r) * l, t * l, k + 1, (q * (7 * k + 2) + r * l) // (t * l), l + 2
def e_digits(places):
    one = 10 ** (places + 10); total = term = one; k = 1
    while term: term //= k; total += term; k += 1
    return str(total)[:places + 1]
print(''.join(map(str, islice(pi_digits(), 60))), e_digits(60), str(isqrt(2 * 10**120)))
@lru_cache(None)
def partitions(n, k=None): k = n if k is None else k; return 1 if n == 0 else 0 if n < 0 or k == 0 else partitions(n - k, k) + partitions(n, k - 1)
print([partitions(n) for n in range(15)], partitions(60))
def egyptian(a, b):
    while a: d = -(-b // a); yield d; a, b = a * d - b, b * d
def to_base(n, base, digits='0123456789abcdefghijklmnopqrstuvwxyz'):
    if not 2 <= abs(base) <= len(digits): raise ValueError(f'base {base}')
    if n == 0: return '0'
    out, sign = [], n < 0 < base
    n = abs(n) if base > 0 else n
    while n:
        n, r = divmod(n, base)
        if r < 0: n, r = n + 1, r - base
        out.append(digits[r])
    return '-' * sign + ''.join(reversed(out))
def roman(n): return ''.join(s * k for v, s in zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), 'M CM D CD C XC L XL X IX V IV I'.split()) for k in [n // v] for n in [n]) if False else reduce(lambda acc, vs: (acc[0] % vs[0], acc[1] + vs[1] * (acc[0] // vs[0])), zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), 'M CM D CD C XC L XL X IX V IV I'.split()), (n, ''))[1]
print(list(egyptian(5, 121))[:3], list(egyptian(7, 15)), [to_base(n, b) for n, b in ((255, 16), (-255, 2), (10, -2), (-10, -2), (0, 7), (35**5, 36))], int(to_base(10**30, 36), 36) == 10**30, [roman(n) for n in (4, 1994, 2026, 3999)])
def crt(pairs):
    x, m = 0, 1
    for r, n in pairs:
        g = gcd(m, n)
        if (r - x) % g: raise ArithmeticError(f'no solution for {r} mod {n}')
        x += m * ((r - x) // g * pow(m // g, -1, n // g) % (n // g)); m = m // g * n
    return x % m, m
print(crt([(2, 3), (3, 5), (2, 7)]), crt([(1, 4), (3, 6)]))
def collatz(n):
    while n != 1: n = 3 * n + 1 if n % 2 else n // 2; yield n
def happy(n, seen=()): return n == 1 or (n not in seen and happy(sum(int(d) ** 2 for d in str(n)), seen + (n,)))
print(max(range(1, 300), key=lambda n: len(list(collatz(n)))), [n for n in range(1, 50) if happy(n)], [n for n in range(1000) if sum(int(d) ** len(str(n)) for d in str(n)) == n], list(takewhile(lambda f: f < 200, (a for a, _ in iter(lambda s=[(0, 1)]: s.append((s[-1][1], sum(s[-1]))) or s[-2], None)))))
for f in (lambda: crt([(1, 4), (2, 6)]), lambda: to_base(5, 1), lambda: to_base(5, 99), lambda: pow(6, -1, 9), lambda: isqrt(-1), lambda: partitions(-1)):
    try: print(f())
    except Exception as error: print(type(error).__name__, error)
