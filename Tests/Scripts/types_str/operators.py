a = 'abc'
print(a + 'd', a * 2, 2 * a, a * 0, a * -1, a[0], a[-1], a[1:], a[::-1], a[5:], 'b' in a, a < 'abd', a == 'abc', a != 'x', 'a' < 'B', '' < 'a', 'é' > 'z', '😀' > '\uffff', len('😀é'), a is a[:], hash(a) == hash('ab' + 'c'), bool(''), max(a), min(a), sorted('hello'), list(a), [*a], {*'aa'}, dict.fromkeys(a))
x, y, z = a; print(x, y, z, *a); b, *c = a; print(b, c)
print(a.__add__('x'), a.__mul__(2), a.__contains__('b'), a.__getitem__(slice(1)), a.__len__(), a.__eq__(5), a.__lt__(5), a.__mod__(()), a.__rmul__(2), str.__add__('a', 'b'), a.__hash__() == hash(a), a.__str__() is a, a.__sizeof__() > 0, a.__getnewargs__(), 'x'.__format__('>3'), a.__iter__().__next__())
for f in (lambda: a + 1, lambda: 1 + a, lambda: a * 'x', lambda: a * 1.5, lambda: a - 'c', lambda: a[3], lambda: a['x'], lambda: a < 1, lambda: 1 in a, lambda: None in a, lambda: a.__add__(1), lambda: a.nope, lambda: setattr(a, 'x', 1), lambda: a[0:1:0], lambda: -a, lambda: a(), lambda: a.__getitem__('q'), lambda: a + b'x', lambda: a == b'abc', lambda: a[1.5], lambda: str.upper(1), lambda: str.__add__(1, 'a')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
a[0] = 'x'
