# IndexError, KeyError, NameError, UnboundLocalError, AttributeError: which operation says what.
def attempt(text, **names):
    try:
        exec(text, {'__name__': 'm', **names})
        print(text.replace('\n', '; '), 'fine')
    except Exception as error:
        print(text.replace('\n', '; '), '|', type(error).__name__, error, error.args)

class A:
    __slots__ = ('x',)
class B:
    y = 1
    def m(self): pass
    @property
    def p(self): return 1
    @property
    def q(self): return self.missing
    def __repr__(self): return 'B()'
class G:
    def __getattr__(self, name): raise AttributeError(f'G refuses {name}', name)
import array, collections, string
for text in ('[][0]', '[1][1]', '[1][-2]', '()[0]', '""[0]', 'b""[0]', 'bytearray()[0]', 'range(0)[0]', 'memoryview(b"")[0]', '[].pop()', '[1].pop(5)', 'bytearray().pop()', '[][0] = 1', 'del [][0]', 'bytearray()[0] = 1', 'del bytearray()[0]', 'array.array("i")[0]', 'array.array("i").pop()', 'collections.deque()[0]', 'collections.deque().pop()', 'collections.deque().popleft()', '"abc".index("z")', '[].index(1)', '[1].remove(2)', '().index(1)', '"{}".format()', '"{1}".format(0)', '"%s %s" % (1,)',
             '{}["k"]', '{}[1]', '{}[(1, 2)]', '{}[None]', 'del {}["k"]', '{}.pop("k")', '{}.popitem()', 'set().pop()', 'set().remove(1)', '{1}.remove((1,))', '"{k}".format()', '"%(k)s" % {}', 'string.Template("$k").substitute()', 'collections.OrderedDict().popitem()', 'collections.OrderedDict().move_to_end(1)', 'collections.defaultdict()["k"]', 'collections.ChainMap()["k"]', 'collections.Counter()["k"]', 'globals()["nothing_here"]', '{}[{}]', '{}["a" * 100]', '{}[""]', '{}["it\'s"]', '{}[1.5]',
             'nothing', 'del nothing', 'def f(): return nothing\nf()', 'def f(): global g; return g\nf()', 'def f():\n x += 1\nf()', 'def f():\n del x\nf()', 'def f():\n del x\n x = 1\nf()', 'def f():\n print(x)\n x = 1\nf()', 'x = 1\ndel x\nx', 'def f():\n def g(): return late\n r = g()\n late = 1\nf()', 'def f():\n def g():\n  nonlocal v\n  v += 1\n g()\n v = 1\nf()', 'def f():\n v = 1\n def g(): return v\n del v\n g()\nf()', 'class C:\n x = y', 'class C:\n x\n x = 1', 'class C:\n del q', '[z for z in range(2)]; z', 'try: 1/0\nexcept ZeroDivisionError as e: pass\ne', 'for i in []: pass\ni', 'lambda: undefined_in_lambda\n(lambda: undefined_in_lambda)()', 'def f(a=undefined_default): pass', '@undefined_decorator\ndef f(): pass', 'class C(UndefinedBase): pass', 'f"{undefined_in_f}"', 'import sys as s; sys', 'def f():\n exec("x = 1")\n return x\nf()', 'def f():\n for i in (): pass\n return i\nf()', 'def f():\n if 0: v = 1\n return v\nf()', 'def f():\n with_ = [w for w in (1,)]\n return w\nf()', 'print(__nothing__)', 'del print', 'async def f(): return nope\nf().send(None)',
             'A().x', 'A().z', 'A().z = 1', 'A().x = 1', 'del A().x', 'del A().z', 'A.z', 'A.x.nothing', 'B().nothing', 'B.nothing', 'B().p = 1', 'del B().p', 'B().q', 'del B().y', 'del B.nothing', 'del B().m', 'B().m.x', 'B().m.x = 1', 'G().anything', 'getattr(G(), "x")', 'None.x', 'None.x = 1', '(1).x = 1', '(1).real = 2', '"a".x', '"a".upper.y', 'len.x', 'len.__name__ = "x"', 'object().x = 1', 'del object().x', '[].append = 1', 'int.x = 1', 'del int.real', 'type.x', '(lambda: 0).x', 'del (lambda: 0).x', 'array.nothing', 'super(B, B()).nothing', 'super(B, B()).x = 1', '(i for i in ()).x', 'range(1).start = 5', 'slice(1).stop = 2', 'Exception().x', 'B().__class__ = int', 'B().__dict__ = 5', 'del B().__dict__', 'A().__dict__', 'B.__dict__["x"] = 1', 'B.__name__ = 5', 'B.__bases__ = ()', 'del B.__name__', 'B().__class__ = 5', 'del B().__class__', '(lambda: 0).__code__ = 5', '(lambda: 0).__defaults__ = 5', '...x' if False else '....x', 'NotImplemented.x', 'A.__slots__ = 5; del A.__slots__; A.__slots__', 'B.m.__self__', 'B().m.__self__.q'):
    attempt(text, A=A, B=B, G=G, array=array, collections=collections, string=string)
