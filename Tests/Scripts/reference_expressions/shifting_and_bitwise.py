# 6.8 and 6.9.
print(1 << 10, -1 << 3, 1024 >> 3, -5 >> 1, 5 >> 100, -5 >> 100, 1 << 0, 1 << 100, (1 << 100) >> 99, True << 2, 0 << 1000)
print(6 & 3, 6 | 3, 6 ^ 3, -6 & 3, -6 | 3, -6 ^ 3, ~6 & 0xff, 2 ** 70 & -1, -2 ** 70 | 1, 2 ** 70 ^ 2 ** 70, True & False, True | 2, True ^ True)
print({1, 2} & {2, 3}, {1, 2} | {3}, {1, 2} ^ {2, 3}, {1: 2} | {3: 4}, frozenset([1]) | {2}, {1: 2}.keys() & {1}, {1: 2}.items() | {(3, 4)} == {(1, 2), (3, 4)})
for f in (lambda: 1 << -1, lambda: 1 >> -1, lambda: 1.0 << 1, lambda: 1 << 1.0, lambda: 1 & 1.0, lambda: 'a' | 'b', lambda: [] & [], lambda: {1} | [2], lambda: {} | [], lambda: None | 1, lambda: {} & {}, lambda: 0 << 2 ** 100 if False else 1 >> 2 ** 100):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
print(1 + 2 << 3, 1 << 2 + 3, 5 & 3 == 3, 1 | 2 ^ 3 & 4, ~1 << 2, 1 << 2 << 3, 256 >> 2 >> 1)
1 << 'a'
