# enumerate, zip, map, filter, reversed, iter with a sentinel.
print(list(enumerate('abc')), list(enumerate([1, 2], 5)), list(enumerate(start=10**20, iterable=(1, 2))), list(enumerate([])), list(enumerate('ab', start=-1)), list(enumerate('ab', True)), list(enumerate('abc', 2**62 - 1)))
print(list(zip()), list(zip([1, 2])), list(zip([1, 2], 'abc')), list(zip('ab', range(10), (True, False))), list(zip([], [1])))
print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(len, ['a', 'bc', ''])), list(map(max, [1, 5], [3, 2], [2, 2])))
print(list(filter(None, [0, 1, '', 'a', [], None, 2.5])), list(filter(lambda x: x % 2, range(10))), list(filter(bool, [0, 3])), list(filter(str.isdigit, 'a1b2')))
print(list(reversed('abc')), list(reversed([1, 2, 3])), list(reversed((1, 2))), list(reversed(range(3))), list(reversed(b'ab')), list(reversed('')))
items = [1, 2, 3, 0, 4]
print(list(iter(items.pop, 0)), items)
items = [3, 2, 1]
it = iter(items.pop, 1)
print(list(iter(lambda: items.pop(), 3)), items)
a = [1, 2, 3]
it = zip(a, a)
print(next(it), next(it), next(it), next(it, 'end'))
it = iter(a)
print(list(zip(it, it)), next(it, 'end'))
it = iter([1, 2, 3, 4, 5])
print(list(zip(it, [10, 20])), list(it))
e = enumerate('xy')
print(next(e), iter(e) is e, next(e), next(e, None), type(e))
print(type(zip()), type(map(str, [])), type(filter(None, [])), type(reversed('')), type(iter(int, 1)), type(reversed([])))
print(sum(map(lambda x: x * x, range(10))), max(filter(lambda x: x < 5, range(10))), dict(zip('abc', range(3))), sorted(zip([3, 1, 2], 'abc')))
r = reversed('abc')
print(next(r), r.__length_hint__(), next(r), next(r), next(r, 'end'), r.__length_hint__())
m = map(print, [1, 2])
print(next(m), next(m), next(m, 'end'))
for i, (x, y) in enumerate(zip('ab', 'cd')):
    print(i, x, y)
print(list(map(None.__class__.__name__.__add__, ['x'])), list(map(lambda *a: a, [1], [2], [3])))
a = [1, 2, 3]
for x in a:
    if len(a) < 6:
        a.append(x * 10)
print(a)
print(list(zip(*[(1, 2), (3, 4)])), [*map(str, range(3))], {*filter(None, [0, 1])}, (*zip('a', 'b'),))
