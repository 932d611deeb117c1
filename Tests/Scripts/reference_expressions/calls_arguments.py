# 6.3.4: how arguments are bound.
def f(a, b=2, /, c=3, *args, d, e=5, **kw): return a, b, c, args, d, e, kw
print(f(1, d=4), f(1, 20, 30, 40, d=4, e=50, z=6), f(*[1, 2, 3, 4], **{'d': 1, 'a': 'kw a'}), f(1, d=0, **{'b': 'kw b'}))
print(f(*(1,), 2, *[3], d=4, **{'x': 1}, y=2, **{'z': 3}))
def no(): pass
def one(a): pass
def two(a, b): pass
def three(a, b, c): pass
def kw(*, k): pass
def kws(*, k, l, m=1): pass
def pos(a, /): pass
def default(a, b=1): pass
for text in ('no(1)', 'no(x=1)', 'one()', 'one(1, 2)', 'one(1, a=2)', 'one(b=1)', 'one(1, b=1)', 'two(1)', 'two()', 'three()', 'three(1, 2, 3, 4)', 'kw()', 'kw(1)', 'kw(k=1, z=2)', 'kws()', 'kws(k=1)', 'pos(a=1)', 'pos()', 'default()', 'default(1, 2, 3)', 'default(1, 2, c=3)', 'kw(1, k=2)', 'kw(1, 2, k=2)',
             'one(*5)', 'one(**5)', 'one(**{1: 2})', 'one(*[1], a=1)', 'one(**{"a": 1}, **{"a": 2})', 'one(a=1, **{"a": 2})', 'f()', 'f(d=1)', '(lambda x: x)()', 'dict(**{1: 2})', 'print(**{"x": 1})', 'one(*None)', 'one(1, *2)', 'len(*[])', 'f(1, a=2, d=3)', 'one(1)(2)'):
    try:
        print(eval(text))
    except TypeError as error:
        print(text, '|', error)
class C:
    def m(self): pass
    @classmethod
    def c(cls): pass
for text in ('C.m()', 'C().m(1)', 'C.c(1)', 'C(1)', 'C().m(x=1)'):
    try:
        eval(text)
    except TypeError as error:
        print(text, '|', error)
two(b=1)
