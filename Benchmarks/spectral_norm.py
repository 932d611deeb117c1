# Float arithmetic in generator expressions and list comprehensions: a matrix's largest singular value.
def element(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(vector):
    size = range(len(vector))
    return [sum(element(i, j) * vector[j] for j in size) for i in size]


def transposed_times(vector):
    size = range(len(vector))
    return [sum(element(j, i) * vector[j] for j in size) for i in size]


def norm(count, rounds):
    u = [1.0] * count
    for _ in range(rounds):
        v = transposed_times(times(u))
        u = transposed_times(times(v))
    over = sum(a * b for a, b in zip(u, v))
    under = sum(b * b for b in v)
    return (over / under) ** 0.5


print("spectral norm: %.9f" % norm(200, 8))
