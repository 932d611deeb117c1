# 8.6: parameter lists that the grammar refuses.
for text in ('def f(a, a): pass', 'def f(a=1, b): pass', 'def f(*, **k): pass', 'def f(*): pass', 'def f(**k, a): pass', 'def f(**k, *a): pass', 'def f(*a, *b): pass', 'def f(/, a): pass', 'def f(a, /, b, /): pass', 'def f(a, *, b, /): pass', 'def f(a, (b, c)): pass', 'def f(1): pass', 'def f(a.b): pass', 'def f(None): pass', 'def f(a, *, a): pass', 'def f(a=1, /, b): pass', 'def f(a:int=1, *b:str, c, **d:list): pass', 'def f(*a=1): pass', 'def f(**k=1): pass', 'def f(a b): pass', 'def f(a,): pass', 'def f(*a,): pass', 'def f(**k,): pass', 'def f(*, a,): pass', 'def f(,): pass', 'def f(a,,b): pass', 'def f: pass', 'def f(): pass pass', 'def 1(): pass', 'def f() -> : pass', 'def f()', 'def f(lambda): pass', 'def f(__debug__): pass', 'def f(a, b=, c): pass'):
    try:
        compile(text, 's', 'exec'); print('compiles', text)
    except SyntaxError as error:
        print(text, '|', error.msg)
def f(a=1, *, b): return a, b
f(b=1, c=2)
