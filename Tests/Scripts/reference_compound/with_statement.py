# 8.5: several managers, targets, order, exceptions.
class M:
    def __init__(self, name, swallow=False, fail=''): self.name, self.swallow, self.fail = name, swallow, fail
    def __enter__(self):
        print('enter', self.name, end='; ')
        if self.fail == 'enter': raise RuntimeError('enter ' + self.name)
        return self.name, 2
    def __exit__(self, kind, value, tb):
        print('exit', self.name, kind and kind.__name__, end='; ')
        if self.fail == 'exit': raise RuntimeError('exit ' + self.name)
        return self.swallow
with M('a') as (n, k), M('b') as b, M('c'):
    print('body', n, k, b)
lst = [0]
with M('t') as lst[0]: print(lst)
for make in (lambda: [M('1'), M('2', fail='enter')], lambda: [M('1', swallow=True), M('2', fail='exit')], lambda: [M('1', fail='exit'), M('2', fail='exit')], lambda: [M('1'), M('2', swallow=True)]):
    x, y = make()
    try:
        with x, y:
            raise KeyError('body')
        print('continues')
    except Exception as error:
        print(repr(error), 'context', repr(error.__context__))
def f():
    with M('r'):
        return print('returning', end='; ')
f(); print()
def g():
    with M('g'):
        yield 1
it = g(); next(it); it.close(); print()
from contextlib import ExitStack, nullcontext
with ExitStack() as stack:
    [stack.enter_context(M(str(i))) for i in range(2)]
    stack.callback(print, 'callback', end='; ')
print()
with nullcontext(5) as five: print(five)
for text in ('with a as 1: pass', 'with a as f(): pass', 'with: pass', 'with a, : pass', 'with a as b c: pass', 'with (a as b): pass', 'with (a, b) as c: pass', 'with a as b as c: pass', 'with (a as b, c as d,): pass', 'with a as (b, c): pass', 'with a as *b: pass'):
    try:
        compile(text, 's', 'exec'); print('compiles', text)
    except SyntaxError as error: print(text, '|', error.msg)
with M('last'):
    undefined
