#--- exec: return outside
return
#--- exec: return in a class
class C:
    return 1
#--- exec: return on a line
é = 1; return é
#--- exec: break outside
break
#--- exec: break in a function in a loop
while 1:
    def f():
        break
#--- exec: break in if
if a:
    break
#--- exec: continue outside
continue
#--- exec: continue in else of a loop
for a in b: pass
else: continue
#--- exec: continue in a class in a loop
for a in b:
    class C: continue
#--- exec: break in finally outside
try: a
finally: break
#--- exec: break in unreachable code
if 0: break
#--- exec: yield outside
yield
#--- exec: yield in a class
class C: x = yield y
#--- exec: yield from outside
x = yield from y
#--- exec: yield from in a coroutine
async def f():
    yield from x
#--- exec: await outside
await x
#--- exec: await in a function
def f(): await x
#--- exec: await in a lambda in a coroutine
async def f(): lambda: await x
#--- exec: async for outside
async for a in b: c
#--- exec: async for in a function
def f():
    async for a in b: c
#--- exec: async with outside
async with a: b
#--- exec: async with in a function
def f():
    async with a: b
#--- exec: asynchronous comprehension outside
[a async for a in b]
#--- exec: asynchronous comprehension in a function
def f():
    return [a async for a in b]
#--- exec: asynchronous generator expression outside
(a async for a in b)
#--- exec: asynchronous comprehension in a generator expression
async def f(): return ([a async for a in b] for c in d)
#--- exec: await in a comprehension in a function
def f(): return [await a for a in b]
#--- exec: value from an asynchronous generator
async def f():
    yield
    return 1
#--- exec: bare except first
try: a
except: b
except C: d
#--- exec: bare except first, lines
try:
    a
except:
    b
except C:
    d
#--- exec: starred expression
*a
#--- exec: starred value
x = *a
#--- exec: starred target
*a = b
#--- exec: starred in return
def f(): return *a
#--- exec: two starred targets
*a, *b = c
#--- exec: starred targets nested
(a, *b), *c, *d = e
#--- exec: starred for target
for *a in b: c
#--- exec: starred annotation
a: *b
#--- exec: debug assigned
__debug__ = 1
#--- exec: debug attribute
a.__debug__ = 1
#--- exec: debug deleted
del __debug__
#--- exec: debug parameter
def f(a, __debug__): pass
#--- exec: debug in lambda
lambda __debug__: 1
#--- exec: debug starred parameters
def f(*__debug__): pass
#--- exec: debug keyword parameters
def f(**__debug__): pass
#--- exec: debug keyword
f(a, __debug__=1)
#--- exec: debug function
def __debug__(): pass
#--- exec: debug class
class __debug__: pass
#--- exec: debug import
import __debug__
#--- exec: debug import as
import a as __debug__
#--- exec: debug from import
from a import __debug__
#--- exec: debug except
try: a
except B as __debug__: c
#--- exec: debug walrus
(__debug__ := 1)
#--- exec: debug for
for __debug__ in a: b
#--- exec: debug annotated
__debug__: int
#--- exec: debug annotated attribute
a.__debug__: int
#--- exec: debug augmented
__debug__ += 1
#--- exec: debug in comprehension
[a for __debug__ in b]
#--- exec: debug in class keywords
class C(__debug__=1): pass
#--- exec: debug global
global __debug__
#--- exec: repeated keyword
f(a=1, b=2, a=3)
#--- exec: repeated keyword on another line
f(
  a=1,
  b=2,
  a=3)
#--- exec: repeated keyword after two stars
f(a=1, **b, a=2)
#--- exec: repeated keyword in a class
class C(a=1, a=2): pass
#--- exec: repeated keyword of a method
a.b(c=1, c=2)
#--- exec: late future import
x = 1
from __future__ import annotations
#--- exec: late future import on the same line
x = 1; from __future__ import annotations
#--- exec: future import after two strings
"a"
"b"
from __future__ import annotations
#--- exec: future import in a function
def f():
    from __future__ import annotations
#--- exec: future import after import
import a
from __future__ import annotations
#--- exec: future import in if
if 1:
    from __future__ import division
