#--- exec: is with a literal
a is 1; 1 is a; a is "b"; a is not 1.0; a is None; a is True; a is ...; a is (); a is (1, 2); a is []; a is -1; a is b is 1; a is 1 is 2; a < b is 1
if a is 1: b
if a is 1 < b: c
x = not a is 1
if 0: a is 1
#--- exec: what is called
1(); "a"(b); (1, 2)(a); (a, b)(c); [a](b); [a for a in b](); {a: b}(); {}(); {a}(); {a for a in b}(); {a: b for a in c}(); (a for a in b)(); f"{a}"(); f"a"(); None(); True(); ...(); 1.0(); 1j(); b"a"(); (lambda: a)(); a(); [a, b](c)(d)
1 .real(); "a".join(b); [a].b()
#--- exec: what is subscripted
1[a]; None[a]; True[a]; ...[a]; 1.0[a]; 1j[a]; {a}[b]; {a for a in b}[c]; (a for a in b)[c]; (lambda: a)[b]; "a"[b]; b"a"[b]; (1, 2)[a]; [a][b]; {a: b}[c]; {1, 2, 3}[a]
1[a] = b
del 1[a]
#--- exec: what is an index
[a]["b"]; [a][1.0]; [a][None]; [a][...]; [a][1]; [a][True]; [a][b]; [a][1:2]; [a][(1, 2)]; [a][b, c]; [a][[b]]; [a][{b}]; [a][{}]; [a][lambda: b]; [a][f"{b}"]; [a][b"c"]; [a][(b for b in c)]; [a][1j]
"a"["b"]; b"a"["b"]; (a, b)["c"]; (1, 2)["a"]; f"{a}"["b"]; [b for b in c]["d"]; {a: b}["c"]; a["b"]; 1["a"]; {1}["a"]; "a"[b"c"]; "a"[1]; "a"[1.0]; "abc"[1, 2]
#--- exec: assertions that are always true
assert (a, b)
assert (1, 2)
assert (a,), b
assert ()
assert [a, b]
#--- exec -O: assertions that are dropped
assert (a, b)
assert a is 1
#--- exec: warnings twice
def f():
    try: a
    finally: b is 1
#--- exec: warning lines
f(a,
  b is 1,
  [1,
   2](c),
  "a"
  "b"(d))
#--- exec: invalid escapes
x = "\d" + b"\q" + "\
\w"
f"\d{x}\e"
#--- single: at the prompt
a is 1
#--- eval: in an expression
a is 1
