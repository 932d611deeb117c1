#--- exec: if
if a: b
if a: b
else: c
if a: b
elif c: d
elif e: f
else: g
if a and b: c
if a or b: c
if a and b or c and d: e
if (a or b) and (c or d): e
if not a: b
if not (a and b): c
if not (a or not b) and c: d
if a < b < c: d
if a < b < c < d and e: f
if not a < b < c: d
if (a if b else c): d
if (a if b else c) and (d if e else f): g
if not (a if b else c): d
if a == b if c else d: e
if a:
    if b: c
    else: d
else:
    if e: f
if a: pass
if a: pass
else: pass
#--- exec: constant conditions
if 1: a
if 0: a
if 1: a
else: b
if 0: a
else: b
if "x": a
if None: a
elif b: c
if a and 1: b
if a or 1: b
if 1 and a: b
if 0 or a: b
if not 0: a
if not 1: a
while 1: a
while 0: a
while 1:
    if a: break
else: b
while True: pass
x = 1 and a
x = 0 or a or b
x = a if 1 else b
x = a if 0 else b
#--- exec: while
while a: b
while a: b
else: c
while a and b: c
while not a:
    if b: break
    elif c: continue
    d
else: e
while a:
    while b:
        if c: break
        continue
    else: d
    if e: continue
    break
while a < b < c: d
while (a, b): c
while []: a
while a: pass
#--- exec: for
for a in b: c
for a in b: c
else: d
for a, b in c: d
for a, *b in c: d
for (a, b), [c, d] in e: f
for a.b in c: d
for a[b] in c: d
for a in b:
    if c: break
    elif d: continue
    e
else: f
for a in b:
    for c in d:
        if e: break
    else: continue
    break
for a in b, c: d
for a in b, *c: d
for a in (b for b in c): d
for a in b: pass
#--- exec: boolean operators
a and b; a or b; a and b and c; a or b or c; a and b or c; a or b and c; (a or b) and c; a and (b or c)
x = a and b; x = a or b or c; x = (a and b) or (c and d); x = not a and b; x = not (a and b); x = a and not b
x = (a and b) if (c or d) else (e and f); x = (a or b) and (c or d) and (e or f); x = a or (b and (c or d))
f(a and b, c or d)[e and f].g
x = (a and b) and c; x = (a or b) or c; x = (a and b or c) and d; x = ((a or b) and c) or d
#--- exec: comparisons
a < b; a > b; a <= b; a >= b; a == b; a != b; a is b; a is not b; a in b; a not in b
a < b < c; a < b < c < d; a is b is c; a in b not in c; x = a < b < c; f(a < b < c)
x = a < b if c < d < e else f < g < h; (a < b) < c; a < (b < c)
#--- exec: conditional expressions
x = a if b else c; x = a if b and c else d; x = a if b else c if d else e; x = (a if b else c) if d else e
x = a if not b else c; x = a if b < c < d else e; f(a if b else c); x = [a if b else c, d]
return_ = lambda: a if b else c
def f(): return a if b else c
def f(): return a and b
def f(): return a or b and c
def f(): return a < b < c
def f():
    if a: return b if c else d
    return e and f or g
#--- exec: assert
assert a
assert a, b
assert a and b, c
assert not a
assert a or b, c
assert a < b < c
assert 0
assert 1, 2
assert (a, b)
assert ()
assert a if b else c
#--- exec -O: assert with -O
assert a
assert (a, b), lambda: c
x
def f(): assert a; return b
#--- exec: jump threading
def f():
    while a:
        if b:
            if c: d
            else: e
        else:
            if g: h
    for i in j:
        if k:
            if l: continue
            else: break
        else: continue
    while 1:
        if m: continue
        if n: break
        while o:
            if p: continue
            if q: break
    return r
def f():
    if a:
        if b: return 1
    elif c: return 2
    else:
        while d: pass
def f():
    while 1:
        while 1:
            if a: break
        if b: continue
        return c
def f():
    if a:
        pass
    elif b:
        for c in d: pass
    return (a and b) or (c and d) or (e and (f or g))
#--- exec: tuples that are unpacked at once
a, b = b, a
a, b, c = c, b, a
a, b, c, d = d, c, b, a
a, = b,
a, b = 1, 2
a, b, c = 1, 2, 3
a, b = [c, d]
a, b = (c, 1)
[a, b] = b, a
a, (b, c) = c, (b, a)
a, *b = c, d
a = b = c, d
a = b, c = d, e
(a, b), c = d = (e, f), g
a, b, c = 1, x, 2
#--- exec: break and continue in odd places
for a in b:
    while 1:
        break
    else: continue
    while c: continue
    break
while 1:
    for a in b: break
    else: break
    continue
