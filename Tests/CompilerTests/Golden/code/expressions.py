#--- exec: operators
a + b; a - b; a * b; a / b; a // b; a % b; a ** b; a @ b; a << b; a >> b; a & b; a | b; a ^ b
-a; +a; ~a; not a; - - a; not not a; -a ** -b; a ** b ** c; a + b * c - d / e
a += b; a -= b; a *= b; a /= b; a //= b; a %= b; a **= b; a @= b; a <<= b; a >>= b; a &= b; a |= b; a ^= b
a.b += c; a[b] += c; a[b:c] += d; a.b.c[d].e -= f; a[b, c] *= d; a[b][c] += d.e
def f():
    a = 1
    a += 1
    a.b += a
    a[a] += a
    global g
    g += 1
    def h():
        nonlocal a
        a += 1
#--- exec: attributes and subscripts
a.b; a.b.c; a.b.c.d(); a[b]; a[b].c; a[b, c]; a[b:c]; a[b:]; a[:b]; a[:]; a[::]; a[b:c:d]; a[::b]; a[b:c, d]; a[b:c, d:e]; a[...]; a[()]; a[(b)]; a[b,]
a.b = c; a[b] = c; a[b:c] = d; a.b.c = d; a[b][c] = d; a().b = c; a()[b] = c; a = b.c = d[e] = f
del a, b.c, d[e], f[g:h], (i, j), [k, (l, m)]
del (a), (b.c), (d[e],)
del ()
a[lambda: b]; a[b if c else d]; a[-1]; a[1:2]; a[None]; a["b"]; a[1, 2]; a[1, x]
#--- exec: calls
f(); f(a); f(a, b); f(a=b); f(a, b=c); f(*a); f(**a); f(*a, **b); f(a, *b); f(a, *b, c); f(*a, *b); f(**a, **b)
f(a, b=c, **d); f(a, *b, c=d); f(a=b, **c, d=e); f(a, *b, c, *d, e=f, **g, h=i, j=k, **l)
f(a=b, c=d, **e); f(**a, b=c, d=e); f(1, 2, 3, *a); f(1, *a, 2, 3); f(*a, 1, 2); f(*(1, 2)); f(*[1, 2, 3], 4)
a.f(); a.f(b); a.f(b, c); a.f(b=c); a.f(*b); a.f(**b); a.f(b, *c, d=e); a.b.f(c.g(d)); a.f()(); f()(); f().g(); f(g(h(i)))
f(a)(b)(c); f(x for x in y); f(lambda: a); f(a := b); f((yield_)); super().f(); f(None, True, False, ...); f(a, b, c, d, e, f, g, h)
f(a=1); f(a=1, b=2); f(b=1, a=2); f(**{"a": 1}); f(*()); f(*a, k=1)
f(
  a,
  *b,
  c=d,
  **e
)
a.f(
  b,
  c
).g(
  d
)
#--- exec: displays
(); (a,); (a, b); []; [a]; [a, b]; {}; {a}; {a, b}; {a: b}; {a: b, c: d}; [*a]; (*a,); {*a}; {**a}
[1]; [1, 2]; [1, 2, 3]; (1, 2, 3, a); {1, 2, 3}; {1: 2}; {1: 2, 3: 4}; {1: a, 2: b}; {a: 1, 2: b}; {"a": 1, "b": 2, **c}
[*a, b]; [a, *b]; [a, *b, c, *d, e]; (*a, *b); (a, *b, c); {*a, b, *c}; {a: b, **c, d: e}; {**a, **b}; {**a, b: c, d: e}; {1: 2, **a, 3: 4, 5: 6, **b}
x = [1, 2, 3]; x = (1, 2, 3); x = {1, 2, 3}; x = [(1, 2), (3, 4), (5, 6)]; x = [[1, 2, 3], [4, 5, 6]]; x = {1: {2: {3: 4}}}
x = [1, 2, 3, *a]; x = [1, 2.0, "c", b"d", None, True, ..., 1j, (1, 2)]; x = {1, 1.0, True}; x = {0, 0.0, -0.0}; x = [1, 1.0, True]; x = (1, 1.0, True, 0, 0.0, -0.0)
x = [None, None, None]; x = {(1, 2), (1, 2), (1.0, 2)}; {1: 1, 1.0: 2}
#--- exec: assignments
a = b; a = b = c; a, b = c; (a, b) = c; [a, b] = c; a, *b = c; *a, b = c; a, *b, c = d; [*a] = b; *a, = b; (a, (b, *c)), d = e
() = a; [] = a; a = () = b; a, b.c, d[e] = f; (a, b), (c, d) = e
a = b, = c; a = *b, c; a = *b,; for_ = a, b = c
a = yield_ = None; a = (b := c)
#--- exec: lambda
lambda: None; lambda: a; lambda a: a; lambda a, b=c: (a, b); lambda *a, **b: (a, b); lambda a: lambda b: a + b; (lambda: a)(); lambda: (a, b); lambda: [a for a in b]; lambda: (); lambda: 1
f = lambda: 0; g = lambda: 0
f = lambda: 0
g = lambda: 0
#--- exec: f-strings
f""; f"a"; f"{a}"; f"{a}b"; f"a{b}"; f"{a}{b}"; f"{a!r}"; f"{a!s}"; f"{a!a}"; f"{a:b}"; f"{a:{b}}"; f"{a!r:{b}c{d}}"; f"{a=}"; f"{a = !r}"; f"{a=:b}"
f"{a}" "b" f"{c}"; "a" f"{b}" "c" "d"; f"{{}}"; f"{a + b}"; f"{'a'}"; f"{f(x)!r:>10}"; f"{a:{b}{c}}"; f"{lambda_}"; f"{(lambda: 1)}"; f"{a[b]}"; f"{a if b else c}"; f"{a, b}"; f"{ {1: 2}[1] }"
x = f"a" "b"; x = f"{1}"; x = f"{1}{2}"; x = f"{a:}"; x = f"{a!r:}"; x = f"{[x for x in y]}"; x = f"{yield_}"; x = rf"\{a}\n"; x = f"{a}\n{b}"
def f():
    f"not a docstring"
    return f"{(yield)}"
x = f"""
{a}

{b
}
"""
f(f"{a}"
  f"{b}")
#--- exec: starred
a = *b, *c; a = [*b, *c]; f(*a, *b); print(*a); [a, *b][0]; x = (*a, 1, 2); {*a, *b}; for_ = {**a}
for a in *b, c: d
def f(): return *a, b
def f(): yield *a, b
x[a, b] = c
#--- exec: constants
0; 1; -1; 1.0; 1j; "a"; b"a"; None; True; False; ...; (); (1, 2); 10 ** 30
x = 0; x = 1; x = 256; x = 257; x = 65536; x = 10 ** 20; x = 1.0; x = -1.0; x = 0.0; x = -0.0; x = 1e100; x = 1j; x = -1j
x = "a"; x = "a"; x = 'a'; x = u"a"; x = b"a"; x = r"\a"; x = "ä"; x = "\ud800"; x = "\U0001f600"; x = "a" "b"; x = """a
b"""
x = None; x = True; x = False; x = ...; x = Ellipsis; x = NotImplemented
x = 1; y = 1.0; z = True; w = 1 + 0j; v = (1,); u = (1.0,); t = (True,); s = 1
