class Matrix:
    def __init__(self, rows): self.rows = [list(r) for r in rows]
    @classmethod
    def identity(cls, n): return cls([[int(i == j) for j in range(n)] for i in range(n)])
    @property
    def shape(self): return len(self.rows), len(self.rows[0])
    def __getitem__(self, key):
        if isinstance(key, tuple): i, j = key; return self.rows[i][j]
        return self.rows[key]
    def __setitem__(self, key, v): i, j = key; self.rows[i][j] = v
    def __add__(self, o): return Matrix([a + b for a, b in zip(r, s)] for r, s in zip(self.rows, o.rows)) if isinstance(o, Matrix) else NotImplemented
    def __mul__(self, k): return Matrix([x * k for x in r] for r in self.rows) if isinstance(k, (int, float)) else NotImplemented
    __rmul__ = __mul__
    def __matmul__(self, o):
        if self.shape[1] != o.shape[0]: raise ValueError(f'shapes {self.shape} and {o.shape} do not fit')
        return Matrix([sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows)
    def __pow__(self, n): return Matrix.identity(len(self.rows)) if n == 0 else self @ self ** (n - 1)
    def __neg__(self): return self * -1
    def __eq__(self, o): return isinstance(o, Matrix) and self.rows == o.rows
    def __iter__(self): return (x for r in self.rows for x in r)
    def __repr__(self): return f'Matrix({self.rows})'
    def __format__(self, spec): return '\n'.join(' '.join(format(x, spec) for x in r) for r in self.rows)
    @property
    def T(self): return Matrix(zip(*self.rows))
    def det(self):
        if len(self.rows) == 1: return self[0, 0]
        return sum((-1) ** j * self[0, j] * Matrix(r[:j] + r[j + 1:] for r in self.rows[1:]).det() for j in range(len(self.rows)))
m = Matrix([[1, 2], [3, 4]]); f = Matrix([[1, 1], [1, 0]])
print(m + m, 2 * m, m * 0.5, m @ m, f ** 30, m.T, m.det(), -m, m == Matrix([[1, 2], [3, 4]]), list(m), sum(m), m[1], m[1, 0], Matrix([[2, 0, 1], [1, 3, 2], [1, 1, 1]]).det(), m.shape)
m[0, 0] = 9.5; print(f'{m:6.2f}'); m @= f; print(m); m += m; print(m)
for g in (lambda: m + 1, lambda: m * 'x', lambda: m @ Matrix([[1]]), lambda: m[5], lambda: m[0, 5], lambda: hash(m), lambda: m < m, lambda: f'{m:d}', lambda: 1 + m):
    try: print(g())
    except Exception as e: print(type(e).__name__, e)
print(m ** 2 - m)
