"""Polynomials over integers and a prime field: arithmetic, division, gcd, evaluation, derivatives, roots, Lagrange, formatting, parsing."""
class Mod:
    def __init__(self, v, p=101): self.v, self.p = int(v) % p, p
    def _do(f):
        def op(self, o):
            if isinstance(o, Mod) and o.p != self.p: raise ValueError(f'mod {self.p} and mod {o.p}')
            return Mod(f(self.v, o.v if isinstance(o, Mod) else o, self.p), self.p) if isinstance(o, (int, Mod)) else NotImplemented
        return op
    __add__ = __radd__ = _do(lambda a, b, p: a + b); __mul__ = __rmul__ = _do(lambda a, b, p: a * b); __sub__ = _do(lambda a, b, p: a - b); __rsub__ = _do(lambda a, b, p: b - a); __floordiv__ = __truediv__ = _do(lambda a, b, p: a * pow(b, -1, p)); del _do
    def __neg__(self): return Mod(-self.v, self.p)
    def __eq__(self, o): return self.v == (o.v if isinstance(o, Mod) else o % self.p if isinstance(o, int) else None)
    def __hash__(self): return hash(self.v)
    def __bool__(self): return self.v != 0
    def __repr__(self): return f'{self.v}'
class Poly:
    def __init__(self, *coefficients):
        c = list(coefficients)
        while c and not c[-1]: c.pop()
        self.c = tuple(c)
    @classmethod
    def parse(cls, text):
        terms, sign = {}, 1
        for token in text.replace('-', ' - ').replace('+', ' + ').replace('*', '').split():
            if token in '+-': sign = -1 if token == '-' else 1; continue
            head, x, tail = token.partition('x')
            try: k, n = int(head or (1 if x else 'none')), int(tail.lstrip('^') or 1) if x else 0
            except ValueError: raise ValueError(f'bad term {token!r} in {text!r}') from None
            terms[n] = terms.get(n, 0) + sign * k; sign = 1
        return cls(*(terms.get(i, 0) for i in range(max(terms, default=-1) + 1)))
    @property
    def degree(self): return len(self.c) - 1
    def __len__(self): return len(self.c)
    def __getitem__(self, i): return self.c[i] if 0 <= i < len(self.c) else 0
    def __iter__(self): return iter(self.c)
    def __call__(self, x):
        total = 0
        for k in reversed(self.c): total = total * x + k
        return total
    def __eq__(self, o): return self.c == (o.c if isinstance(o, Poly) else Poly(o).c)
    def __hash__(self): return hash(self.c)
    def __bool__(self): return bool(self.c)
    def _lift(f):
        def op(self, o): return f(self, o if isinstance(o, Poly) else Poly(o)) if isinstance(o, (Poly, int, float, Mod)) else NotImplemented
        return op
    @_lift
    def __add__(self, o): return Poly(*(self[i] + o[i] for i in range(max(len(self), len(o)))))
    __radd__ = __add__
    def __neg__(self): return Poly(*(-k for k in self))
    def __sub__(self, o): return self + -o
    def __rsub__(self, o): return -self + o
    @_lift
    def __mul__(self, o):
        out = [0] * (len(self) + len(o))
        for i, a in enumerate(self):
            for j, b in enumerate(o): out[i + j] = out[i + j] + a * b
        return Poly(*out)
    __rmul__ = __mul__
    @_lift
    def __divmod__(self, o):
        if not o: raise ZeroDivisionError('division by the zero polynomial')
        rest, quotient = self, Poly()
        while len(rest) >= len(o):
            k = rest[rest.degree] // o[o.degree]
            if isinstance(k, int) and k * o[o.degree] != rest[rest.degree]: raise ArithmeticError(f'{rest[rest.degree]} is no multiple of {o[o.degree]}')
            term = Poly(*[0] * (len(rest) - len(o)), k); quotient, rest = quotient + term, rest - term * o
        return quotient, rest
    del _lift
    def __floordiv__(self, o): return divmod(self, o)[0]
    def __mod__(self, o): return divmod(self, o)[1]
    def __pow__(self, n):
        if not isinstance(n, int) or n < 0: raise ValueError(f'power {n!r}')
        out, base = Poly(1), self
        while n: out, base, n = out * base if n & 1 else out, base * base, n >> 1
        return out
    def __matmul__(self, o):
        out = Poly()
        for k in reversed(self.c): out = out * o + k
        return out
    def derivative(self): return Poly(*(i * k for i, k in enumerate(self))[1:]) if False else Poly(*[i * k for i, k in enumerate(self)][1:])
    def roots(self, domain): return [x for x in domain if not self(x)]
    def __repr__(self): return f'Poly{self.c}'
    def __str__(self):
        out = ''
        for n in range(self.degree, -1, -1):
            k = self[n]
            if not k: continue
            negative = isinstance(k, (int, float)) and k < 0; size = abs(k) if isinstance(k, (int, float)) else k
            out += (' - ' if negative else ' + ') if out else '-' * negative
            out += ('' if size == 1 and n else str(size)) + ('' if n == 0 else 'x' if n == 1 else f'x^{n}')
        return out or '0'
    def __format__(self, spec): return str(self) if not spec else ' '.join(format(k, spec) for k in self)
