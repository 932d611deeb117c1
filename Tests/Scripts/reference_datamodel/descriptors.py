# 3.3.2.2: data and non-data descriptors, their order, and how they are called.
class Data:
    def __set_name__(self, owner, name):
        print('set_name', owner.__name__, name); self.name = name
    def __get__(self, obj, owner=None):
        return f'data {self.name}', obj is None, owner.__name__
    def __set__(self, obj, value): print('set', value)
    def __delete__(self, obj): print('delete')
class NonData:
    def __get__(self, obj, owner=None): return 'nondata', obj is None
class SetOnly:
    def __set__(self, obj, value): obj.__dict__['s'] = value * 2
class C:
    d = Data()
    n = NonData()
    s = SetOnly()
c = C()
c.__dict__.update(d='instance', n='instance')
print(c.d, C.d, c.n, C.n, type(c.s).__name__)
c.d = 5; del c.d; c.s = 4
print(c.s, C.__dict__['d'].__get__(None, C), c.__dict__)
late = Data(); late.name = 'late'
C.late = late
print(c.late)
class ReadOnly:
    def __get__(self, o, t): return 1
    def __set__(self, o, v): raise AttributeError('read only')
class D: r = ReadOnly()
try:
    D().r = 3
except AttributeError as error:
    print(error)
try:
    del D().r
except AttributeError as error:
    print(error)
D.r = 'replaced'
print(D.r, D().r)
class Raising:
    def __get__(self, o, t): raise AttributeError('from descriptor')
class E:
    x = Raising()
    def __getattr__(self, name): return 'fallback ' + name
print(E().x, hasattr(E, 'x'))
class BadName:
    def __set_name__(self, owner, name): raise ValueError('bad name')
class F: z = BadName()
