# Closures, lambdas, defaults, keyword arguments, functions as values.
def counter(start, step=1):
    value = start

    def advance(times=1):
        nonlocal value
        value += step * times
        return value

    return advance


def compose(*functions):
    def composed(x):
        for function in functions:
            x = function(x)
        return x

    return composed


def memoize(function):
    known = {}

    def wrapper(n):
        if n not in known:
            known[n] = function(n)
        return known[n]

    return wrapper


@memoize
def partitions(n):
    if n < 2:
        return 1
    total = 0
    k = 1
    sign = 1
    while True:
        first = n - k * (3 * k - 1) // 2
        if first < 0:
            return total
        total += sign * partitions(first)
        second = n - k * (3 * k + 1) // 2
        if second >= 0:
            total += sign * partitions(second)
        sign = -sign
        k += 1


def scale(value, *, by=3, offset=0):
    return value * by + offset


def apply_all(functions, values):
    return [f(v) for f in functions for v in values]


advance = counter(10)
by_three = counter(0, step=3)
for i in range(250000):
    advance()
    by_three(2)
print("counters:", advance(), by_three())
pipeline = compose(lambda x: x + 1, lambda x: x * 2, lambda x: x - 3, lambda x, m=1009: x % m)
total = 0
for i in range(100000):
    total += pipeline(i)
print("pipeline:", total)
print("partitions:", [partitions(n) for n in range(0, 400, 50)])
total = 0
for i in range(150000):
    total += scale(i, by=2) + scale(i, offset=5)
print("keywords:", total)
adders = [lambda x, n=n: x + n for n in range(20)]
print("adders:", sum(apply_all(adders, range(5000))))
