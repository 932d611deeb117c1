# Objects that only an expression holds are finalised where it uses them up.
class A:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
    def m(self): return self.n
    def me(self): return self
    def __add__(self, o): return A(self.n + o.n)
    def __eq__(self, o): print('eq'); return self.n == o.n
    def __hash__(self): return hash(self.n)
    def __lt__(self, o): return self.n < o.n
    def __bool__(self): return self.n > 0
    def __getitem__(self, i): return self.n + i
    def __iter__(self): return iter([1, 2])
    def __len__(self): return self.n
    def __contains__(self, x): return True
    def __enter__(self): return 5
    def __exit__(self, *a): pass
    def __call__(self): return 9
    def __str__(self): return 'A%d' % self.n
print('1', A(1).n); print('2', A(2).m()); print('3', A(3).me().n); print('4', (A(4) + A(5)).n)
print('5', A(6) == A(7)); print('6', A(8)[1]); print('7', len(A(9))); print('8', list(A(10))); print('9', 3 in A(11))
print('10', A(12)()); print('11', str(A(13))); print('12', 'x' if A(14) else 'y'); print('13', A(0) or 5); print('14', A(15) and 6)
print('15', not A(16)); print('16', A(1) < A(2)); print(f'17 {A(17)}')
with A(18) as x: print('in with', x)
print('after with')
for i in A(19): print('loop', i)
def f(a): print('in f', a.n); return 1
print('18', f(A(20))); print('19', [A(21)][0].n); print('20', {'k': A(22)}['k'].n); print('21', (lambda: A(23))().n)
def g(): return A(24)
print('22', g().n); g(); print('23'); g().m(); print('24'); x = g().n; print('25', x)
def h(*args): return len(args)
print('26', h(A(25), A(26))); print('27', h(*[A(27)])); print('28', [a.n for a in [A(28), A(29)]]); print('29', sum(a.n for a in (A(30), A(31))))
print('30', sorted([A(33), A(32)])[0].n); print('31', max(A(34), A(35)).n); print('32', A(36).n + A(37).n)
a, b = A(38), A(39); a, b = b, a; print('33'); a = b = None; print('34')
if A(40): print('35')
while A(0): pass
print('36'); print('37', isinstance(A(41), A)); print('38', [1 for x in A(42)]); assert A(43); print('39'); A(44).z = 5; print('40')
def gen():
    a = A(45); yield 1; print('gen goes on'); yield a.n
for v in gen(): print('v', v)
print('41', next(gen())); print('42')
try: raise ValueError(A(46))
except ValueError as e: print('caught', e.args[0].n)
print('43')
try: f(A(47), 1)
except TypeError as e: print('te')
print('44')
del a
print('end')