#--- exec: braces
from __future__ import braces
#--- exec: unknown feature
from __future__ import annotations, nothing
#--- exec: star from the future
from __future__ import *
#--- exec: future with an alias
from __future__ import division as d, nope as e
#--- exec: duplicate parameter
def f(a, b, a): pass
#--- exec: duplicate parameter, kinds
def f(a, /, b, *c, d, **a): pass
#--- exec: duplicate parameter in lambda
x = lambda a, a: 1
#--- exec: duplicate mangled parameter
class C:
    def f(self, __a, _C__a): pass
#--- exec: parameter and global
def f(a):
    global a
#--- exec: parameter and nonlocal
def f(a):
    nonlocal a
#--- exec: assigned before global
def f():
    a = 1
    global a
#--- exec: used before global
def f():
    a
    global a
#--- exec: used before nonlocal
def f():
    a = 1
    def g():
        a
        nonlocal a
#--- exec: assigned before nonlocal
def f():
    a = 1
    def g():
        a = 2; nonlocal a
#--- exec: annotated before global
def f():
    a: int
    global a
#--- exec: annotated after global
def f():
    global a
    a: int
#--- exec: annotated after nonlocal
def f():
    a = 1
    def g():
        nonlocal a
        a: int
#--- exec: annotated global at module level
global a
a: int
#--- exec: used before global at module level
a = 1
global a
#--- exec: nonlocal at module level
nonlocal a
#--- exec: no binding
def f():
    nonlocal a
#--- exec: no binding, module variable
a = 1
def f():
    def g():
        nonlocal b, a
#--- exec: no binding in class
class C:
    a = 1
    def f(self):
        nonlocal a
#--- exec: nonlocal and global
def f():
    a = 1
    def g():
        global a
        nonlocal a
#--- exec: nonlocal __class__ outside a class
def f():
    nonlocal __class__
#--- exec: nonlocal __class__ in a class
class C:
    def f(self):
        nonlocal __class__
        __class__ = 1
#--- exec: import star in a function
def f():
    from a import *
#--- exec: import star in a class
class C:
    x = 1
    from a import *
#--- exec: imported before global
def f():
    import a
    global a
#--- exec: yield in list comprehension
def f(): return [(yield a) for a in b]
#--- exec: yield in set comprehension
def f(): return {(yield a) for a in b}
#--- exec: yield in dict comprehension
def f(): return {a: (yield a) for a in b}
#--- exec: yield in generator expression
def f():
    return ((yield a) for a in b)
#--- exec: yield from in a comprehension condition
def f(): return [a for a in b if (yield from c)]
#--- exec: yield in the outermost iterable
def f(): return [a for a in (yield b)]
#--- exec: yield in a comprehension at module level
x = [(yield a) for a in b]
#--- exec: walrus rebinds iteration variable
[a := 1 for a in b]
#--- exec: walrus rebinds outer iteration variable
[[(a := 1) for c in d] for a in b]
#--- exec: walrus in iterable
[a for a in (b := c)]
#--- exec: walrus in inner iterable
[a for a in b for c in (d := e)]
#--- exec: walrus in a lambda in an iterable
[a for a in (lambda: (b := c))()]
#--- exec: walrus in a nested comprehension in an iterable
[a for a in [b for b in c if (d := b)]]
#--- exec: walrus in a class comprehension
class C:
    x = [(a := b) for b in c]
#--- exec: inner loop rebinds walrus target
[a for b in c if (d := b) for d in e]
#--- exec: inner comprehension's own variable
[(a := 1) for b in c for a in d]
#--- exec: walrus with global later
def f():
    [a := b for b in c]
    global a
#--- exec: walrus with nonlocal after
def f():
    x = [a := b for b in c]
    nonlocal a
#--- exec: mangled walrus in a class method
class C:
    def f(self): return [__a := 1 for __a in b]
#--- exec: errors of several passes, syntax table first
return
def f(a, a): pass
#--- exec: errors of several passes, future first
def f(a, a): pass; from __future__ import x
from __future__ import y
#--- exec: twenty-one nested blocks
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
                    with c: d
#--- single: return at the prompt
return
#--- single: await at the prompt
await x
#--- eval: yield in an expression
(yield a)
#--- eval: await in an expression
await a
#--- eval: starred in an expression
*a
#--- eval: lambda with duplicates
lambda a, a: 1
#--- eval: walrus in a comprehension
[a := 1 for a in b]
