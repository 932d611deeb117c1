# Tables of more than 2^16 slots: colliding hashes, equal keys of other types, deletion, popitem, copies.
size = 50000
step = 1 << 20
table = {}
for i in range(size):
    table[i * step] = i
print(len(table), table[7 * step], table[float(49999 * step)], 3 * step + 1 in table)
for i in range(0, size, 2):
    del table[i * step]
print(len(table), sum(table.values()), 2 * step in table, 3 * step in table)
other = table.copy()
for i in range(size):
    other[i * step] = -i
print(len(other), len(table), list(other)[:3], list(other)[-2:])
for i in range(1000):
    key, value = other.popitem()
print(key // step, value, len(other), key in other)
other[key] = "again"
print(other[key], list(other)[-1] == key)

pairs = {(i, i * step): i for i in range(45000)}
print(len(pairs), pairs[44999, 44999 * step], (1, 2) in pairs, (3.0, 3 * step) in pairs)
negative = {-i: i for i in range(45000)}
print(negative[-1], negative[-2], negative.get(-45000), negative[False])


class Same:
    def __init__(self, number):
        self.number = number

    def __hash__(self):
        return self.number % 5 << 40

    def __eq__(self, other):
        return isinstance(other, Same) and self.number == other.number


texts = {"k%d" % i: i for i in range(44000)}
for i in range(60):
    texts[Same(i)] = i
print(len(texts), texts[Same(59)], Same(60) in texts, texts["k43999"], "k44000" in texts)
texts.clear()
print(texts, "k1" in texts)
