print(list(), list('ab'), list((1, 2)), list({1: 2}), list(range(3)), tuple(), tuple('ab'), tuple([1]), tuple({1: 2}), list(list(i) for i in 'ab'), tuple(i for i in range(2)))
l = [1]; t = (1,)
print(list(l) is l, tuple(t) is t, tuple([]) is (), list(list(l)) == l)
class L(list):
    def __init__(self, *a): super().__init__(*a); self.extra = 'x'
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
print(L('ab'), L('ab').extra, T(1, 2), type(T(1) + T(2)).__name__, type(L() + L()).__name__, type(L()[:]).__name__, tuple(T(1)) is not None)
class Lenny:
    def __len__(self): print('len asked'); return 2
    def __iter__(self): print('iter asked'); return iter('xy')
print(list(Lenny()), tuple(Lenny()))
for f in (lambda: list(5), lambda: tuple(5), lambda: list(1, 2), lambda: tuple(1, 2), lambda: list(x=1), lambda: tuple(x=1), lambda: list(None), lambda: tuple(int), lambda: list.__new__(int), lambda: tuple.__new__(tuple, 1, 2), lambda: T.__new__(tuple), lambda: list(iterable=[1]), lambda: list.__init__(1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
a = [1, 2]; a.__init__('xyz'); print(a); a.__init__(); print(a)
def g():
    yield 1
    raise OSError('mid')
tuple(g())
