#--- exec: try
try: a
except: b
try: a
except A: b
try: a
except A as e: b
try: a
except A: b
except B as e: c
except: d
try: a
except A: b
else: c
try: a
finally: b
try: a
except A: b
finally: c
try: a
except A as e: b
except (B, C) as d: e
else: f
finally: g
try: pass
except: pass
try: pass
finally: pass
#--- exec: nested
try:
    try: a
    except A: b
except B:
    try: c
    finally: d
else:
    try: e
    except: f
finally:
    try: g
    except C as h: i
    else: j
#--- exec: raise
def f():
    raise
def f():
    raise a
def f():
    raise a from b
def f():
    raise a
    b
def f():
    try: raise a
    except: raise
def f(x):
    raise A("x") from None
#--- exec: return through blocks
def f():
    try: return a
    finally: b
def f():
    try: return 1
    finally: b
def f():
    try: return
    finally: b
def f():
    try: return a
    except: return b
    else: return c
    finally: return d
def f():
    try: a
    except A as e: return b
def f():
    try: a
    except A as e: return 1
    finally: return c
def f():
    with a as b: return c
def f():
    with a, b as c: return 1
def f():
    for a in b:
        with c: return d
def f():
    for a in b:
        try: return c
        finally: d
def f():
    for a in b:
        for c in d:
            try:
                with e:
                    try: return f
                    except G as h: return i
                    finally: j
            finally: k
def f():
    try: a
    finally: return b
def f():
    try: a
    finally:
        for b in c: return d
#--- exec: break and continue through blocks
def f():
    for a in b:
        try: break
        finally: c
def f():
    for a in b:
        try: continue
        except: break
        else: continue
        finally: c
def f():
    while a:
        with b:
            if c: break
            if d: continue
def f():
    while a:
        try: b
        except C as d:
            if e: break
            continue
        finally:
            if g: break
            continue
def f():
    for a in b:
        try:
            for c in d:
                try: break
                finally: e
            break
        finally:
            for g in h: break
def f():
    while 1:
        try: return a
        finally: break
def f():
    for a in b:
        try: return c
        finally: continue
def f():
    while 1:
        try:
            with a: continue
        finally:
            with b: break
#--- exec: with
with a: b
with a as b: c
with a, b: c
with a as b, c as d: e
with a as (b, c): d
with a as b.c: d
with a as b[c]: d
with a as [b, *c]: d
with (a, b): c
with (a): b
with a: pass
with a:
    with b:
        with c: d
with open(a) as b, \
     open(c) as d:
    e

    f
#--- exec: finally bodies twice
def f():
    try: a
    finally:
        x = lambda: 0
        [y for y in z]
        def g(): pass
        class C: pass
        x = (1, 2), 1.5
def f():
    for i in j:
        try:
            if a: return b
            if c: break
            if d: continue
        finally:
            h = lambda k: k
            import l
#--- exec: handlers with del and store of the name
def f():
    try: a
    except A as e:
        del e
    except B as e:
        e = 1
        def g(): return e
    return e
class C:
    try: a
    except A as e: e
try: a
except A as e:
    try: b
    except B as e: c
#--- exec: handler lines
try:
    a
except (A,
        B) as e:

    b
except \
   C:
    d
else:

    f
finally:

    g
h
#--- exec: twenty nested blocks
def f():
    for a1 in b:
     for a2 in b:
      for a3 in b:
       for a4 in b:
        for a5 in b:
         for a6 in b:
          for a7 in b:
           for a8 in b:
            for a9 in b:
             for a10 in b:
              for a11 in b:
               for a12 in b:
                for a13 in b:
                 for a14 in b:
                  for a15 in b:
                   for a16 in b:
                    for a17 in b:
                     for a18 in b:
                      for a19 in b:
                       for a20 in b:
                        if c: break
                        return d
