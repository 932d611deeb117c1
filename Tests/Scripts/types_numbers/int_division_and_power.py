# Floor division, modulo, divmod, pow with three arguments: signs, identities, errors, large numbers.
values = [0, 1, -1, 2, -2, 3, 7, -7, 10, -10, 2**31, -2**31, 2**63 - 1, -2**63, 10**20, -10**20 + 1, 3**50]
checked = 0
for a in values:
    for b in values:
        if b:
            q, r = divmod(a, b)
            assert q == a // b and r == a % b and q * b + r == a and (r == 0 or (r > 0) == (b > 0)) and abs(r) < abs(b)
            checked += 1
print(checked, [(-7 // 2, -7 % 2), (7 // -2, 7 % -2), (-7 // -2, -7 % -2)], divmod(-10**20, 7), divmod(10**40, -(10**19 + 1)))
for a, b, m in ((2, 10, 1000), (2, -1, 7), (3, -2, 11), (-3, 3, 10), (3, 3, -10), (0, 0, 1), (5, 0, 7), (10**20, 10**18, 10**9 + 7), (2, 1000, 1), (7, 2**65, 13), (4, -1, 8), (0, -1, 5), (2, 3, 0), (6, -1, 9), (-2, -3, 9), (38, -1, 97)):
    try:
        print((a, b, m), pow(a, b, m))
    except Exception as error:
        print((a, b, m), type(error).__name__, error)
for f in ('5 // 0', '5 % 0', 'divmod(5, 0)', '5 / 0', '0 ** -1', '0.0 ** -1', '10**400 / 3', '10**400 / 10**399', '10**400 // 10**399', '5.0 // 0', '5.0 % 0', 'divmod(5.0, 0)', 'pow(2, 3.0, 5)', 'pow(2.0, 3, 5)', 'pow("a", 2)', 'pow(2, "a")', 'pow(2, 3, "a")', 'pow(2)', 'pow(2, 3, 4, 5)', 'pow(base=2, exp=5)', 'pow(2, exp=5, mod=7)', 'pow(exp=2, base=3, mod=None)', 'pow(0, 0)', '2 ** -2', '(-8) ** (1/3)', '(-2) ** 0.5', '(-1) ** 10**20', '1 ** 10**20', '0 ** 10**20', 'True ** True', '2 ** True', '(-2) ** 3', '-2 ** 2', '2 ** 3 ** 2', '1 << 70 >> 68', '1 << -1', '1 >> -1', '-1 >> 100', '0 << 10**20', '5 << 0', '1 << "a"', '-5 >> 1', '~5', '~-1', '-5 & 3', '-5 | 3', '-5 ^ 3', '5 & 1.0', '10**30 & -10**29', '(10**30 | 1) ^ -1', '7 / 2', '-7 / 2', '2**1023 / 2**1000', '(2**53 + 1) / 1', '1 / 3', '1e308 * 10', '10**309 * 1.0', '5 + "a"', '"a" + 5', '5 @ 5', '5 < "a"', '5 == "5"', '10**400 == 1e400', '10**22 == 1e22', '10**23 == 1e23', '2**53 + 1 == float(2**53)', '2**53 + 1 > float(2**53)', '10**400 > float("inf")', '5 == 5.0 == 5+0j', 'hash(5) == hash(5.0)', 'hash(2**61 - 1)', 'hash(2**61)', 'hash(-1)', 'hash(10**30)', 'hash(-10**30)'):
    try:
        r = eval(f)
        print(f, '=', r if not isinstance(r, complex) else [round(r.real, 9), round(r.imag, 9)])
    except Exception as error:
        print(f, '|', type(error).__name__, error)
def gcd(a, b):
    while b: a, b = b, a % b
    return a
def inverse(a, m): return pow(a, -1, m)
print(gcd(2**100 - 1, 2**60 - 1) == 2**20 - 1, inverse(3, 11), inverse(10**9 + 6, 10**9 + 7), [pow(g, 10**9 + 6, 10**9 + 7) for g in (2, 3, 5)])
