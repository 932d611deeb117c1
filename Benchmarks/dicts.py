# Dictionaries: counting, memoising, grouping, iteration, deletion; integer, string and tuple keys.
def count_letters(text, times):
    counts = {}
    for i in range(times):
        for letter in text:
            counts[letter] = counts.get(letter, 0) + 1
    return counts


def collatz_lengths(limit):
    known = {1: 1}
    for start in range(2, limit):
        n = start
        steps = 0
        while n not in known:
            n = n // 2 if n % 2 == 0 else 3 * n + 1
            steps += 1
        known[start] = known[n] + steps
    return known


def group(count):
    groups = {}
    for i in range(count):
        key = (i % 97, i % 13)
        if key not in groups:
            groups[key] = []
        groups[key].append(i)
    return groups


def churn(count):
    table = {}
    total = 0
    for i in range(count):
        table["key%d" % (i % 1000)] = i
        if i % 3 == 0:
            total += table.pop("key%d" % (i // 3 % 1000), 0)
    for key, value in table.items():
        total += len(key) + value % 7
    return total


counts = count_letters("the quick brown fox jumps over the lazy dog", 12000)
print("letters:", sorted(counts.items())[:5])
lengths = collatz_lengths(120000)
best = 1
for start, length in lengths.items():
    if length > lengths[best]:
        best = start
print("collatz:", best, lengths[best], len(lengths))
groups = group(300000)
print("groups:", len(groups), groups[(5, 5)][:4])
print("churn:", churn(200000))
