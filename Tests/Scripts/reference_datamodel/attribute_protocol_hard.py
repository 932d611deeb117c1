# 3.3.2: __getattribute__, __getattr__, descriptors of data and non-data kind, instance dictionaries, classes, metaclasses, slots.
log = []
class NonData:
    def __init__(self, n): self.n = n
    def __get__(self, o, t=None): log.append(f'{self.n}.get({"None" if o is None else type(o).__name__},{t and t.__name__})'); return f'nondata {self.n}'
class Data(NonData):
    def __set__(self, o, v): log.append(f'{self.n}.set({v})')
    def __delete__(self, o): log.append(f'{self.n}.delete')
class SetOnly:
    def __set__(self, o, v): log.append('setonly'); o.__dict__['so'] = v
class GetRaises(NonData):
    def __get__(self, o, t=None): raise AttributeError('get raises')
class GetOther(NonData):
    def __get__(self, o, t=None): raise KeyError('other error')
class Meta(type):
    md = Data('meta data'); mn = NonData('meta nondata')
    m = 'meta attr'
    @property
    def mp(cls): return 'meta property of ' + cls.__name__
class Base: inherited = NonData('base')
class C(Base, metaclass=Meta):
    d, n, so, gr, go = Data('d'), NonData('n'), SetOnly(), GetRaises('gr'), GetOther('go')
    md = 'class shadows?'; mn = 'class wins'; plain = 1
    def __getattr__(self, name): log.append(f'getattr {name}'); return f'dynamic {name}' if name != 'never' else (_ for _ in ()).throw(AttributeError('never'))
c = C(); c.__dict__.update(d='inst d', n='inst n', so='inst so', gr='inst gr', inherited='inst inherited')
def attempt(text):
    log.clear()
    try: r = eval(text)
    except SyntaxError:
        try: exec(text); r = 'done'
        except Exception as e: r = f'{type(e).__name__}: {e}'
    except Exception as e: r = f'{type(e).__name__}: {e}'
    print(text, '->', r, log)
for text in ('c.d', 'c.n', 'c.so', 'c.gr', 'c.go', 'c.inherited', 'c.plain', 'c.dyn', 'c.never', 'C.d', 'C.n', 'C.gr', 'C.go', 'C.inherited', 'C.md', 'C.mn', 'C.m', 'C.mp', 'c.m', 'c.md', 'C.nothing', 'c.d = 1', 'c.n = 2; log.append(c.__dict__["n"])', 'c.so = 3; log.append(c.so)', 'del c.d', 'del c.n; log.append(c.n)', 'del c.n', 'del c.so', 'del c.plain', 'c.plain = 5; log.append(C.plain)', 'C.md = 6', 'C.mp = 7', 'del C.mp', 'C.d = "replaced"', 'c.d', 'del C.d; log.append(c.d)', 'C.mn', 'del C.mn; log.append(C.mn)', 'getattr(c, "zz", "default")', 'hasattr(c, "never")', 'hasattr(c, "go")', 'getattr(c, "never", 5)', 'getattr(C, "gr", "dflt")', 'object.__getattribute__(c, "dyn")', 'type.__getattribute__(C, "m")', 'object.__getattribute__(C, "m")', 'C.__dict__["n"].n', 'c.__class__', 'c.__dict__["x y"]', 'setattr(c, "x y", 1); log.append(getattr(c, "x y"))', 'getattr(c, 5)', 'setattr(c, 5, 1)', 'c.__dict__ = {"fresh": 1}; log.append(c.fresh)', 'c.__dict__ = 5', 'super(C, c).inherited', 'super(C, C).inherited', 'super(C, c).nope', 'super(C, c).__class__', 'vars(c)', 'c.__getattr__("direct")', 'C.__getattr__'[:6]): attempt(text)
class G:
    def __getattribute__(self, name):
        log.append(f'gab {name}')
        if name == 'raise': raise AttributeError('from getattribute')
        if name == 'broken': raise ZeroDivisionError('broken')
        return object.__getattribute__(self, name)
    def __getattr__(self, name): log.append(f'ga {name}'); return self.x if name != 'x' else 'no x'
    def method(self): return 'm'
    def __len__(self): return 3
    def __setattr__(self, n, v): log.append(f'set {n}'); super().__setattr__(n, v)
    def __delattr__(self, n): log.append(f'del {n}'); super().__delattr__(n)
g = G()
for text in ('g.method()', 'g.missing', 'g.__dict__', 'len(g)', 'g.__len__()', 'g.x = 1', 'g.missing2', 'del g.x', 'del g.x', 'vars(g)', 'dir(g)[:1]', 'g.__class__.__name__', 'isinstance(g, int)', 'isinstance(g, G)', 'getattr(g, "raise")', 'hasattr(g, "broken")', 'getattr(g, "broken", 1)', 'str(g)[:10]', 'g == g', 'bool(g)', 'object.__getattribute__(g, "nope")', 'g.__class__ = G', 'type(g)', 'g.y += 1', 'f"{g.method}"[:8]', '"{0.method}".format(g)[:8]'): attempt(text)
class S:
    __slots__ = ('a', '__b', 'c')
    def __init__(self): self.a = 1; self.__b = 2
s = S()
for text in ('s.a', 's.c', 's._S__b', 's.d = 1', 's.__dict__', 'del s.a', 's.a', 'del s.a', 'S.a', 'S.__slots__', 'S.a.__get__(s)', 'S.a.__set__(s, 9); log.append(s.a)', 'S.a.__get__(5)', 'S.a.__set__(C(), 1)', 'S.a.__delete__(s)', 'S.a = "class attr"; log.append(s.a)', 's.a = 1', 'type(S.c).__name__', 'S.c.__name__, S.c.__objclass__.__name__', 'S.c.__get__(None, S) is S.c', 'hasattr(s, "__weakref__")'): attempt(text if text != 'S.a' else 'type(S.a)')
for text in ('class T:\n __slots__ = ("a",)\n a = 1', 'class T:\n __slots__ = "one"\n', 'class T:\n __slots__ = 5', 'class T:\n __slots__ = ["a b"]', 'class T:\n __slots__ = [5]', 'class T:\n __slots__ = ("a", "a")', 'class T:\n __slots__ = ("__dict__",)\nT().x = 1', 'class T(S):\n pass\nT().x = 1', 'class T(S):\n __slots__ = ("a", "z")\nT().z = 1', 'class T(int):\n __slots__ = ("q",)', 'class T(int):\n __slots__ = ()\nT(5).x = 1', 'class P:\n __slots__ = "p",\nclass Q:\n __slots__ = "q",\nclass T(P, Q): pass', 'class T:\n __slots__ = {"k": "doc of k"}\nlog.append(T.k.__doc__)', 'class T:\n __slots__ = iter(["i"])\nT().i = 1', 'class T(tuple):\n __slots__ = ("x",)', 'class T:\n __slots__ = ("__dict__", "__dict__")', 'class T:\n __slots__ = ()\nT().__class__ = S', 'class T:\n __slots__ = ("a", "_T__z", "__z")'):
    log.clear()
    try: exec(text); print(text.replace('\n', ';'), 'fine', log)
    except Exception as e: print(text.replace('\n', ';'), '|', type(e).__name__, e)
