# 3.1: identity, type, value, mutability.
a = b = [1]
c = [1]
print(a is b, a is c, a == c, id(a) == id(b), id(a) == id(c), type(a) is list)
t = ([], 1)
t[0].append(2)
print(t, hash((1, 2)) == hash((1, 2)))
try:
    hash(t)
except TypeError as error:
    print(error)
try:
    t[0] += [3]
except TypeError as error:
    print(error, t)
x = 256
y = 255 + 1
print(x is y, '' is str(), () is tuple(), None is None, type(None)() is None, ... is Ellipsis)
print(type(type), type(object), isinstance(type, object), isinstance(object, type), issubclass(type, object))
class Thing: pass
t1 = Thing()
t1.x = 1
before = id(t1)
t1.__class__ = type('Other', (), {})
print(id(t1) == before, type(t1).__name__, t1.x)
for bad in (3, int, None):
    try:
        t1.__class__ = bad
    except TypeError as error:
        print(error)
s = 'abc'
s2 = s
s += 'd'
print(s, s2, s is s2)
