T = [0, -5, 5.5, -0.0, 3 + 4j, True, -2 ** 70, float('-inf')]
print([abs(x) for x in T], [type(abs(x)).__name__ for x in T])
print(divmod(7, -2), divmod(-7.5, 2), divmod(True, 2), divmod(2 ** 70, 3), pow(2, 8), pow(2, -2), pow(2, 8, 5), pow(base=3, exp=2), pow(2, 3, mod=5), pow(2.5, 2), pow(-1, 0.5))
class P:
    def __pow__(self, other, mod=None): return 'pow', other, mod
    def __rpow__(self, other): return 'rpow', other
    def __divmod__(self, other): return 'divmod'
    def __rdivmod__(self, other): return 'rdivmod'
p = P()
print(pow(p, 2), pow(p, 2, 3), pow(2, p), divmod(p, 1), divmod(1, p), p ** 4, 4 ** p)
for f in (lambda: abs('x'), lambda: abs(), lambda: divmod(1), lambda: divmod('a', 1), lambda: divmod(1, 0), lambda: divmod(1.0, 0), lambda: pow(1), lambda: pow('a', 1), lambda: pow(2, p, 3), lambda: pow(2, -1, 4), lambda: pow(2, 1, 0), lambda: pow(1, 2, 3, 4), lambda: pow(2, 2.0, 3), lambda: pow(0, -1), lambda: pow(x=1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
abs([])
