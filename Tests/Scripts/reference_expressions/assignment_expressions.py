# 6.12: := scopes and refusals.
print((n := 5) + n, [n := n + 1, n], n, (a := 1, 2), a, (b := (1, 2)), len(c := [1, 2]), c)
data = iter([1, 2, 0, 3])
while (item := next(data)):
    print(item, end=' ')
print(item)
if (m := {'k': 'v'}.get('k')) and (k := m.upper()): print(m, k)
def f():
    [inner := i for i in range(3)]
    print(inner, sorted(locals()))
    def g():
        nonlocal inner
        [inner := 'changed' for _ in '1']
    g(); return inner
print(f())
def h():
    global made
    return (made := 'global')
print(h(), made, any((found := x) > 2 for x in [1, 3, 5]), found, (lambda: (z := 3) + z)(), f'{(q := 4)}', q)
print([y for x in range(3) if (y := x * 2)], {(k := 1): (v := 2)}, k, v, [1, 2, 3][(i := 1)], i)
for source in ('x := 1', 'f(x := 1)', 'f(a=(x := 1))', '(x.y := 1)', '(x[0] := 1)', '((a, b) := 1)', '[i := 0 for i in x]', '[[(j := 0) for i in x] for j in x]', 'lambda: x := 1', '(x := y := 0)', 'x = y := 0', 'class C: [(z := i) for i in x]', 'def f(a := 1): pass', '(1 := 2)', '[x for x in (y := z)]', 'f(x=y := 1)', '(a := 1, b := 2)', 'del (a := 1)', '(x := yield)'):
    try:
        compile(source, 's', 'exec'); print('compiles', source)
    except SyntaxError as error:
        print(source, '|', error.msg)
