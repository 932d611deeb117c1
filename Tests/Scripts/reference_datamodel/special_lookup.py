# 3.3.10: implicit special methods bypass the instance and __getattribute__.
class Meta(type):
    def __getattribute__(*args):
        print('Metaclass getattribute', args[1]); return type.__getattribute__(*args)
class C(metaclass=Meta):
    def __len__(self): return 10
    def __getattribute__(*args):
        print('Class getattribute', args[1]); return object.__getattribute__(*args)
c = C()
print(c.__len__())
print(type(c).__len__(c))
print(len(c))
class D: pass
d = D()
d.__len__ = lambda: 5
d.__str__ = lambda: 'custom'
d.__eq__ = lambda other: True
d.__hash__ = None
d.__iter__ = lambda: iter(())
for call in (lambda: len(d), lambda: list(d)):
    try:
        call()
    except TypeError as error:
        print(error)
print(d == 1, str(d)[:10] != 'custom', isinstance(hash(d), int), 1 .__hash__() == hash(1), int.__hash__(1) if False else '')
try:
    type.__hash__(int) == int.__hash__()
except TypeError as error:
    print(error)
D.__len__ = lambda self: 6
print(len(d), d.__len__())
del D.__len__
len(d)
