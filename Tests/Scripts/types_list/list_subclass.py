# Subclasses of list: overridden methods, what the builtins ask, results of operators.
class Typed(list):
    def __init__(self, kind, items=()):
        self.kind = kind
        super().__init__()
        self.extend(items)
    def check(self, item):
        if not isinstance(item, self.kind):
            raise TypeError(f'{self.kind.__name__} wanted, not {type(item).__name__}')
        return item
    def append(self, item): super().append(self.check(item))
    def extend(self, items): [self.append(i) for i in items]
    def insert(self, at, item): super().insert(at, self.check(item))
    def __setitem__(self, key, value):
        if isinstance(key, slice): value = [self.check(v) for v in value]
        else: self.check(value)
        super().__setitem__(key, value)
    def __iadd__(self, other): self.extend(other); return self
    def __repr__(self): return f'{self.kind.__name__}{super().__repr__()}'
    def __getitem__(self, key):
        got = super().__getitem__(key)
        return Typed(self.kind, got) if isinstance(key, slice) else got

t = Typed(int, [3, 1, 2])
print(t, t[1:], type(t[1:]).__name__, t + [4], type(t + [4]).__name__, t * 2, t.copy(), type(t.copy()).__name__, t.kind, sorted(t), list(reversed(t)), t == [3, 1, 2], t != [1], [0] + t)
t += [5]; t.insert(0, 9); t[0] = 8; t[1:2] = [7, 7]; t.sort(); print(t, len(t), t.index(7), t.count(7), 7 in t, t.pop(), t)
for f in (lambda: t.append('x'), lambda: t.__setitem__(0, 'y'), lambda: t.__setitem__(slice(0, 1), 'z'), lambda: t.__iadd__(['w']), lambda: t.insert(0, None), lambda: Typed(str, [1])):
    try: f()
    except TypeError as error: print(error)
print(t)
class Watch(list):
    def __len__(self): print('len', end=' '); return super().__len__()
    def __iter__(self): print('iter', end=' '); return super().__iter__()
    def __getitem__(self, k): print('get', k, end=' '); return super().__getitem__(k)
    def __contains__(self, x): print('contains', end=' '); return super().__contains__(x)
    def __eq__(self, o): print('eq', end=' '); return super().__eq__(o)
    def __bool__(self): print('bool', end=' '); return False
w = Watch('abc')
print(list(w), tuple(w), len(w), 'a' in w, w == list('abc'), list('abc') == w, bool(w), not w)
print([*w], (*w,), w[0], w[-1:], sorted(w), ''.join(w), max(w), sum(Watch([1, 2])), dict(zip(w, w)))
a, b, c = w; print(a, b, c)
first, *rest = w; print(first, rest)
for x in w: print(x, end=' ')
print(); x = []; x.extend(w); x += w; x[:0] = w; print(x, list(enumerate(w)), list(map(str.upper, w)), any(w), all(w), set(w) == {'a', 'b', 'c'})
print(list(reversed(w)), w.index('c'), w.count('b'), hash(tuple(w)) == hash(('a', 'b', 'c')), repr(w), str(w), f'{w}', w + w, w < ['b'], w.__dict__)
class Rev(list):
    def __reversed__(self): return iter(['custom'])
    __hash__ = object.__hash__
print(list(reversed(Rev([1, 2]))), isinstance(hash(Rev()), int), Rev.__mro__)
class New(list):
    def __new__(cls, *args): self = super().__new__(cls); self.args = args; return self
    def __init__(self, *args): list.__init__(self, args[:2])
print(New(1, 2, 3), New(1, 2, 3).args, New.__init__(New(), 5, 6, 7))
l = [1, 2]; l.__init__('xy'); print(l); l.__init__(); print(l)
