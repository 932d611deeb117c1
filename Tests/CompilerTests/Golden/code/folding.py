#--- exec: integers
a = 1 + 2 * 3 - 4 // 5 % 6
b = 2 ** 10, 2 ** 127, 2 ** 128, 2 ** 200, (-2) ** 3, 2 ** -1, 0 ** 0, 0 ** -1, 1 ** 200, (-1) ** 129
c = 1 << 3, 1 << 127, 1 << 128, 1 << 129, 0 << 1000, 5 >> 1, -5 >> 1, 1 >> 1000, 1 << -1, 1 >> -1
d = 7 // -2, -7 // 2, 7 % -2, -7 % 2, 1 // 0, 1 % 0, 1 / 0, 7 / 2, -7 / 2, 10 ** 400 / 10 ** 399
e = ~5, -5, +5, not 5, ~True, -True, +True, not True, -0, +0, ~0
f = 5 & 3, 5 | 3, 5 ^ 3, True & False, True | False, True ^ True, True & 1, 1 | False
g = 9223372036854775807 + 1, -9223372036854775808, -9223372036854775808 - 1
h = 0xFFFFFFFFFFFFFFFF * 0xFFFFFFFFFFFFFFFF, 0x1FFFFFFFFFFFFFFFF * 0xFFFFFFFFFFFFFFFF
i = 123456789012345678901234567890 // 7, 123456789012345678901234567890 % 7, -123456789012345678901234567890 // 7
j = 123456789012345678901234567890 & 0xFFFF, -1 & 123456789012345678901234567890
k = 1 @ 2, 1 + None, "a" + 1, ... + 1
#--- exec: floats and complex numbers
a = 1.5 + 2, 1.5 - 2, 1.5 * 2, 1.5 / 2, 7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2
b = 2.0 ** 0.5, 2 ** 0.5, (-2.0) ** 0.5, (-8) ** (1 / 3), 0.0 ** -1, 1e300 ** 2, 1e308 * 10, 1e308 * 10 - 1e308 * 10
c = -0.0, 0.0, +0.0, -0.0 + 0.0, 0.0 * -1, 1.0 // 0, 1.0 % 0, 1.0 / 0, 5.0 // 3.0, 5e-324 / 2
d = 1j + 2, 1j - 2, 1j * 2j, 1j / 2, 2 / 1j, 1j ** 2, 1j ** 0.5, 2 ** 1j, 1j // 1, 1j % 1, -1j, +1j, ~1j, 1j / 0
e = 3 - 2j, -(3 - 2j), 0j, -0j, (1 + 2j) ** 3, (1 + 2j) ** -3, (1 + 2j) ** 101, (0j) ** 2, 0j ** -1, 0j ** 1j
f = 1 == 1.0, 10 ** 22 * 1.0, 2 ** 53 + 1.0, 1 - 1e-17, 3 % 1.5, True + 1.5, True + 1j
g = 0.1 + 0.2, 1e16 + 1, 123456789.123456789 * 1000, 1e1000 % 2, 5 % 1e1000, -5 % 1e1000
#--- exec: strings and bytes
a = "a" + "b", "a" "b" + "c", b"a" + b"b", "a" + b"b", "a" * 3, 3 * "a", b"ab" * 2, "a" * 0, "a" * -1, "" * 5
b = "x" * 4096, "y" * 4097, "xy" * 2048, "xy" * 2049
c = "%s" % 1, "%d" % (1,), b"%d" % 1, "a" % ()
d = "abc"[0], "abc"[-1], "abc"[3], "abc"[True], "äöü"[1], "\U0001F600x"[1], b"abc"[1], b"abc"[-4], ""[0]
e = "abc"[1:2], "abc"[::], "abc"["a"], "abc"[1.0], "abc"[10 ** 30]
f = "\ud800" + "x", "\ud800\udc00"[1], "a\0b" * 2
g = not "", not "a", not b"", not b"a", -"a", ~b"a"
#--- exec: tuples
a = (1, 2) + (3,), (1, 2) * 2, 2 * (1, 2), (1,) * 256, (1,) * 257, (1, 2)[0], (1, 2)[-3], () * 5, () + (1,)
b = ((1, 2), (3, 4))[1][0], (1, x)[0], (1, 2)[x], not (), not (1,), (1, 2, (3, 4) * 2)
c = ((1,) * 20,) * 20, (((1,) * 20,) * 20,) * 20
d = (), (1,), (1, 2), (1, (2, (3, ()))), (x, 1), [1, 2], [1, 2, 3], {1, 2}, {1, 2, 3}, [x, 1, 2]
e = 1, 1.0, True, 0.0, -0.0, (1, 1.0), (1.0, 1), (True,), (1,), (0.0,), (-0.0,), (0,), (False,)
f = "a", b"a", "", b"", None, ..., (None,), (...,), ("a",), (b"a",)
#--- exec: in and not in
a in [1, 2]; a in (1, 2); a in {1, 2}; a not in [1, 2]; a not in {1, 2}; a in [1, x]; a in {1, x}; a in [*x]
a in []; a in {1, 1.0, True}; a in {1.0, 1}; a in {"a", b"a", "a"}; a in {(1, 2), (1.0, 2.0)}; a in [[1, 2]]
1 in [1, 2] in [3]; a in {None, ..., 1j, 1.5, 10 ** 30, 1e30}; a in {0, -0.0, 0j, False}
for x in [1, 2, 3]: pass
for x in {1, 2, 3}: pass
for x in [1, y]: pass
for x in {1, y}: pass
for x in (1, y): pass
for x in []: pass
for x in [*y, 1]: pass
[x for x in [1, 2]]; [x for x in {1, 2, 3}]; [x for x in [1, y]]; {x: y for x in [1] for y in [2, 3]}
[x for y in z for x in [1, 2]]; [x for y in z for x in [y]]; [x for y in z for x in (y,)]; [x for y in z for x in [*y]]
#--- exec: not
not a is b; not a is not b; not a in b; not a not in b; not a == b; not a < b; not a is b is c; not not a; not (not a in b)
if not a is b: c
x = not (a and b), not (a or b)
#--- exec: folding in places
f(1 + 2, *(3, 4), k=1 + 2, **{1 + 2: 3 + 4})
x[1 + 2], x[1 + 2:3 + 4], x[1 + 2:3 + 4:5 + 6, 7 + 8], x[-1], x[-1:]
del x[1 + 2], x.a[-1]
x[1 + 2] = 3 + 4
x[1 + 2] += 3 + 4
lambda a=1 + 2, *, b=3 + 4: 5 + 6
1 + 2 if 3 + 4 else 5 + 6
[1 + 2 for x in 3 + 4 if 5 + 6]
f"{1 + 2!r:>{3 + 4}}" f"{'a' 'b'}" "c"
(y := 1 + 2)
print((y := 1 + 2))
return_ = yield_ = -1 ** 2, (-1) ** 2, 2 ** -1 ** 2
{1 + 2: 3 + 4, **{}, 5 + 6: 7}, {1 + 2, 3 + 4, 5 + 6}, [1 + 2, *x, 3 + 4], (1 + 2, *x)
assert 1 + 2 == 3, "a" + "b"
x: 1 + 2 = 3 + 4
x.a: 1 + 2
def f(a: 1 + 2, /, b: 3 + 4 = 5 + 6, *c: 7 + 8, d: 9 + 1 = 2 + 3, **e: 4 + 5) -> 6 + 7: return 8 + 9
@f(1 + 2)
class C(1 + 2, k=3 + 4): x = 5 + 6
with 1 + 2 as x[3 + 4]: pass
raise 1 + 2 from 3 + 4
#--- exec: __debug__
if __debug__: a
else: b
x = __debug__, not __debug__
def f(): return __debug__
#--- exec -O: __debug__ with -O
if __debug__: a
else: b
x = __debug__, not __debug__
assert x, y
assert (x, y)
#--- exec: a docstring is not what folding made
"a" + "b"
def f():
    "a" + "b"
def f():
    "a" * 3
    "doc"
class C:
    "a" "b" + "c"
#--- exec: folding a long sum
x = 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1
y = "a" + "b" + c + "d" + "e" + ("f" + "g") + "h"
