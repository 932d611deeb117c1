from itertools import *
print(list(islice(count(5, -2), 4)), list(islice(cycle('ab'), 5)), list(repeat('x', 3)), list(accumulate([1, 2, 3])), list(accumulate([3, 1, 2], max)), list(accumulate([1, 2], initial=10)), list(chain('ab', [1])), list(chain.from_iterable(['ab', 'c'])), list(compress('abcd', [1, 0, 1])), list(dropwhile(lambda x: x < 3, [1, 3, 2])), list(filterfalse(None, [0, 1, ''])), list(takewhile(lambda x: x < 3, [1, 3, 2])), list(starmap(pow, [(2, 3), (3, 2)])), list(zip_longest('abc', 'x', fillvalue='-')), list(islice('abcdef', 1, None, 2)), [list(t) for t in tee('ab')], count(1.5), count(2, 3), repeat(1, 2))
print([(k, list(g)) for k, g in groupby('aabbca')], [(k, len(list(g))) for k, g in groupby([1, 3, 2, 4], key=lambda x: x % 2)])
print(list(product('ab', [1, 2])), list(product('ab', repeat=2)), list(permutations('abc', 2)), list(combinations('abcd', 2)), list(combinations_with_replacement('abc', 2)), list(permutations([])), list(product()), list(combinations('a', 2)), len(list(permutations(range(5)))))
g = groupby('aab'); k1, it1 = next(g); k2, it2 = next(g); print(list(it1), list(it2))
a, b = tee(iter([1, 2, 3])); next(a); print(list(b), list(a)); it = iter(range(10)); print(list(islice(it, 3)), next(it))
c = count(); print(next(c), next(c), c, list(zip(count(10), 'ab')), list(map(lambda x, y: x * y, repeat(2), [1, 2])))
for f in (lambda: islice('a', -1), lambda: islice('a', 1, 2, 0), lambda: islice('a'), lambda: count('a'), lambda: cycle(5), lambda: repeat(), lambda: list(accumulate([1, 'a'])), lambda: chain(5).__next__(), lambda: product(5), lambda: permutations('a', -1), lambda: combinations('a'), lambda: combinations('ab', -1), lambda: next(takewhile(5, [1])), lambda: next(starmap(pow, [5])), lambda: groupby(), lambda: tee('a', -1), lambda: compress('a'), lambda: product('a', repeat=-1), lambda: islice('abc', 'x'), lambda: next(chain()), lambda: repeat(1, 'a'), lambda: dropwhile(None), lambda: permutations('ab', 1.5)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
next(dropwhile(lambda x: 1 / x, [0]))
