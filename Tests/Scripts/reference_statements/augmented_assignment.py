# 7.2.1: evaluated once, in place when possible.
def t(x):
    print('eval', end=' '); return x
lst = [1, 2, 3]
t(lst)[t(0)] += 10
print(lst)
alias = lst
lst += (4,); lst *= 2
print(alias is lst, lst)
tup = (1,); other = tup; tup += (2,); print(tup, other)
s = {1}; s2 = s; s |= {2}; s -= {1}; s ^= {5}; s &= {5, 2}; print(s, s is s2)
d = {1: 2}; d2 = d; d |= {3: 4}; d |= [(5, 6)]; print(d2)
n = 7; n += 1; n -= 2; n *= 3; n //= 2; n **= 2; n %= 50; n <<= 2; n >>= 1; n |= 1; n &= 0xff; n ^= 3; n /= 2; print(n)
st = 'a'; st += 'b'; st *= 2; st %= (); print(st)
class C: v = 1
c = C(); c.v += 1; print(c.v, C.v)
class I:
    def __iadd__(self, o): return NotImplemented
    def __add__(self, o): return 'added'
i = I(); i += 1; print(i)
nested = ([1],)
try:
    nested[0] += [2]
except TypeError as error:
    print(error, nested)
for text in ('q += 1', 'lst[99] += 1', 'd["no"] += 1', 'c.nope += 1', 'n = None; n += 1', 's = {1}; s += {2}', 't = "a"; t -= "b"', 'x = []; x += 5', 'x = 1; x @= 2', 'x = [] ; x -= []'):
    try:
        exec(text)
    except Exception as error:
        print(text, '|', type(error).__name__, error)
for text in ('a, b += 1', '(a) += 1', 'f() += 1', '[a] += 1', 'a += b += c', '*a += 1', 'None += 1', 'a += yield' , 'a ++ = 1', '1 += 1', '"a" += "b"'):
    try:
        compile(text, 's', 'exec'); print('compiles', text)
    except SyntaxError as error:
        print(text, '|', error.msg)
