# Builtins that consume iterables: laziness, errors raised inside, exhaustion, wrong kinds.
def attempt(f, *args, **named):
    try:
        print(repr(f(*args, **named)))
    except Exception as error:
        print(type(error).__name__, error)

def noisy(n, fail=None):
    for i in range(n):
        print(f'<{i}>', end='')
        if i == fail: raise RuntimeError(f'at {i}')
        yield i
print(any(noisy(5)), all(noisy(5)), 2 in noisy(9), max(noisy(3)), min(noisy(3)), sum(noisy(4)), sorted(noisy(3), reverse=True))
for f in (list, tuple, sum, max, min, sorted, any, all, dict, ''.join, bytes, frozenset, enumerate, zip, iter, next, reversed, len):
    attempt(lambda: (lambda r: list(r) if f in (enumerate, zip, iter) else len(r) if f is frozenset else r)(f(noisy(3, 1))))
z = zip(noisy(3), noisy(2)); print(next(z)); print(list(z)); attempt(next, z)
m = map(lambda a, b: a + b, noisy(3), noisy(5)); print(list(m)); f = filter(None, noisy(3)); print(list(f)); e = enumerate(noisy(3), -1); print(next(e), list(e), list(e))
attempt(map); attempt(lambda: list(map(5, [1]))); attempt(map, len, 5); attempt(filter, None); attempt(filter, None, 5); attempt(lambda: list(filter(5, [1]))); attempt(zip, 5); attempt(zip, [1], 5); attempt(lambda: list(zip())); attempt(lambda: list(zip([1, 2]))); attempt(zip, [1], strict=True); attempt(enumerate); attempt(enumerate, 5); attempt(enumerate, [], 'x'); attempt(enumerate, [], 1.5); attempt(lambda: list(enumerate('a', start=2**70))); attempt(lambda: list(enumerate(iterable='ab', start=5)))
attempt(sum, 'ab'); attempt(sum, ['a']); attempt(sum, ['a'], ''); attempt(sum, [b'a'], b''); attempt(sum, [[1], [2]], []); attempt(sum, [1], start=5); attempt(sum, [1.5, 2, 3j]); attempt(sum, []); attempt(sum, [], None); attempt(sum, 5); attempt(sum); attempt(sum, [1, None]); attempt(sum, [10**20, 1.5]); attempt(sum, [True, True]); attempt(sum, ((1,), (2,)), ()); attempt(sum, [bytearray(b'a')], bytearray()); attempt(sum, {1: 2, 3: 4})
attempt(max); attempt(max, []); attempt(max, [], default=None); attempt(max, 1); attempt(max, 1, 2, default=3); attempt(max, [1, 'a']); attempt(max, 'b', 'a', key=ord); attempt(max, [3, 1], key=lambda x: -x); attempt(max, [1], key=5); attempt(min, {}, default='empty'); attempt(min, 'hello', key=lambda c: (c != 'l', c)); attempt(max, (1, 2), (1, 3)); attempt(max, [(1, 'a'), (1, 'b')], key=lambda p: p[0]); attempt(min, [(1, 'a'), (1, 'b')], key=lambda p: p[0]); attempt(max, 1, 2, cmp=3); attempt(max, None); attempt(min, [], key=len); attempt(max, key=len)
class Trick:
    def __iter__(self): return 5
class Gets:
    def __getitem__(self, i):
        if i > 3: raise IndexError('stop here')
        return i * 10
class GetsFail:
    def __getitem__(self, i): raise KeyError(i)
class NextOnly:
    def __next__(self): return 1
class IterNone: __iter__ = None
class Both(Gets): __iter__ = None
for thing in (Trick(), Gets(), GetsFail(), NextOnly(), IterNone(), Both(), 5, None, int, len): attempt(list, thing); attempt(lambda: [*thing]); attempt(lambda: 30 in thing)
attempt(iter, 5); attempt(iter, len); attempt(iter, 5, 5); attempt(iter); attempt(iter, [], 1, 2); attempt(next, 5); attempt(next, []); attempt(next); attempt(next, iter([])); attempt(next, iter([]), 'default'); attempt(next, iter([1]), 2, 3); attempt(lambda: list(iter(iter([1, 2, 3, 4]).__next__, 3))); attempt(lambda: list(iter(lambda: 5, 5)))
attempt(reversed, 5); attempt(reversed, {1, 2}); attempt(lambda: list(reversed({'a': 1}))); attempt(reversed, iter([])); attempt(reversed, NextOnly()); attempt(lambda: list(reversed(range(3)))); attempt(reversed); attempt(reversed, [], 1)
class R:
    def __len__(self): return 3
    def __getitem__(self, i): return 'xyz'[i]
class RNone(R): __reversed__ = None
class ROwn(R):
    def __reversed__(self): return 'anything'
attempt(lambda: list(reversed(R()))); attempt(reversed, RNone()); attempt(reversed, ROwn())
