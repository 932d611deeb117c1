#--- single: expression
a
#--- single: constants are printed too
1
#--- single: docstring is printed
"doc"
#--- single: several
a; b; c = 1; "x"
#--- single: assignment
a = b, c
#--- single: function
def f():
    "doc"
    1
    x
#--- single: class
class C:
    "doc"
    x
    y: int
#--- single: loop with expressions
for a in b:
    c
    1
else: d
#--- single: annotation
x: int = 1
#--- single: if with annotation
if a:
    x: int
#--- single: decorated
@a
def f(): pass
#--- single: await and yield are errors
yield 1
#--- single: with
with a as b: c
#--- single: try
try: a
except B as c: d
finally: e
#--- single: global
global a
#--- single: none
None
#--- eval: name
a
#--- eval: expression
a + b * (c if d else lambda e: f)
#--- eval: constant
1 + 2
#--- eval: tuple
a, b
#--- eval: comprehension
[x for x in y]
#--- eval: boolean
a and b or c
#--- eval: chained comparison
a < b < c
#--- eval: trailing lines
a


#--- eval: yield
(yield)
#--- eval: walrus
(a := 1)
#--- eval: f-string
f"{a}"
#--- eval: attribute call
a.b(c)
#--- eval: lambda
lambda: lambda: x
#--- eval -O: debug
__debug__
#--- exec: empty

#--- exec: comment
# nothing
#--- exec: pass
pass
#--- exec: blank lines first


x = 1
#--- exec: first statement without an instruction
pass
pass
x
#--- exec: constants only
1
2
"a"
#--- exec: first block is empty
while a: b
#--- exec: first block is empty, later
pass

while a: b
#--- exec: first is a for loop

for a in b: c
#--- exec: first is a while 1

while 1: pass
#--- exec: first is a class


class C: pass
#--- exec: first is a def


@a
def f(): pass
#--- exec: module docstring on a later line


"doc"
x: int
#--- exec -OO: module docstring with -OO
"doc"
x
#--- exec -O: nested asserts
def f():
    assert a
    "x"
    assert b, c
    if d: assert e
    else: assert f
    while g: assert h
    for i in j: assert k
    try: assert l
    finally: assert m
