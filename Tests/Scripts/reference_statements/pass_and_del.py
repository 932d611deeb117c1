# 7.4 and 7.5.
def f(): pass
class C: pass
for _ in (): pass
print(f(), C.__dict__.get('x'))
a = b = c = d = 1
del a, (b, [c])
for name in 'abcd':
    print(name, name in globals())
lst = list(range(10)); dct = {'k': 1, 'l': 2}
del lst[0], lst[-1], lst[::2], dct['k'], lst[1:]
print(lst, dct)
class T:
    def __delattr__(self, n): print('delattr', n)
    def __delitem__(self, k): print('delitem', k)
t = T()
del t.x, t[1], t[1:2, 3], t.y.z if False else t.w
def g():
    x = 1
    del x
    try:
        x
    except UnboundLocalError as error:
        print(error)
    try:
        del x
    except UnboundLocalError as error:
        print(error)
    x = 2
    def inner(): return x
    del x
    try:
        inner()
    except NameError as error:
        print(error)
g()
del ()
for text in ('del zz', 'del lst[5]', 'del dct["no"]', 'del dct.x', 'del (1).real', 'del "a"[0]', 'del (1, 2)[0]', 'del None.x', 'del int.real', 'del print'):
    try:
        exec(text)
    except Exception as error:
        print(text, '|', type(error).__name__, error)
for text in ('del f()', 'del 1', 'del a + b', 'del *a', 'del (a, *b)', 'del', 'del None', 'del x if y else z', 'del [a for a in b]', 'del lambda: 0', 'del a = 1', 'del (yield)', 'del {a}', 'del a and b'):
    try:
        compile(text, 's', 'exec'); print('compiles', text)
    except SyntaxError as error:
        print(text, '|', error.msg)
del t, t
