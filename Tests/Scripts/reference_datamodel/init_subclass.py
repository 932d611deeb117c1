# 3.3.3.1: __init_subclass__ and __set_name__ order.
class Registry:
    classes = []
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.tag = tag
        Registry.classes.append((cls.__name__, tag, sorted(k for k in vars(cls) if k[0] != '_')))
class A(Registry, tag='a'): x = 1
class B(A): y = 2
class C(B, tag='c'):
    def __init_subclass__(cls): print('C hook', cls.__name__); super().__init_subclass__(tag='from C')
class D(C): pass
print(Registry.classes, A.tag, B.tag, D.tag)
for make in (lambda: type('E', (Registry,), {}, unknown=1), lambda: type('F', (), {}, tag=1), lambda: type('G', (Registry,), {}, tag=3).tag, lambda: type('H', (C,), {}, tag=3)):
    try:
        print(make())
    except TypeError as error:
        print(error)
class Named:
    def __set_name__(self, owner, name): print('set_name before hook', name, hasattr(owner, 'tag'))
class I(Registry, tag='i'): n = Named()
print(type(Registry.__dict__['__init_subclass__']).__name__, Registry.__init_subclass__.__self__.__name__)
class Fails:
    def __init_subclass__(cls): raise RuntimeError('no children')
class J(Fails): pass
