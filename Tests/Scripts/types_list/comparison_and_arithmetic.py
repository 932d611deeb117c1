print([1, 2] + [3], [1] * 3, 2 * [0], [1] * -1, [1, 2] == [1, 2], [1, 2] < [1, 3], [1] < [1, 2], [] < [1], [2] > [1, 9], [1, 2] != [2, 1], [[1], [2]] < [[1], [3]], [1.0] == [1], [True] == [1])
a = [[0]] * 3; a[0].append(1); print(a, a[0] is a[2])
b = c = [1]; b = b + [2]; print(b, c); b = c; b += [2]; print(b, c)
class E:
    def __eq__(self, o): print('eq', end=' '); return True
    def __lt__(self, o): print('lt', end=' '); return 'truthy'
e = E()
print([e] == [e], [e] == [E()], [e, 1] < [E(), 2], [e] < [e], [E(), E()] == [E()], e in [1, 2], [1, 2].index(e), [1, 1].count(e))
for f in (lambda: [1] + (2,), lambda: [1] + 'a', lambda: [1] * [2], lambda: [1] * 1.0, lambda: [1] - [1], lambda: [1] < (1,), lambda: [1] < ['a'], lambda: [None] < [None], lambda: [1] * 2 ** 62, lambda: [1] & [1], lambda: hash([1]), lambda: -[1], lambda: [1] == (1,), lambda: [1, 2] > [1, 'x'], lambda: [1](0), lambda: [1].x, lambda: [[]] < [[1]], lambda: [1] @ [1]):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
r = []; r.append(r)
try: r == [r]; print('equal by identity')
except RecursionError as e: print(type(e).__name__)
q = []; q.append(q)
q2 = [q]
print(r in r, q == q, repr(r))
[1] + None
