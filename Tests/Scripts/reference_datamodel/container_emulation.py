# 3.3.7: containers: __len__, __getitem__, __setitem__, __delitem__, __missing__, __iter__, __reversed__, __contains__.
class Seq:
    def __init__(self, *items): self.items = list(items)
    def __len__(self): return len(self.items)
    def __getitem__(self, i):
        print('get', i, end=' ')
        return self.items[i]
    def __setitem__(self, i, v): print('set', i, v)
    def __delitem__(self, i): print('del', i)
s = Seq(1, 2, 3)
print(s[0], s[-1], s[0:2], s[::2], s[..., 1:] if False else '')
print(list(s), 2 in s, 9 in s, list(reversed(s)), [*s], sum(s), max(s))
s[1] = 5; s[1:2, ...] = 6; del s[0]; del s[:]
a, b, c = s
print(a, b, c)
class Missing(dict):
    def __missing__(self, key): return f'missing {key}'
m = Missing(a=1)
print(m['a'], m['b'], m.get('b'), 'b' in m, dict(m))
class Contains:
    def __contains__(self, x): return 'truthy' if x == 1 else ''
print(1 in Contains(), 2 in Contains(), 1 not in Contains())
class IterOnly:
    def __iter__(self): return iter('xy')
print('x' in IterOnly(), 'z' in IterOnly(), list(IterOnly()))
class Nope: __contains__ = None; __iter__ = None; __getitem__ = None; __reversed__ = None; __len__ = None
for call in (lambda: 1 in Nope(), lambda: iter(Nope()), lambda: reversed(Nope()), lambda: Nope()[0], lambda: len(Nope()), lambda: 1 in 5, lambda: len(5), lambda: iter(5), lambda: reversed({1}), lambda: 5[0], lambda: (1)[0:1], lambda: {}[0:1]):
    try:
        call()
    except TypeError as error:
        print(error)
del Missing(a=1)['zz']
