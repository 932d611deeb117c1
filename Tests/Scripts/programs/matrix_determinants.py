"""Exact linear algebra with a Fraction class of our own: determinants, inverse, solving, row echelon, Hilbert matrices."""
class Frac:
    __slots__ = ('n', 'd')
    def __new__(cls, n, d=1):
        if isinstance(n, Frac) and d == 1: return n
        if not (isinstance(n, int) and isinstance(d, int)): raise TypeError(f'Frac of {type(n).__name__} and {type(d).__name__}')
        if d == 0: raise ZeroDivisionError(f'Frac({n}, 0)')
        a, b = abs(n), abs(d)
        while b: a, b = b, a % b
        a = -a if d < 0 else a
        self = super().__new__(cls); self.n, self.d = n // a, d // a
        return self
    def _with(f):
        def forward(self, other):
            if isinstance(other, int): other = Frac(other)
            if not isinstance(other, Frac): return NotImplemented
            return f(self, other)
        def backward(self, other): return forward(Frac(other), self) if isinstance(other, int) else NotImplemented
        return forward, backward
    __add__, __radd__ = _with(lambda a, b: Frac(a.n * b.d + b.n * a.d, a.d * b.d))
    __sub__, __rsub__ = _with(lambda a, b: Frac(a.n * b.d - b.n * a.d, a.d * b.d))
    __mul__, __rmul__ = _with(lambda a, b: Frac(a.n * b.n, a.d * b.d))
    __truediv__, __rtruediv__ = _with(lambda a, b: Frac(a.n * b.d, a.d * b.n))
    __lt__, _ = _with(lambda a, b: a.n * b.d < b.n * a.d)
    __le__, _ = _with(lambda a, b: a.n * b.d <= b.n * a.d)
    __eq__, _ = _with(lambda a, b: (a.n, a.d) == (b.n, b.d))
    del _with, _
    def __pow__(self, k): return Frac(self.n ** k, self.d ** k) if k >= 0 else Frac(self.d ** -k, self.n ** -k)
    def __neg__(self): return Frac(-self.n, self.d)
    def __abs__(self): return Frac(abs(self.n), self.d)
    def __bool__(self): return self.n != 0
    def __hash__(self): return hash(self.n) if self.d == 1 else hash((self.n, self.d))
    def __float__(self): return self.n / self.d
    def __int__(self): return int(self.n / self.d)
    def __round__(self, k=None): return round(self.n / self.d, k)
    def __repr__(self): return str(self.n) if self.d == 1 else f'{self.n}/{self.d}'
    def __format__(self, spec): return format(float(self), spec) if spec.endswith('f') else format(str(self), spec)

class Matrix:
    def __init__(self, rows):
        self.rows = [[Frac(x) for x in row] for row in rows]
        if len({len(r) for r in self.rows}) > 1: raise ValueError('ragged rows')
    @classmethod
    def identity(cls, n): return cls([[int(i == j) for j in range(n)] for i in range(n)])
    @property
    def shape(self): return len(self.rows), len(self.rows[0])
    @property
    def T(self): return Matrix(zip(*self.rows))
    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]: raise ValueError(f'shapes {self.shape} and {other.shape}')
        columns = list(zip(*other.rows))
        return Matrix([[sum((a * b for a, b in zip(r, c)), Frac(0)) for c in columns] for r in self.rows])
    def __pow__(self, k):
        if k < 0: return self.inverse() ** -k
        result, base = Matrix.identity(len(self.rows)), self
        while k:
            if k & 1: result = result @ base
            base, k = base @ base, k >> 1
        return result
    def __eq__(self, other): return isinstance(other, Matrix) and self.rows == other.rows
    def __getitem__(self, key): i, j = key; return self.rows[i][j] if isinstance(i, int) else Matrix([r[j] if isinstance(j, slice) else [r[j]] for r in self.rows[i]])
    def echelon(self):
        m, sign, pivots, row = [r[:] for r in self.rows], 1, [], 0
        for col in range(len(m[0])):
            best = next((i for i in range(row, len(m)) if m[i][col]), None)
            if best is None: continue
            if best != row: m[row], m[best], sign = m[best], m[row], -sign
            for i in range(row + 1, len(m)):
                factor = m[i][col] / m[row][col]
                m[i] = [a - factor * b for a, b in zip(m[i], m[row])]
            pivots.append(col); row += 1
            if row == len(m): break
        return m, sign, pivots
    @property
    def rank(self): return len(self.echelon()[2])
    def det(self):
        if self.shape[0] != self.shape[1]: raise ValueError('not square')
        m, sign, pivots = self.echelon()
        product = Frac(sign)
        for i, row in enumerate(m): product *= row[i]
        return product
    def solve(self, right):
        wide = Matrix([r + s for r, s in zip(self.rows, right.rows)])
        m, _, pivots = wide.echelon()
        n = self.shape[1]
        if pivots != list(range(n)): raise ArithmeticError('singular' if len(pivots) < n or pivots[-1] < n else 'no solution')
        for col in range(n - 1, -1, -1):
            m[col] = [x / m[col][col] for x in m[col]]
            for i in range(col): m[i] = [a - m[i][col] * b for a, b in zip(m[i], m[col])]
        return Matrix([r[n:] for r in m[:n]])
    def inverse(self): return self.solve(Matrix.identity(self.shape[0]))
    def __str__(self):
        cells = [[str(x) for x in r] for r in self.rows]; w = [max(map(len, c)) for c in zip(*cells)]
        return '\n'.join('[' + ' '.join(f'{x:>{k}}' for x, k in zip(r, w)) + ']' for r in cells)
a = Matrix([[2, 1, 1], [1, 3, 2], [1, 0, 0]])
print(a, a.det(), a.rank, a.inverse(), a @ a.inverse() == Matrix.identity(3), a ** 5, a ** -2, a.T, sep='\n')
h = Matrix([[Frac(1, i + j + 1) for j in range(5)] for i in range(5)]); print(h.det(), h.inverse(), f'{h[0, 1]:.3f} {h[1, 1]:>6}|', h[1:3, ::2], sep='\n')
print(a.solve(Matrix([[4], [5], [6]])).T, Matrix([[1, 2], [2, 4]]).rank, Matrix([[1, 1], [1, 0]]) ** 30)
print(Frac(1, 2) + 1, 2 - Frac(1, 3), Frac(6, -4), Frac(3, 4) < 1, 1 > Frac(3, 4), Frac(4, 2) == 2, hash(Frac(4, 2)) == hash(2), sum([Frac(1, k) for k in range(1, 11)]), float(Frac(1, 3)), round(Frac(22, 7), 3), max(Frac(1, 3), Frac(2, 5)), sorted([Frac(1, 2), Frac(1, 3), 0]), Frac(2, 3) ** -3, abs(Frac(-1, 2)), bool(Frac(0)), int(Frac(-7, 2)))
for f in (lambda: Frac(1, 0), lambda: Frac(1.5), lambda: Frac(1) + 1.5, lambda: 'a' * Frac(2), lambda: Frac(1) / 0, lambda: Matrix([[1], [1, 2]]), lambda: Matrix([[1, 2]]).det(), lambda: Matrix([[1, 2], [2, 4]]).inverse(), lambda: a @ Matrix([[1, 2]]), lambda: Frac(1) < 'a', lambda: setattr(Frac(1), 'x', 1), lambda: a[5, 5], lambda: Matrix([[1, 1], [1, 1]]).solve(Matrix([[1], [2]]))):
    try: print(f())
    except Exception as error: print(type(error).__name__, error)
