import copy
a = [1, [2, 3], {'k': [4]}, (5, [6]), {7}]
s, d = copy.copy(a), copy.deepcopy(a)
a[1].append('x'); a[2]['k'].append('y'); a[3][1].append('z')
print(s, d, s[1] is a[1], d[1] is a[1])
l = []; l.append(l); m = copy.deepcopy(l); print(m[0] is m, m is not l)
t = (1, 2); print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy((1, [])) is not None, copy.copy('s'), copy.copy(None), copy.deepcopy(int), copy.copy(len) is len, copy.deepcopy(print) is print, copy.copy(range(3)), copy.copy(frozenset([1])))
class C:
    def __init__(self, x): self.x = x
class Own:
    def __copy__(self): return 'own copy'
    def __deepcopy__(self, memo): return 'own deep', type(memo).__name__
class Slots:
    __slots__ = ('a', 'b')
class State:
    def __init__(self): self.n = 1
    def __getstate__(self): return {'n': 'saved'}
    def __setstate__(self, s): self.n = s['n'] + '!'
class Red:
    def __reduce__(self): return (dict, ([('k', 1)],))
c = C([1]); c2 = copy.copy(c); c3 = copy.deepcopy(c); c.x.append(2); print(c2.x, c3.x, copy.copy(Own()), copy.deepcopy([Own()]))
q = Slots(); q.a = [1]; r = copy.deepcopy(q); q.a.append(2); print(r.a, hasattr(r, 'b'), copy.copy(State()).n, copy.copy(Red()))
shared = [0]; p = copy.deepcopy([shared, shared]); print(p[0] is p[1])
class L(list): pass
x = L([1]); x.extra = 'e'; y = copy.copy(x); print(y, y.extra, type(y).__name__, copy.deepcopy(x).extra)
for f in (lambda: copy.copy(), lambda: copy.copy(i for i in 'a'), lambda: copy.deepcopy(open), lambda: copy.copy(type('B', (), {'__reduce_ex__': lambda s, p: 5})()), lambda: copy.copy(type('B', (), {'__copy__': 5})()), lambda: copy.Error.__name__):
    try: print(type(f()).__name__)
    except Exception as e: print(type(e).__name__, e)
copy.copy(Own())['uncaught']
