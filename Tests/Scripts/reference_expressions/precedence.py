# 6.17: who binds tighter.
cases = '''not 1 == 2
not 1 in [2]
1 + 2 * 3 ** 2
-1 ** 2
2 ** -1
1 < 2 & 3
1 | 2 == 2
1 or 0 and 0
not 0 or 1
1 if 0 else 2 or 3
lambda x: x or 1
5 - 3 - 1
2 ** 3 ** 0
7 // 2 * 2
7 % 4 * 2
1 << 1 + 1
6 & 4 >> 1
1 ^ 3 & 2
~1 + 1
-2 .__abs__()
not not 0 == 0
1, 2 == 1, 2
1 == 1 in [True]
3 > 2 is True
10 - 2 * 3 % 4
1 + 1 if 1 else 0
'a' 'b' * 2
not 1 if 0 else 2
5 .real + 1
[1, 2][0] ** 2
1 < 2 < 3 == 3
True is not False
not True is False
6 @ 2 if 0 else 1
a := 3 if 0 else 1
x = 1 or 2'''.splitlines()
import dis
for case in cases:
    try:
        value = eval(case)
        print(case, '->', value if not callable(value) else value(0))
    except (SyntaxError, TypeError) as error:
        print(case, type(error).__name__, error)
