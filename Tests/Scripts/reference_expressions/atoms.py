# 6.2: names, literals, parenthesized forms, displays.
x = 'global'
def f():
    return x
print(f(), (), (1), (1,), (1, 2), [], [1], {}, {1}, {1: 2}, (yield_ := 3))
print([*range(2), *'ab'], {*[1], *(2,)}, (*[1], 2), {**{'a': 1}, 'b': 2, **{'a': 3}}, [*()], {**{}})
order = []
def note(v):
    order.append(v); return v
d = {note('k1'): note('v1'), **{note('k2'): note('v2')}, note('k3'): note('v3')}
print(order, d)
s = {note(1), note(1.0), note(True)}
print(s, [[]] * 2, [[] for _ in range(2)])
for source in ('(*a)', '*a', '{**a, *b}', '{*a: 1}', '{1: 2, 3}', '{1, 2: 3}', '[*a for a in b]', '{**a for a in b}', '(a, *b) = 1, 2; print(b)', '{**1}', '[*1]', 'undefined_name', '{[]: 1}'):
    try:
        exec(source)
    except Exception as error:
        print(source, '|', type(error).__name__, error)
class C:
    __secret = 1
    def get(self): return self.__secret
print(C().get(), [n for n in vars(C) if 'secret' in n])
def unbound():
    print(local)
    local = 1
unbound()
