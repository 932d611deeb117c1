# 3.2: user-defined functions and their special attributes.
GLOBAL = 1
def make(free):
    def function(a, b: int = 2, *args, c, d='d', **kw) -> 'R':
        "doc"
        return a, b, args, c, d, kw, free, GLOBAL
    return function
f = make('free')
print(f.__doc__, f.__name__, f.__qualname__, f.__module__, f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__dict__)
print(f.__code__.co_name, f.__closure__[0].cell_contents, f.__globals__ is globals(), len(f.__closure__))
print(f(1, c=3), f(1, 2, 3, c=4, z=5))
f.__defaults__ = (20,)
f.__kwdefaults__ = {'c': 30}
print(f(1))
f.attribute = [1]
print(f.__dict__, f.attribute)
f.__name__, f.__qualname__, f.__doc__, f.__module__ = 'renamed', 'q.renamed', None, 3
print(f.__name__, repr(f)[:21], f.__doc__, f.__module__)
for name, value in (('__name__', 3), ('__defaults__', [1]), ('__kwdefaults__', 1), ('__code__', 2), ('__closure__', ()), ('__globals__', {}), ('__dict__', 5), ('__annotations__', 1), ('__qualname__', 1)):
    try:
        setattr(f, name, value)
    except (TypeError, AttributeError) as error:
        print(name, error)
def other(): return 'other'
f2 = make('x')
try:
    f2.__code__ = other.__code__
except ValueError as error:
    print(error)
other.__code__ = (lambda: 'swapped').__code__
print(other())
del f.attribute
f.attribute
