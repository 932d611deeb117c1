# Errors in the middle of a sort, and lists changed by it.
def t(f, *a, **k):
    try:
        print(f(*a, **k))
    except BaseException as e:
        print(type(e).__name__, e)


class Bad:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        if self.n == 7 or other.n == 7:
            raise ValueError('seven')
        return self.n < other.n


values = list(map(Bad, [9, 3, 5, 1, 7, 2, 8]))
t(values.sort)
print(sorted(map(lambda b: b.n, values)))
values = [3, 1, 'a', 2]
t(values.sort)
print(len(values), values)
values = [3, 1, 2]


def key(x):
    values.append(x)
    return x


t(values.sort, key=key)
print(values)


def key(x):
    print('while sorting:', values)
    return -x


t(values.sort, key=key)
print(values)


def key(x):
    if x == 1:
        raise KeyError(x)
    return x


t(values.sort, key=key)
print(values)


class Changer:
    def __lt__(self, other):
        changed.append(1)
        return False


changed = [Changer(), Changer(), Changer()]
t(changed.sort)
print(len(changed))
