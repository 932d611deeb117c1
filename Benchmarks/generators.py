# Generators: pipelines, yield from, send, comprehensions over them.
def count(limit):
    n = 0
    while n < limit:
        yield n
        n += 1


def squares(source):
    for n in source:
        yield n * n


def odd(source):
    for n in source:
        if n & 1:
            yield n


def walk(tree):
    if tree is None:
        return
    left, value, right = tree
    yield from walk(left)
    yield value
    yield from walk(right)


def build(low, high):
    if low >= high:
        return None
    middle = (low + high) // 2
    return (build(low, middle), middle, build(middle + 1, high))


def averager():
    total = 0
    count = 0
    while True:
        value = yield (total // count if count else 0)
        total += value
        count += 1


def pairs(items):
    iterator = iter(items)
    for first in iterator:
        yield first, next(iterator, None)


print("pipeline:", sum(odd(squares(count(400000)))))
print("tree:", sum(walk(build(0, 20000))))
average = averager()
next(average)
last = 0
for i in range(250000):
    last = average.send(i % 1000)
print("average:", last)
print("pairs:", sum(a * b for a, b in pairs(range(300000))))
print("longest:", max(len(str(n)) for n in squares(count(200000))))
