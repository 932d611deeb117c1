# 6.10.1: values of different kinds compared; chains.
def t(x):
    print('t', x, end=' '); return x
print(t(1) < t(2) < t(3), t(3) < t(2) < t(1), 1 < 3 > 2, 1 == 1 != 2, 1 < 2 == True, (1 < 2) == True, 5 > 4 > 3 > 3)
nan = float('nan')
print(1 == 1.0 == True, 1 < 1.5 < 2, nan < 1, nan == nan, nan != nan, [1, 2] < [1, 3], [1] < [1, 0], (1, 'a') < (2, None), 'a' < 'b' < 'ba', b'a' < b'b', [] < [1], 'Z' < 'a')
print({1} < {1, 2}, {1} <= {1}, {1, 2} < {2, 3}, {1} > set(), {1: 2} == {1: 2.0}, range(3) == range(0, 3), range(0) == range(2, 2), (1,) == [1], 'a' == b'a', None == 0, 1 == '1', [nan] == [nan], 2 ** 53 == float(2 ** 53 + 1))
for f in (lambda: 1 < 'a', lambda: None < None, lambda: [1] < (1,), lambda: {} < {}, lambda: 1j < 2, lambda: range(1) < range(2), lambda: [1, 'a'] < [1, 2], lambda: {1} < [1], lambda: 'a' < b'a', lambda: object() < object() if False else int < str, lambda: (1 < 2 < 'a'), lambda: ... >= 1, lambda: len > print):
    try:
        print(f())
    except TypeError as error:
        print(error)
max([1, None])
