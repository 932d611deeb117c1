# The library reference's itertools, function by function: results, keyword arguments, laziness, errors, state.
import itertools as it, operator
def attempt(f, *a, **k):
    try:
        r = f(*a, **k)
        print(list(it.islice(r, 8)) if hasattr(r, '__next__') else r)
    except Exception as e: print(type(e).__name__, e)
def noisy(n, fail=None):
    for i in range(n):
        if i == fail: raise RuntimeError(f'at {i}')
        print(f'<{i}>', end=''); yield i
for args in (([1, 2, 3],), ([],), ([1, 2, 3], operator.mul), ('abc',), ([[1], [2]],), ([5, 1, 9], max), (5,), (['a', 1],), ([1], 5), ([1, 2], 5), ()): attempt(it.accumulate, *args)
attempt(it.accumulate, [1, 2], initial=10); attempt(it.accumulate, [], initial='x'); attempt(it.accumulate, [1, 2], None, initial=None); attempt(it.accumulate, [1, 2], func=lambda a, b: a * 10 + b); attempt(it.accumulate, [1], nope=1); attempt(it.accumulate, iterable='ab')
for args in (('ab', 'cd'), (), ([1], (2,), {3: 4}), (5,), ('a', 5)): attempt(it.chain, *args)
for arg in (['ab', [1]], 'xyz', [], 5, [1], noisy(2)): attempt(it.chain.from_iterable, arg)
for f in (it.combinations, it.combinations_with_replacement, it.permutations):
    for args in (('abc', 2), ('abc', 0), ('ab', 3), ('', 0), ('abcd', 3), ('abc', -1), ('abc', 'x'), (5, 1), ('abc',), (), ('abc', None), ('aab', 2)): attempt(f, *args)
attempt(it.combinations, iterable='ab', r=1); attempt(it.permutations, 'ab', r=None)
for args in (('ABCDEF', [1, 0, 1, 0, 1, 1]), ('AB', [1, 1, 1]), ('ABC', []), ('AB', 'xy'), (5, []), ('a',)): attempt(it.compress, *args)
for args in ((), (5,), (1, 2), (1.5, 0.5), (1, -1), (10**20,), (1j,), ('a',), (None,), (1, 'a'), (0, 0), (1, 2, 3)): attempt(it.count, *args)
c = it.count(5, 2); next(c); print(c, it.count(1.5), it.count(), it.count(3, 1), it.count(start=2, step=3), it.count(step=4)); attempt(it.count, step=-0.5)
for arg in ('ab', [], noisy(2), 5): attempt(it.cycle, arg)
attempt(it.dropwhile, lambda x: x < 3, [1, 5, 2]); attempt(it.takewhile, lambda x: x < 3, [1, 5, 2]); attempt(it.dropwhile, None, [1]); attempt(it.takewhile, 5, [1]); attempt(it.dropwhile, bool, 5); attempt(it.takewhile, lambda x: 1 / 0, [1]); attempt(it.filterfalse, None, [0, 1, '', 'a']); attempt(it.filterfalse, lambda x: x % 2, range(5)); attempt(it.filterfalse, 5, [1]); attempt(it.filterfalse, bool)
attempt(lambda: [(k, list(g)) for k, g in it.groupby('aabbbca')]); attempt(lambda: [(k, ''.join(g)) for k, g in it.groupby(['apple', 'art', 'bee'], key=lambda w: w[0])]); attempt(lambda: [(k, len(list(g))) for k, g in it.groupby([1, 1.0, True, 2, '2'])]); attempt(lambda: list(it.groupby(5))); attempt(it.groupby); attempt(lambda: list(it.groupby('a', 5))); attempt(lambda: [k for k, _ in it.groupby('aab', None)]); attempt(lambda: it.groupby('ab', k=1))
g = it.groupby('aabb'); k1, g1 = next(g); k2, g2 = next(g); print(k1, list(g1), k2, list(g2), next(g, 'end')); g = it.groupby('aab'); k, sub = next(g); print(next(sub), next(g)[0], list(sub))
for args in ((5,), (2, 5), (2, None), (0, 10, 3), (None, None, 2), (1, 1), (0,), (10,), (-1,), (1, -1), (0, 5, 0), (0, 5, -1), ('a',), (1.5,), (0, 'x'), (None,), (0, 5, 'x'), ()): attempt(it.islice, 'abcdefgh', *args)
src = iter(range(10)); print(list(it.islice(src, 2, 6, 3)), next(src)); attempt(it.islice, 5, 1); i = it.islice(noisy(9), 2); print(list(i), list(i))
for args in (('ab', 'xy'), ('ab',), (), ('ab', [], 'c'), ([1, 2], 'ab', (None,)), ('a', 5), (range(3), 'ab', [1, 2, 3, 4])): attempt(it.product, *args)
attempt(it.product, 'ab', repeat=2); attempt(it.product, 'ab', '1', repeat=2); attempt(it.product, 'ab', repeat=0); attempt(it.product, repeat=3); attempt(it.product, 'ab', repeat=-1); attempt(it.product, 'ab', repeat='x'); attempt(it.product, 'ab', r=1)
for args in (('x', 3), ('x', 0), ('x', -2), ('x',), (None, 2), ('x', 'y'), ('x', 1.5), ('x', None), ()): attempt(it.repeat, *args)
r = it.repeat('q', 3); next(r); print(r, it.repeat(5), operator.length_hint(r), list(map(pow, range(4), it.repeat(2)))); attempt(lambda: operator.length_hint(it.repeat(1))); attempt(it.repeat, object='k', times=2)
attempt(it.starmap, pow, [(2, 3), (3, 2)]); attempt(it.starmap, lambda *a: a, ['ab', [1], ()]); attempt(it.starmap, pow, [1]); attempt(it.starmap, pow, [(1,)]); attempt(it.starmap, 5, [()]); attempt(it.starmap, pow)
a, b = it.tee(noisy(3)); print(next(a), next(a), next(b), list(b), list(a)); attempt(lambda: [list(t) for t in it.tee('ab', 3)]); attempt(it.tee, 'ab', 0); attempt(it.tee, 'ab', -1); attempt(it.tee, 5); attempt(it.tee, 'a', 'x'); attempt(it.tee); x, y = it.tee('abc'); next(x); import copy; z = copy.copy(x); print(list(x), list(z), list(y))
for args in (('ab', 'xyz'), ((), 'a'), (), ([1],), ('a', 5)): attempt(it.zip_longest, *args)
attempt(it.zip_longest, 'ab', [1], fillvalue='-'); attempt(it.zip_longest, [], []); attempt(it.zip_longest, noisy(3), noisy(1)); attempt(it.zip_longest, 'a', fillvalue=1)
attempt(lambda: list(it.chain(noisy(2), noisy(3, 1)))); attempt(lambda: next(it.cycle(noisy(0)))); attempt(lambda: sum(it.takewhile(lambda v: v < 30, map(lambda n: n * n, it.count())))); attempt(lambda: list(zip(it.count(1), 'ab', it.cycle('xyz'))))
print([t.__name__ for t in (it.accumulate, it.chain, it.count, it.cycle, it.groupby, it.islice, it.product, it.repeat, it.starmap, it.zip_longest)], type(it.tee('a')[0]).__name__, it.chain('a').__iter__().__class__ is it.chain, isinstance(it.count(), it.count), len(list(it.permutations(range(5)))), sum(1 for _ in it.combinations(range(12), 4)))
