print(list(enumerate('ab')), list(enumerate('ab', 5)), list(enumerate('ab', start=-1)), list(enumerate([], 3)), list(enumerate('a', 2 ** 70)), list(enumerate(iterable='x', start=1)))
print(list(zip()), list(zip('ab')), list(zip('abc', [1, 2])), list(zip('ab', 'cd', 'ef')), dict(zip('ab', (1, 2))), list(zip(*[(1, 2), (3, 4)])), list(zip(range(3), iter('xy'))))
a = iter([1, 2, 3]); b = iter([1])
print(list(zip(a, b)), list(a)); a = iter([1, 2, 3]); b = iter([1]); print(list(zip(b, a)), list(a))
e = enumerate('xyz'); next(e); print(list(e), next(e, 'end'), e is iter(e), type(e).__name__, type(zip()).__name__)
it = iter([1, 2, 3, 4]); print(list(zip(it, it)), list(zip(*[iter('abcdef')] * 3)))
class Fails:
    def __iter__(self): return self
    def __next__(self): raise ValueError('in next')
for f in (lambda: enumerate(), lambda: enumerate(5), lambda: enumerate('a', 'b'), lambda: enumerate('a', 1.5), lambda: zip(5), lambda: zip('a', 5), lambda: list(zip('a', Fails())), lambda: list(enumerate(Fails())), lambda: zip(x=1), lambda: enumerate('a', 1, 2), lambda: zip(strict=True)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for i, (x, y) in enumerate(zip('ab', (1, 2))): print(i, x, y)
next(zip('', 'a'))
