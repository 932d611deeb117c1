# Keys with hashes and comparisons written in Python; dicts and sets changed while they are searched.
class Key:
    def __init__(self, hash, name):
        self.h = hash
        self.name = name

    def __hash__(self):
        return self.h

    def __eq__(self, other):
        print('eq', self.name, other.name)
        return self.name == other.name

    def __repr__(self):
        return 'Key(%r)' % self.name


d = {Key(1, 'a'): 1, Key(1, 'b'): 2, Key(9, 'c'): 3}
print(d[Key(1, 'b')], Key(1, 'c') in d, Key(9, 'c') in d, d.get(Key(17, 'z')))
d[Key(1, 'a')] = 10
print(d)
s = {Key(1, 'a'), Key(1, 'b'), Key(1, 'a')}
print(len(s), Key(1, 'b') in s)


class D(dict):
    def __missing__(self, key):
        return 'missing %r' % (key,)


e = D(a=1)
print(e['a'], e['b'], e.get('b'), 'b' in e, e, type(e.copy()), type(e | {}))


class Changing:
    def __hash__(self):
        return 5

    def __eq__(self, other):
        if f:
            f.clear()
        return False


f = {}
f[Changing()] = 1
f[Changing()] = 2
print(len(f))


class L(list):
    pass


class T(tuple):
    pass


class S(set):
    pass


class F(frozenset):
    pass


x = L([1, 2])
x.attribute = 'there'
print(x, x + [3], type(x + [3]), type(x[:]), type(x.copy()), x.attribute, x == [1, 2], len(x))
y = T((1, 2))
y.attribute = 'there'
print(y, y + (3,), type(y[:]), type(y * 1), y.attribute, y == (1, 2), hash(y) == hash((1, 2)))
z = S([1])
w = F([1])
print(z, w, type(z | {2}), type(z.copy()), type(w | {2}), type(w.copy()), z == w, frozenset(w) is w)


class Sequence:
    def __getitem__(self, index):
        if index > 3:
            raise IndexError
        return index * index

    def __len__(self):
        return 4


print(list(Sequence()), list(reversed(Sequence())), 9 in Sequence(), 5 in Sequence(), [*Sequence()], dict(enumerate(Sequence())))
a, b, *c = Sequence()
print(a, b, c, type(iter(Sequence())))


class Mapping:
    def keys(self):
        return ['x', 'y']

    def __getitem__(self, key):
        return key * 2


print(dict(Mapping()), {**Mapping()}, {}.__or__(dict(Mapping())))


def g(**k):
    return k


print(g(**Mapping()))
