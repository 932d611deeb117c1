# 6.10.2 and 6.10.3.
print(1 in [1], 1.0 in [1], 'a' in 'cat', '' in 'x', 'at' in 'cat', b'a' in b'cat', 97 in b'cat', 'k' in {'k': 1}, 1 in {'k': 1}.values(), ('k', 1) in {'k': 1}.items(), 3 in range(5), 3.0 in range(5), 'a' in range(3), 5 not in (1, 2), None in [None], [1] in [[1]])
nan = float('nan')
print(nan in [nan], nan in (nan,), nan in {nan}, float('nan') in [float('nan')], 2 in (i for i in (1, 2, 3)), frozenset([1]) in {frozenset([1])}, {1} in {frozenset([1])})
it = iter([1, 2, 3])
print(2 in it, list(it))
a = []
b = a
print(a is b, a is not [], None is None, a is not b, not a is b, (a is b) is True)
for f in (lambda: 1 in 5, lambda: 1 in 'abc', lambda: 'a' in b'abc', lambda: 300 in b'a', lambda: 'ab' in 97, lambda: [] in {}, lambda: [] in {1}, lambda: 1 in None, lambda: None in 'x', lambda: 1 in int, lambda: -1 in b'x'):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
print(1 in [1] == True, 'a' in 'abc' in ['abc'], 1 is 1 < 2, not 1 in [2], 1 not in [2] and True)
object in 3
