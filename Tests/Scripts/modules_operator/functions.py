import operator as o
print(o.add(1, 2), o.sub(3, 1), o.mul(2, 3), o.truediv(7, 2), o.floordiv(7, 2), o.mod(7, 3), o.pow(2, 3), o.neg(1), o.pos(1), o.abs(-1), o.inv(1), o.invert(1), o.lshift(1, 2), o.rshift(8, 1), o.and_(6, 3), o.or_(6, 3), o.xor(6, 3), o.not_(0), o.truth([]), o.is_(1, 1), o.is_not(1, 2), o.lt(1, 2), o.le(1, 1), o.eq(1, 2), o.ne(1, 2), o.ge(1, 2), o.gt(1, 2), o.index(5), o.concat([1], [2]), o.contains('ab', 'a'), o.countOf([1, 1], 1), o.indexOf('abc', 'c'), o.getitem([1, 2], 1), o.length_hint([1]))
l = [1, 2, 3]; o.setitem(l, 0, 'x'); o.delitem(l, 1); print(l, o.iadd([1], [2]), o.imul([1], 2), o.isub(5, 2), o.iconcat([1], (2,)), o.__add__(1, 1), o.__not__(1))
class C: pass
c = C(); c.a = C(); c.a.b = 5; c.m = lambda *a, **k: (a, k)
g, i, m = o.attrgetter('a.b'), o.itemgetter(1), o.methodcaller('m', 1, k=2)
print(g(c), o.attrgetter('a.b', 'a.b')(c), i('abc'), o.itemgetter(0, 2)('abc'), o.itemgetter(slice(1))('abc'), o.itemgetter('k')({'k': 'v'}), m(c), o.methodcaller('upper')('a'), repr(i), repr(o.attrgetter('x.y')), repr(o.methodcaller('m', 1, k=2)), sorted([(1, 'b'), (2, 'a')], key=o.itemgetter(1)))
for f in (lambda: o.add(1), lambda: o.add('a', 1), lambda: o.attrgetter(5), lambda: o.attrgetter(), lambda: o.itemgetter(), lambda: o.methodcaller(), lambda: o.methodcaller(5), lambda: g(1), lambda: i('a'), lambda: m(1), lambda: o.index('a'), lambda: o.concat(1, 2), lambda: o.indexOf([1], 2), lambda: o.countOf(5, 1), lambda: o.delitem({}, 1), lambda: o.truediv(1, 0), lambda: o.getitem(5, 1), lambda: i(), lambda: g(c, 1), lambda: o.contains(5, 1), lambda: o.matmul(1, 2), lambda: o.length_hint(1, 'a'), lambda: o.iconcat(1, [2]), lambda: o.not_()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
o.itemgetter(5)([1])
