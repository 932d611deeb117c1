# 6.3.4: order of evaluation; what the grammar refuses.
def t(x):
    print(x, end=' '); return x
def f(*a, **k): return a, k
print(f(t(1), *[t(2)], t(3), k=t(4), **{'l': t(5)}, m=t(6)))
print(f(k=t(1), *[t(2)]))
print(t(f)(t(1), t(2)) [0] if False else 'skipped')
print(f(*'ab', *range(2)), f(**{'a': 1}, **{'b': 2}), f((1, 2)), f(*()), f(**{}))
for source in ('f(a=1, 2)', 'f(**k, 1)', 'f(**k, *a)', 'f(a=1, a=2)', 'f(1=2)', 'f(a.b=1)', 'f(lambda: 1=2)', 'f(None=1)', 'f(a for a in b, c)', 'f(**)', 'f(*)', 'f(,)', 'f(a,,b)', 'f(True=1)', 'f("a"=1)', 'f(a:=1, b=2)', 'f(a=b:=1)', 'f((a)=1)', 'f(a[0]=1)', 'f(not a=1)'):
    try:
        compile(source, 's', 'eval')
        print(source, 'compiles')
    except SyntaxError as error:
        print(source, '|', error.msg)
compile('f(**k, *a)', 'call', 'eval')
