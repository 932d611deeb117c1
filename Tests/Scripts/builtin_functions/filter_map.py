print(list(filter(None, [0, 1, '', 'a', None])), list(filter(lambda x: x > 1, [1, 2, 3])), list(filter(str.isdigit, 'a1b2')), list(filter(bool, [0, 1])), list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(pow, [2, 3], [3, 2])), list(map(None or len, ['a', 'bb'])))
calls = []
m = map(lambda x: calls.append(x) or x, [1, 2, 3]); print(calls, next(m), calls, list(m), calls)
it = iter(range(5)); f = filter(lambda x: x % 2, it); print(next(f), next(it), list(f), f is iter(f), type(f).__name__, type(m).__name__)
print(list(map(lambda *a: a, 'ab', 'cd', 'ef')), list(map(int, '123')), set(map(abs, [-1, 1])), dict(map(lambda p: (p, 1), 'ab')))
def boom(x):
    if x == 2: raise ValueError('two')
    return x
r = map(boom, [1, 2, 3]); print(next(r))
try: next(r)
except ValueError as e: print(e, list(r))
for g in (lambda: map(), lambda: map(len), lambda: map(len, 5), lambda: list(map(5, [1])), lambda: filter(), lambda: filter(None), lambda: filter(None, 5), lambda: list(filter(5, [1])), lambda: list(map(len, [1])), lambda: filter(a=1), lambda: list(map(lambda: 0, [1])), lambda: next(filter(None, [])), lambda: filter(None, [], [])):
    try: print(g())
    except Exception as e: print(type(e).__name__, e)
list(filter(lambda x: x / 0, [1]))
