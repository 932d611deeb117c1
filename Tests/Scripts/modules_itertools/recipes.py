# The recipes of the library reference, written again, and pipelines that programs build of them.
from itertools import *
from collections import deque
import operator
def take(n, xs): return list(islice(xs, n))
def prepend(v, xs): return chain([v], xs)
def tabulate(f, start=0): return map(f, count(start))
def tail(n, xs): return iter(deque(xs, maxlen=n))
def consume(it_, n=None): deque(it_, maxlen=0) if n is None else next(islice(it_, n, n), None)
def nth(xs, n, default=None): return next(islice(xs, n, None), default)
def all_equal(xs): g = groupby(xs); return next(g, True) and not next(g, False)
def quantify(xs, pred=bool): return sum(map(pred, xs))
def ncycles(xs, n): return chain.from_iterable(repeat(tuple(xs), n))
def dotproduct(a, b): return sum(map(operator.mul, a, b))
def convolve(signal, kernel):
    kernel = tuple(kernel)[::-1]; window = deque([0], maxlen=len(kernel)) * len(kernel)
    for x in chain(signal, repeat(0, len(kernel) - 1)): window.append(x); yield sum(map(operator.mul, kernel, window))
def pairwise(xs): a, b = tee(xs); next(b, None); return zip(a, b)
def grouper(xs, n, fill=None): return zip_longest(*[iter(xs)] * n, fillvalue=fill)
def roundrobin(*its):
    pending = deque(iter(i).__next__ for i in its)
    while pending:
        try: yield pending[0](); pending.rotate(-1)
        except StopIteration: pending.popleft()
def partition(pred, xs): a, b = tee(xs); return filterfalse(pred, a), filter(pred, b)
def powerset(xs): s = list(xs); return chain.from_iterable(combinations(s, r) for r in range(len(s) + 1))
def unique(xs, key=None):
    seen = set()
    for x in xs:
        k = x if key is None else key(x)
        if k not in seen: seen.add(k); yield x
def just_seen(xs, key=None): return map(next, map(operator.itemgetter(1), groupby(xs, key)))
def iter_except(f, exc, first=None):
    try:
        if first is not None: yield first()
        while True: yield f()
    except exc: pass
def first_true(xs, default=False, pred=None): return next(filter(pred, xs), default)
def sliding(xs, n):
    it_ = iter(xs); w = deque(islice(it_, n), maxlen=n)
    if len(w) == n: yield tuple(w)
    for x in it_: w.append(x); yield tuple(w)
def flatten(x, base=(str, bytes)):
    stack = [iter([x])]
    while stack:
        for item in stack[-1]:
            if isinstance(item, base): yield item
            else:
                try: stack.append(iter(item)); break
                except TypeError: yield item
        else: stack.pop()
def merge(*its):
    heads = []
    for i, xs in enumerate(map(iter, its)):
        for v in islice(xs, 1): heads.append((v, i, xs))
    while heads:
        v, i, xs = min(heads); yield v; heads.remove((v, i, xs))
        heads.extend((n, i, xs) for n in islice(xs, 1))
def run_length(xs): return [(k, sum(1 for _ in g)) for k, g in groupby(xs)]
def primes():
    yield 2; known = {}
    for n in count(3, 2):
        p = known.pop(n, None)
        if p is None: known[n * n] = n; yield n
        else:
            m = n + 2 * p
            while m in known: m += 2 * p
            known[m] = p
def collatz(n): return chain(takewhile(lambda v: v != 1, accumulate(chain([n], repeat(0)), lambda a, _: a // 2 if a % 2 == 0 else 3 * a + 1)), [1])
print(take(5, count()), list(prepend(1, [2, 3])), take(4, tabulate(lambda n: n * n)), list(tail(3, 'ABCDEFG')), nth('ABCDE', 2), nth('AB', 5, '?'), all_equal('aaa'), all_equal('ab'), all_equal(''), quantify([1, 0, 2]), quantify('aBc', str.isupper), ''.join(ncycles('ab', 3)), dotproduct([1, 2], [3, 4]))
i = iter(range(10)); consume(i, 3); print(next(i)); consume(i); print(next(i, 'gone'), list(convolve([1, 2, 3], [0, 1, 0.5])), list(pairwise('abcd')), list(pairwise('')), list(map(''.join, grouper('ABCDEFG', 3, 'x'))), ''.join(roundrobin('ABC', 'D', 'EF')), [list(p) for p in partition(lambda x: x % 2, range(6))], list(powerset([1, 2, 3])))
print(''.join(unique('AAAABBBCCDAABBB')), ''.join(unique('ABBCcAD', str.lower)), ''.join(just_seen('AAAABBBCCDAABBB')), ''.join(just_seen('ABBCcAD', str.lower)), list(iter_except([1, 2, 3].pop, IndexError)), list(iter_except({'a': 1}.popitem, KeyError, lambda: 'first')), first_true([0, '', 3]), first_true([], 'none'), first_true(range(9), pred=lambda x: x > 4), list(sliding('abcde', 3)), list(sliding('a', 2)), list(flatten([1, [2, (3, ['four', b'5']), {6: 7}], []])), list(merge([1, 4, 7], [2, 5], [], [3, 6, 8, 9])), run_length('aaabccd'))
print(take(15, primes()), list(collatz(27))[:8], len(list(collatz(27))), sum(takewhile(lambda p: p < 500, primes())), max(map(len, map(list, map(collatz, range(1, 30))))), [''.join(p) for p in islice(permutations('abcd'), 5, 9)], list(accumulate([3, 1, 4, 1, 5], max)), list(starmap(lambda k, g: (k, len(list(g))), groupby(sorted('mississippi')))))
pascal = lambda n: list(islice(accumulate(repeat(None, n), lambda row, _: tuple(map(operator.add, chain([0], row), chain(row, [0]))), initial=(1,)), n)); print(pascal(6))
table = {row: dict(cols) for row, cols in groupby(((a, (b, a * b)) for a, b in product(range(1, 4), repeat=2)), key=operator.itemgetter(0)) for cols in [[c for _, c in cols]]}; print(table)
text = 'the cat the dog a cat'.split(); print(sorted(((len(list(g)), w) for w, g in groupby(sorted(text))), reverse=True), list(zip_longest(*grouper(text, 4), fillvalue=None)), [*dict.fromkeys(chain.from_iterable(text))][:5])
