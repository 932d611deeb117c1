# 3.3.2: __getattr__, __getattribute__, __setattr__, __delattr__, __dir__.
class Logged:
    kept = 'class'
    def __getattribute__(self, name):
        if not name.startswith('__'): print('getattribute', name)
        return object.__getattribute__(self, name)
    def __getattr__(self, name):
        print('getattr', name)
        if name == 'nothing': raise AttributeError(name)
        return name.upper()
    def __setattr__(self, name, value):
        print('set', name, value)
        object.__setattr__(self, name, value)
    def __delattr__(self, name):
        print('del', name)
        super().__delattr__(name)
    def __dir__(self): return ['z', 'a']
x = Logged()
x.own = 1
print(x.own, x.kept, x.fresh, getattr(x, 'nothing', 'default'), hasattr(x, 'nothing'), dir(x))
del x.own
for action in (lambda: delattr(x, 'own'), lambda: x.nothing):
    try:
        action()
    except AttributeError as error:
        print('error', error)
class Bad:
    def __dir__(self): return 5
    def __getattr__(self, name): raise ValueError('from getattr')
for call in (lambda: dir(Bad()), lambda: hasattr(Bad(), 'x'), lambda: getattr(Bad(), 'x', 1)):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
class Implicit:
    def __getattr__(self, name):
        return lambda *a: 5
try:
    len(Implicit())
except TypeError as error:
    print(error)
print(Implicit().__len__())
