# 6.2.8: generator expressions.
def f(*args, **kw): return [list(a) if hasattr(a, '__next__') else a for a in args], kw
print(sum(i * i for i in range(4)), f((i for i in 'ab'), 3), f(i for i in 'xy'), max((len(w), w) for w in ['aa', 'b']))
g = (i for i in [1, 2, 3])
print(type(g).__name__, g.__name__, g.gi_code.co_name, g.gi_code.co_varnames, next(g), 2 in g, list(g))
data = [1, 2]
lazy = (i for i in data)
data.append(3)
data2 = data
data = 'rebound'
print(list(lazy))
n = 10
h = (n + i for i in range(2))
n = 20
print(list(h))
nested = ((i, j) for i in range(2) for j in range(i + 1))
print(list(nested), list(nested))
def outer():
    k = 1
    g = (k for _ in range(2))
    k = 2
    return list(g)
print(outer())
g = (1 // i for i in (1, 0, 2))
print(next(g))
try:
    next(g)
except ZeroDivisionError as error:
    print(error, list(g))
for source in ('f(i for i in a, 1)', 'f(1, i for i in a)', 'class C(i for i in a): pass', 'f(i for i in a, k=1)', 'f(*i for i in a)'):
    try:
        compile(source, 's', 'exec')
    except SyntaxError as error:
        print(source, '|', error.msg)
print(next(x for x in [] if x))
