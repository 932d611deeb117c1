# 7.2.1: augmented assignment: which methods, which targets, evaluated once, tuples holding lists, globals, nested.
log = []
class N:
    def __init__(self, v): self.v = v
    def __repr__(self): return f'N({self.v})'
ops = {'+': 'add', '-': 'sub', '*': 'mul', '@': 'matmul', '/': 'truediv', '//': 'floordiv', '%': 'mod', '**': 'pow', '<<': 'lshift', '>>': 'rshift', '&': 'and', '^': 'xor', '|': 'or'}
def method(name, result):
    def m(self, other): log.append(name); return result(self, other) if callable(result) else result
    return m
class I(N): pass
class F(N): pass
class Rf(N): pass
class NI(N): pass
for op, name in ops.items():
    setattr(I, f'__i{name}__', method(f'i{name}', lambda s, o: s))
    setattr(F, f'__{name}__', method(name, lambda s, o: F('new')))
    setattr(Rf, f'__r{name}__', method(f'r{name}', 'reflected'))
    setattr(NI, f'__i{name}__', method(f'i{name}', NotImplemented)); setattr(NI, f'__{name}__', method(name, NotImplemented))
for op in ops:
    log.clear(); out = []
    for x, y in ((I(1), 5), (F(1), 5), (5, Rf(1)), (NI(1), Rf(2)), (NI(1), 5), (N(1), 2), ('s', None)):
        before = x
        try: exec(f'x {op}= y'); out.append((repr(x), x is before))
        except TypeError as error: out.append(str(error))
    print(op, log, *out, sep='\n   ')
a = b = [1]; a += [2]; a *= 2; print(a is b, b); a = a + [9]; print(a is b, b)
t = ([1], 2)
try: t[0] += [5]
except TypeError as error: print(error, t)
s = 'x'
try: s[0] += 'y'
except TypeError as error: print(error)
x = 5; x += x; x -= 1; x **= 2; x //= 4; x %= 7; x <<= 3; x |= 1; x ^= 3; x &= 0xff; x >>= 1; x *= 1.5; x /= 2; print(x)
class P:
    def __init__(self): self.reads = 0; self._v = 10
    @property
    def v(self): self.reads += 1; return self._v
    @v.setter
    def v(self, new): log.append(('set', new)); self._v = new
    cls_list = []
p = P(); log.clear(); p.v += 5; p.v *= 2; print(p.reads, p._v, log); p.cls_list += [1]; print(P.cls_list, 'cls_list' in p.__dict__, p.cls_list is P.cls_list); p.n = 1; p.n += 1; P.count = 0; p.count += 1; print(P.count, p.count)
calls = []
def obj(): calls.append('obj'); return p
def idx(): calls.append('idx'); return 'k'
d = {'k': 1}
def dd(): calls.append('d'); return d
obj().n += 10; dd()[idx()] += 5; print(calls, p.n, d)
def local():
    v += 1
    v = 0
def outer():
    n = 0
    def inc(): nonlocal n; n += 1; return n
    return inc(), inc(), n
g = 1
def use_global():
    global g
    g += 1
use_global(); print(g, outer())
try: local()
except UnboundLocalError as error: print(error)
for text in ('1 += 1', 'f() += 1', '(a, b) += 1', '[a] += 1', '(a) += 1', 'a.b += 1', 'a[0] += 1', 'a[1:2] += [1]', '*a += 1', 'a += b += 1', 'a += b = 1', 'a = b += 1', 'a += 1, 2', 'a += yield', 'a + b += 1', '"s" += 1', 'None += 1', '__debug__ += 1', 'a += *b', 'a += *b, c', 'x: int += 1', 'a :=+ 1', 'a =+ 1', 'a not= 1', 'a <>= 1', 'a && = 1', 'lambda: 0 += 1', '[x for x in y] += 1', '(a := 1) += 1', 'a if b else c += 1', '{} += 1', '... += 1', 'a += lambda: 1', 'a += (yield)', 'a ++', '++a', 'a--', 'a @= b', 'a //= b', 'a **= -b', 'for a += 1 in b: pass', 'del a += 1', 'a and= b', 'a ??= b'):
    try: compile(text, 's', 'exec'); print(text, 'compiles')
    except SyntaxError as error: print(text, '|', error.msg)
m = [[0] * 2 for _ in range(2)]; m[0][1] += 5; m[1][:] += [3]; m[-1][-1] -= 1; print(m); q = {}; q.setdefault('a', []).append(1); q['a'] += 'xy'; print(q)
u = {1, 2}; v = u; u |= {3}; u -= {1}; u &= {2, 3, 4}; u ^= {4}; print(u == {2, 3, 4}, v is u); w = frozenset(u); z = w; w |= {9}; print(w is z)
n = None
try: n += 1
except TypeError as error: print(error)
undefined_name += 1
