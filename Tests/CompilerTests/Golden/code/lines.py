#--- exec: expressions over several lines
a = (b +
     c *
     d
     - e)
f(a,
  b
  =
  c,
  *
  d)
x = [
  1,

  a,
  2
]
y = {
  a:
    b,
  c: d
}
z = (a
     if b
     else
     c)
w = (a and
     b or
     c)
v = (a <
     b <
     c)
u = a[
  b
  :
  c
]
t = a \
  .b \
  .c()
s = (yield_,

     -
     a)
r = lambda: (
  a)
if (a and
    b):
    c
while (a or
       b): c
for a in (
    b): c
assert (a and
        b), (
        c)
with a as \
     b: c
def f(
    a=b,
    *,
    c: d
    = e
) -> (
    g):
    return (
        a)
class C(
    A,
    m=B
):
    x = 1
a = b = \
  c
del a, \
  b
import a, \
  b
from a import (
  b,
  c
)
return_ = """
""" + a + """

""" % b
a += (
  b)
a.b += \
  c
raise A(
  b
) from \
  c
#--- exec: several statements on a line
a; b; c
if a: b; c
else: d; e
def f(): a; return b
a = 1; b = 2; c = (3,
4); d = 5
#--- exec: jumps back in lines
for a in b:
    c



    d
e
while f:


    g
try:

    h

except I:


    j
finally:

    k
#--- exec: far apart
a
































































































































b
































































































































c
