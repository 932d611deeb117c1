# 7.2: target lists, starred targets, attribute and item targets.
a, b = b, a = 1, 2
print(a, b)
[c, (d, e)] = 'x', 'yz'
x = y = z = []
x.append(1)
(f), [g] = 1, [2]
*h, i = range(4); j, *k = 'abc'; l, *m, n = (1, 2); *o, = 'pq'; [*p] = ()
print(c, d, e, y, z, f, g, h, i, j, k, l, m, n, o, p)
class T: pass
t = T(); lst = [0, 0, 0]; dct = {}
t.a, lst[0], dct['k'], lst[1:] = 1, 2, 3, [4, 5, 6]
print(t.a, lst, dct)
q = [0, 1]; q_i = 0
q_i, q[q_i] = 1, 2
print(q_i, q)
for text in ('a, b = 1', 'a, b = 1,', 'a, b = 1, 2, 3', 'a, *b, c = 1,', 'a, b = None', '(a, b), c = 1, 2', 'a, b = {}', '[] = 1,', '() = ()', 'a, b = "x"', '*a, = 5', 'a, b = iter([1])', 'x.y = 1', 'undefined.a = 1', '[][0] = 1', '().a = 2', '"a"[0] = 1', 'a, b = (i for i in "abc")'):
    try:
        exec(text); print(text, 'ok')
    except Exception as error:
        print(text, '|', type(error).__name__, error)
for text in ('f() = 1', '1 = x', 'a + b = c', '(a, 1) = 2', '[a, b()] = c', '*a = 1', '*a, *b = c', 'None = 1', '(a): int, b = 1', 'x if y else z = 1', 'a = 1 = b', 'lambda: 1 = 2', '"s" = 1', '{} = 1', 'a.b() = 1', '-a = 1', 'yield = 1', '`a` = 1', '(yield) = 1', 'a < b = 1', 'f"{a}" = 1', '... = 1'):
    try:
        compile(text, 's', 'exec'); print('compiles', text)
    except SyntaxError as error:
        print(text, '|', error.msg)
