# 7.2.2: annotations at module, class and function level.
x: int = 1
y: 'later'
(z): list = []
def show(v): print('evaluated', v); return v
a: show(1) = show(2)
class C:
    p: show('class annotation')
    q: int = 5
    __private: str = 'm'
    self_ref: 'C'
print(__annotations__, C.__annotations__, hasattr(C, 'p'))
def f():
    local: undefined_name = 3
    other: also_undefined
    try:
        other
    except UnboundLocalError as error:
        print(error)
    return local
print(f(), f.__annotations__)
C.new: show('attribute') = 1
lst = [0]
lst[show(0)]: show('item')
print(C.new, lst)
tup: tuple = 1, 2
def g(): 
    v: int = yield
    return v
print(tup, y if 'y' in globals() else 'y unbound')
for text in ('a, b: int', '(a, b): int', '[a]: int = 1', 'f(): int', '1: int', 'x: int: str', 'x: int = y: int = 2', 'def f():\n global q\n q: int', 'def f():\n x: int\n nonlocal x', 'lambda: x: int', 'x: *a', 'x: int += 1', 'None: int', 'x: yield'):
    try:
        compile(text, 's', 'exec'); print('compiles', repr(text))
    except SyntaxError as error:
        print(repr(text), '|', error.msg)
b: undefined_at_module = 1