def gcd(a, b):
    while b: a, b = b, a % b
    return a * (Mod(1) / a[a.degree]) if a else a
def lagrange(points):
    total = Poly()
    for i, (xi, yi) in enumerate(points):
        term = Poly(Mod(yi))
        for j, (xj, _) in enumerate(points):
            if i != j: term = term * Poly(Mod(-xj), Mod(1)) * (Mod(1) / Mod(xi - xj))
        total = total + term
    return total
p, q = Poly.parse('x^3 - 6x^2 + 11x - 6'), Poly.parse('x - 2')
print(p, q, p + q, p - q, p * q, divmod(p, q), p // q, p % q, p ** 2, p @ q, p.derivative(), p(5), p.roots(range(-5, 6)), repr(Poly()), Poly(0, 0), p == Poly(-6, 11, -6, 1), p - p == 0, hash(p) == hash(Poly(-6, 11, -6, 1)), 3 - q, 2 * q, sum([p, q]), bool(p - p), p.degree, (p - p).degree, f'{p}', f'{p:+d}')
f = lambda *c: Poly(*map(Mod, c))
a, b = f(1, 0, 100), f(1, 1); print(gcd(f(-1, 0, 1), f(-1, 1)), gcd(f(2, 3, 1), f(6, 5, 1)), gcd(f(1), f()), lagrange([(1, 1), (2, 4), (3, 9), (4, 16)]), lagrange([(0, 7)]), f(1, 2, 3)(Mod(10)), f(-2, 0, 1).roots(map(Mod, range(101))), f(-5, 0, 1).roots(map(Mod, range(101))))
for call in (lambda: divmod(p, 0), lambda: p / q, lambda: divmod(p, Poly(1, 2)), lambda: p ** -1, lambda: p ** 1.5, lambda: p + 'x', lambda: Poly.parse('x^y'), lambda: Poly.parse('2z'), lambda: Poly.parse(''), lambda: Mod(1) + Mod(1, 7), lambda: Mod(1) / Mod(0), lambda: gcd(f(), f()), lambda: lagrange([(1, 2), (1, 3)]), lambda: p < q, lambda: f(1) + 1.5, lambda: {p: 1}[Poly.parse('-6+11x-6x^2+x^3')], lambda: [*Poly(1, 2)], lambda: Poly('a', 'b') * 2):
    try: print(call())
    except Exception as e: print(type(e).__name__, e)
rows = [Poly(1)]
for n in range(6): rows.append(rows[-1] * Poly(1, 1))
print([r.c for r in rows], [Poly(0, 1) ** 3 @ Poly(1, 1)], Poly(1, 1) ** 10); chebyshev = [Poly(1), Poly(0, 1)]
while len(chebyshev) < 7: chebyshev.append(Poly(0, 2) * chebyshev[-1] - chebyshev[-2])
print(*chebyshev, sep='; ')
