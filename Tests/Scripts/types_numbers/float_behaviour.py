import math, sys
inf, nan = float('inf'), float('nan')
print(inf + 1, inf - inf, inf * 0, -inf, inf / inf, nan == nan, nan < 1, inf == inf, inf > 1e308, 0.0 == -0.0, math.copysign(1, -0.0), 1 / inf, -1 / inf, inf // 1, 5 % inf, -5 % inf, 1e308 * 10, -1e308 * 10, math.inf == inf, math.isnan(nan), max(1.0, nan), sorted([3.5, -inf, 2, inf]))
print(sys.float_info.max, sys.float_info.min, sys.float_info.epsilon, sys.float_info.dig, sys.float_info.mant_dig, sys.float_info.max_exp, sys.float_info.radix)
print(7.5 // 2, -7.5 // 2, 7.5 % -2, divmod(-7.5, 2), 1e20 // 3, 0.1 * 3, 1.1 + 2.2, 1e16 + 1, 2.0 ** 0.5, (-2.0) ** 2, 4 ** 0.5, 1.0 // 0.1, 1.0 % 0.1, 5.0.is_integer(), int(1e20), round(1e20), 1.5.as_integer_ratio(), 0.1.as_integer_ratio(), 2.5 == 5 / 2, hash(2.5), hash(1e20) == hash(10 ** 20))
print(math.fsum([0.1] * 10), sum([0.1] * 10), math.floor(-1.5), math.ceil(-1.5), math.trunc(-1.5), math.fmod(-7, 3), math.remainder(7, 4), math.modf(-1.25), math.frexp(8.0), math.ldexp(0.5, 4), math.nextafter(1.0, 2.0), math.ulp(1.0), math.isclose(0.1 + 0.2, 0.3), math.hypot(3, 4), math.dist((0, 0), (3, 4)))
for f in (lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: 0.0 ** -1, lambda: (-8.0) ** (1 / 3), lambda: 1e200 ** 2, lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.exp(1000), lambda: int(nan), lambda: math.floor(inf), lambda: 1.5 << 1, lambda: 1.5 & 1, lambda: 1.5 + 'a', lambda: math.acos(2), lambda: math.factorial(-1), lambda: math.factorial(1.5), lambda: math.gcd(1.5), lambda: math.isqrt(-1), lambda: math.fmod(1, 0), lambda: math.pow(0, -1), lambda: math.gamma(-1), lambda: math.comb(5, -1), lambda: math.ldexp(1, 5000), lambda: math.log(-1, 2), lambda: math.log(2, 1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
math.sqrt('x')
