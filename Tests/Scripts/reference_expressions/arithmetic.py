# 6.7: * @ / // % + -.
for a, b in ((7, 3), (-7, 3), (7, -3), (-7, -3), (7.5, 2), (-7.5, 2), (7, 2.5), (0, 5), (10 ** 20, 3), (-1, 10 ** 20), (1e308, 1e-5), (True, 2)):
    print(a, b, a * b, a / b, a // b, a % b, divmod(a, b), a + b, a - b)
print('ab' * 3, 3 * 'ab', [1] * 2, (1,) * -1, 'a' + 'b', [1] + [2], (1,) + (2,), b'a' * 2, 'x' * 0, '%d%%' % 5, 'a' * True)
print(5.0 % 3, -5.0 % 3, 5 % -3.0, -0.0 % 3, 1e20 % 3, 3 % 1e400, -3 % float('inf'), 0.1 + 0.2, 1 - 0.9, 1e16 + 1, 2 ** 53 + 1.0, 3 * 0.1)
for f in (lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1, 0), lambda: divmod(1.0, 0), lambda: 1 / 0j, lambda: 1 + 'a', lambda: 'a' + 1, lambda: [1] + (1,), lambda: 'a' * 'b', lambda: 'a' * 1.5, lambda: 1 @ 2, lambda: None + 1, lambda: {} + {}, lambda: {1} + {2}, lambda: 1j % 2, lambda: 1j // 2, lambda: divmod(1j, 2), lambda: b'a' + 'a', lambda: 'a' - 'b', lambda: [] * [], lambda: 10 ** 400 / 1, lambda: 10 ** 400 * 1.5):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
print({1, 2} - {2}, {1: 2}.keys() - [1], 'a' + 1)
