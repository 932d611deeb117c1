# TypeErrors of calls and operators, ValueErrors of conversions: the whole texts.
def attempt(text):
    try:
        r = eval(text, globals())
        print(text, '=', r)
    except Exception as error:
        print(text, '|', type(error).__name__, error)

def none(): pass
def one(a): pass
def two(a, b=2): pass
def kw(*, k): pass
def kws(*, k, l, m, n=1): pass
def pos(a, b, /): pass
def mixed(a, /, b, *, c): pass
def star(*args): pass
def dstar(**kw): pass
def both(a, *args, k=1, **kw): pass
class C:
    def __init__(self, x): pass
    def m(self, a): pass
    @classmethod
    def c(cls, a): pass
    @staticmethod
    def s(a): pass
class D: pass
class N:
    def __new__(cls, a): return object.__new__(cls)
class Outer:
    class Inner:
        def deep(self, a, b): pass
lam = lambda x, y: 0
def outer():
    def nested(p): pass
    return nested
for text in ('none(1)', 'none(1, 2)', 'none(a=1)', 'one()', 'one(1, 2)', 'one(b=1)', 'one(1, a=2)', 'one(a=1, b=2)', 'one(*[1, 2])', 'one(**{"a": 1, "z": 2})', 'one(*[1], **{"a": 2})', 'two()', 'two(1, 2, 3)', 'two(b=1)', 'two(c=1)', 'kw()', 'kw(1)', 'kw(1, k=2)', 'kw(k=1, j=2)', 'kws()', 'kws(k=1)', 'kws(1, 2)', 'kws(k=1, l=2)', 'pos()', 'pos(1)', 'pos(1, 2, 3)', 'pos(a=1, b=2)', 'pos(1, b=2)', 'mixed()', 'mixed(1)', 'mixed(1, 2)', 'mixed(1, 2, 3)', 'mixed(a=1, b=2, c=3)', 'mixed(1, c=3)', 'mixed(1, 2, 3, c=4)', 'star(x=1)', 'dstar(1)', 'dstar(**{1: 2})', 'both()', 'both(a=1, *[2])', 'both(1, 2, a=3)', 'C()', 'C(1, 2)', 'C(y=1)', 'C(1).m()', 'C(1).m(1, 2)', 'C.m(1)', 'C.m()', 'C.c()', 'C.c(1, 2)', 'C.s()', 'C.s(1, 2)', 'D(1)', 'D(x=1)', 'N()', 'N(1, 2)', 'Outer.Inner().deep(1)', 'lam(1)', 'lam(1, 2, 3)', 'outer()()', '(lambda: 0)(1)', 'one(*5)', 'one(**5)', 'one(*None)', 'one(**[1])', 'dstar(**{"a": 1}, **{"a": 2})', 'dstar(a=1, **{"a": 2})', 'C(1).m(a=1, b=2)', 'C(1)()', '5()', '"a"()', 'None()', '[]()', '(1, 2)()', 'D()()', 'print.__self__()',
             'len()', 'len(1)', 'len([], [])', 'len(x=1)', 'abs()', 'abs("a")', 'chr()', 'chr("a")', 'ord("ab")', 'ord("")', 'ord(5)', 'ord(b"ab")', 'hex(1.5)', 'bin("a")', 'oct(None)', 'divmod(1)', 'divmod(1, "a")', 'round("a")', 'round()', 'round(1, 2, 3)', 'hash([])', 'hash()', 'id()', 'callable()', 'getattr(1)', 'getattr(1, 2)', 'getattr(1, "x", 2, 3)', 'setattr(1, "x")', 'hasattr(1)', 'hasattr(1, 2)', 'delattr(1)', 'vars(1)', 'vars(1, 2)', 'dir(1, 2)', 'isinstance()', 'repr()', 'repr(1, 2)', 'ascii()', 'input(1, 2)', 'format()', 'sorted()', 'zip(1)', 'map()', 'filter()', 'iter()', 'next()', 'eval()', 'eval(5)', 'eval("1", 5)', 'eval("1", {}, 5)', 'exec(5)', 'compile()', 'compile("1", "f", "bad")', 'compile(5, "f", "eval")', 'open()', 'open(1.5)', 'open([])', 'globals(1)', 'locals(1)', 'memoryview()', 'property(1, 2, 3, 4, 5)', 'type()', 'type(1, 2)', 'type("x", (), {}, 5, 6)', 'type(5, (), {})', 'type("x", 5, {})', 'type("x", (), 5)', 'type("x", (5,), {})', 'super()', 'super(1)', 'super(int, "a")', 'object(1)', 'object(x=1)', 'slice()', 'slice(1, 2, 3, 4)', 'bool(1, 2)', 'bool(x=1)', 'int(1, 2, 3)', 'str(1, 2, 3, 4)', 'staticmethod(5).x' if False else 'staticmethod(1, x=2)', 'enumerate()', 'reversed()', 'sum()', 'min()', 'any()', 'any(1)', 'all(1, 2)', 'pow(1)', 'chr(-1)', 'chr(0x110000)', 'chr(10**20)', 'bytes(-1)', 'bytearray(-1)', 'int("x")', 'int("", 10)', 'int("9", 99)', 'float("x")', 'complex("x")', 'range(1, 2, 0)', '[].index(5)', '"a".index("b")', 'b"a".index(b"b")', '(1,).index(2)', 'list(zip(*5))', '"".join([1])', '"a".split("")', 'b"a".split(b"")', '"a".center(5, "ab")', 'max([])', 'min(())', 'memoryview(b"a").cast("H")', 'int.from_bytes(b"", "x")', '(5).to_bytes(0, "big")', '"x".encode("nope")', '"%c" % "ab"', '"%d" % "a"', '"%z" % 1', '"%" % 1', '"{:z}".format(1)', 'format("a", "d")', '"{!z}".format(1)', '"{".format()', 'eval("\\0")', 'compile("\\0", "", "eval")', '__import__("")', '__import__("a", level=-1)', 'open("\\0")', 'pow(2, -1, 4)', 'pow(2, 2, 0)', '1 << -1', 'slice(1, 2).indices(-1)', 'bytes.fromhex("x")', 'float.fromhex("x")', '"a" < 1', '1 < "a"', '[] < ()', '{} < {}', 'None < None', '1j < 1j', 'int < str', 'object() < object()' if False else 'type < 5', '1 + "a"', '"a" + 1', '[] + ()', '() + []', 'None + 1', '1 + None', '{} + {}', 'b"" + ""', '"" + b""', '1 - "a"', '"a" - "b"', '"a" * "b"', '"a" / 2', '2 ** "a"', '5 % "a"', '5 // []', '5 @ 5', '5 & 5.0', '5 | "a"', '5 ^ None', '5 << 1.0', '1.0 >> 1', '-"a"', '+[]', '~1.5', 'not_defined', '1[0]', '"a"["b"]', '[][""]', '[][1.5]', '()[None]', '{}[[]]', 'None[0]', 'len[0]', 'int[0]', '5 in 5', '5 in "a"', '"a" in b"a"', '1 in None', '[*5]', '{**5}', '{*5}', '(*None,)', 'print(*5)', 'print(**5)', 'f"{1:x!}"', 'f"{object():5}"', '[x for x in 5]', 'dict([1])', 'dict([(1, 2, 3)])', 'set([[]])', 'frozenset([{}])', '{[]: 1}', '{{}: 1}', '{[]}', 'isinstance(1, 1)', 'issubclass(1, int)', 'iter(1)', 'next(1)'):
    attempt(text)
