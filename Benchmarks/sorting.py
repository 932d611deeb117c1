# Sorting: ints, floats, strings, tuples, with keys, in place and not; a heap and a merge in Python.
def numbers(count, seed):
    state = seed
    result = []
    for _ in range(count):
        state = (state * 1103515245 + 12345) % 2147483648
        result.append(state >> 8)
    return result


def merge_sort(items):
    if len(items) < 2:
        return items
    middle = len(items) // 2
    left = merge_sort(items[:middle])
    right = merge_sort(items[middle:])
    result = []
    i = j = 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            result.append(left[i])
            i += 1
        else:
            result.append(right[j])
            j += 1
    result.extend(left[i:])
    result.extend(right[j:])
    return result


def heap_sort(items):
    heap = items[:]
    count = len(heap)

    def sift(root, end):
        value = heap[root]
        while True:
            child = 2 * root + 1
            if child >= end:
                break
            if child + 1 < end and heap[child] < heap[child + 1]:
                child += 1
            if value >= heap[child]:
                break
            heap[root] = heap[child]
            root = child
        heap[root] = value

    for root in range(count // 2 - 1, -1, -1):
        sift(root, count)
    for end in range(count - 1, 0, -1):
        heap[0], heap[end] = heap[end], heap[0]
        sift(0, end)
    return heap


data = numbers(60000, 42)
ordered = sorted(data)
print("ints:", ordered[:3], ordered[-1])
print("reverse:", sorted(data, reverse=True)[:2])
print("floats:", sorted([n / 7 for n in data])[30000])
words = ["key%d" % (n % 50021) for n in data]
print("words:", sorted(words)[::20000])
print("by length:", sorted(words, key=len)[:2], sorted(words, key=lambda w: w[::-1])[:2])
records = [(n % 100, words[i], n) for i, n in enumerate(data)]
records.sort()
print("records:", records[0], records[-1])
records.sort(key=lambda r: (-r[0], r[2]))
print("by two keys:", records[0], records[-1])
small = data[:15000]
print("by hand:", merge_sort(small) == sorted(small), heap_sort(small) == sorted(small))
