# The comparisons that sorting makes: their number and sequence are CPython's.
class Item:
    log = []

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        Item.log.append((self.value, other.value))
        return self.value < other.value


def checksum(log):
    sum = 0
    for a, b in log:
        sum = (sum * 31 + a * 7 + b) % 1000000007
    return sum


def lcg(n, seed, limit):
    out = []
    x = seed
    while len(out) < n:
        x = (x * 1103515245 + 12345) % 2147483648
        out.append(x // 7 % limit)
    return out


def check(values):
    Item.log = []
    items = list(map(Item, values))
    items.sort()
    result = list(map(lambda item: item.value, items))
    print(len(values), len(Item.log), checksum(Item.log), result == sorted(values))
    Item.log = []
    items.sort(reverse=True)
    print(len(Item.log), checksum(Item.log))
    Item.log = []
    sorted(values, key=Item)
    print(len(Item.log), checksum(Item.log))


for n in (0, 1, 2, 3, 5, 20, 63, 64, 65, 200, 1000, 3000):
    for limit in (2, 30, 10**6):
        check(lcg(n, n * 3 + limit, limit))
check(list(range(500)))
check(list(range(500, 0, -1)))
check(list(range(300)) + list(range(300)))
check(list(range(300, 0, -1)) + list(range(150, 400)))
check(list(range(0, 1000, 2)) + list(range(1, 1000, 2)))
check(list(range(1000, 2000)) + list(range(1000)))
check(([1] * 100 + [0] * 100) * 5)
check(list(range(50)) * 20)
check(list(range(40)) + lcg(30, 1, 100) + list(range(500, 400, -1)) + lcg(80, 2, 1000) + list(range(90)))
