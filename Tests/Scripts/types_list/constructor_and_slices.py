# list: construction, extended slices as sources and targets, deletion, errors.
def attempt(f, *args, **named):
    try:
        print(repr(f(*args, **named)))
    except Exception as error:
        print(type(error).__name__, error)

print(list(), list('abc'), list({'a': 1, 'b': 2}), list(range(3)), list((1, [2])), list(x * x for x in range(4)), list([]), list(b'ab'), list(map(str, [1])))
attempt(list, 5); attempt(list, 1, 2); attempt(list, iterable=[1]); attempt(list, None)
a = [1, 2, 3]
print(list(a) == a, list(a) is a, a.copy() is a, a[:] is a, a * 0, a * -5, a + [], 2 * a, a * True)
n = list(range(10))
for s in (slice(None), slice(2, 5), slice(-3, None), slice(None, -7), slice(None, None, 3), slice(None, None, -1), slice(8, 2, -2), slice(2, 8, -1), slice(100), slice(-100, 100), slice(5, 5), slice(-1, -11, -4), slice(None, None, 100), slice(9, None, -100), slice(True, None), slice(-2**70, 2**70)):
    print(s.indices(10), n[s], end='; ')
print()
for target, value in ((slice(2, 5), 'abc'), (slice(2, 5), []), (slice(2, 2), [7, 8]), (slice(5, 2), ['between']), (slice(None, None, 3), 'wxyz'), (slice(None, None, -3), 'wxyz'), (slice(100, 200), ['end']), (slice(-100, -50), ['start']), (slice(None), ()), (slice(8, 2, -2), 'pqr'), (slice(1, None, 2), (i for i in 'abcde')), (slice(0, 1), {5: 6}), (slice(0, 2), 'x' * 5), (slice(4, None), range(2))):
    c = n[:]
    c[target] = value
    print(c)
for target, value in ((slice(None, None, 2), 'ab'), (slice(None, None, -1), []), (slice(1, 3), 5), (slice(1, 3), None), (slice(None, None, 0), []), (slice('a'), []), (slice(1.5, 2), []), (slice(None, None, 2), 5), ('x', 1), (10, 1), (-11, 1), (1.0, 1), (None, 1), ((0, 1), 1), (2**70, 1)):
    c = n[:]
    try:
        c[target] = value
        print('set', c)
    except Exception as error:
        print(type(error).__name__, error, c == n)
for target in (0, -1, slice(2, 5), slice(None, None, 2), slice(None, None, -2), slice(8, 1, -3), slice(5, 2), slice(None), slice(1, None, 4), 10, -11, 'x', slice(None, None, 0)):
    c = n[:]
    try:
        del c[target]
        print(c)
    except Exception as error:
        print(type(error).__name__, error)
c = n[:]; c[2:4] = c; print(c)
c = n[:]; c[::2] = c[1::2]; print(c)
c = n[:4]; c.extend(c); c += c[:1]; c *= 2; print(c)
c = [1]; c += 'ab'; c += (2,); c += {3}; print(c)
for s in ('c += 5', 'c + (1,)', 'c + "a"', 'c *= "a"', 'c * 1.5', 'c - c', 'c[[]]', '[1] < [None]', '[1] < (1,)', '[[1], 2] < [[1], "a"]', 'hash([])', '[1, 2][0, 1]', '[].foo', '[]()', '[1] @ [2]', '-[1]', '[1] ** 2', 'c.__class__ = tuple'):
    try: exec(s); print(s)
    except Exception as error: print(s, '|', type(error).__name__, error)
r = [1]; r.append(r); r += [[r]]; print(r, r[1] is r, r[2][0][1][0])
x = [[0] * 2] * 3; x[0][1] = 'shared'; print(x)
class Ix:
    def __index__(self): return 1
print(n[Ix()], n[Ix():Ix() + 3 if False else 4], n[::Ix()] == n, [7, 8] * Ix() if hasattr(Ix, '__mul__') else [7, 8] * Ix())
t = []; t[:] = t; print(t); t[0:0] = [t]; print(t)
