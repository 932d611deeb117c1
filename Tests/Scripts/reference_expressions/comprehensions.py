# 6.2.4: comprehension scope, nesting, conditions, evaluation order.
x = 'outer'
print([x for x in range(3)], x, [(a, b) for a in 'ab' for b in range(2) if b or a == 'a'], {k: v for k, v in zip('ab', 'cd')}, {c.lower() for c in 'AaA'})
def log(name, value):
    print(name, end=' '); return value
result = [log('item', i) for i in log('first', [1, 2]) if log('cond', i) for j in log('second', [3])]
print(result)
d = {log('key', i): log('value', i) for i in [1, 2]}
print(d)
g = (log('lazy', i) for i in log('eager', [1, 2]))
print(next(g), list(g))
fs = [lambda: i for i in range(3)]
print([f() for f in fs], [f() for f in [lambda i=i: i for i in range(3)]])
class C:
    values = [1, 2]
    n = 2
    ok = [v for v in values]
    try:
        bad = [n for v in values]
    except NameError as error:
        print(error)
print(C.ok, [y := 5, y], [last := i for i in range(3)], last, [[c for c in row] for row in ('ab', 'cd')])
try:
    (1 / 0 for _ in ())
    [i for i in 5]
except TypeError as error:
    print(error)
try:
    (i for i in undefined)
except NameError as error:
    print(error)
for source in ('[i for i in 1, 2]', '[i, j for i in a]', '[i := 0 for i in a]', '[i for i in (i := a)]', '[yield for i in a]', '{a: b for a, b}', '[a for a in b if c else d]'):
    try:
        compile(source, 's', 'eval')
    except SyntaxError as error:
        print(source, '|', error.msg)
