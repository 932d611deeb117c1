# Attribute and call sites that see the same class in changing shapes: what was remembered must not be believed too long.
class A:
    kind = 'class'

    def __init__(self, x, y=2):
        self.x = x
        self.y = y

    def method(self):
        return 'method', self.x

    @property
    def prop(self):
        return 'prop', self.x

    @staticmethod
    def static(a):
        return 'static', a

    @classmethod
    def make(cls, a):
        return cls(a)


class B(A):
    pass


class S:
    __slots__ = ('a', 'b')

    def __init__(self, a):
        self.a = a


def get_x(o):
    return o.x


def get_kind(o):
    return o.kind


def get_prop(o):
    return o.prop


def call_method(o):
    return o.method()


def set_x(o, value):
    o.x = value


def attempt(function, *arguments):
    try:
        return function(*arguments)
    except Exception as error:
        return type(error).__name__, str(error)


objects = [A(1), B(2), A(3)]
for _ in range(4):
    print([get_x(o) for o in objects], [get_kind(o) for o in objects])
    print([get_prop(o) for o in objects], [call_method(o) for o in objects])
objects[0].kind = 'own'
print([get_kind(o) for o in objects])
B.kind = 'derived'
print([get_kind(o) for o in objects], get_kind(A), get_kind(B))
del objects[0].kind
print([get_kind(o) for o in objects])
objects[2].method = lambda: 'own method'
print([call_method(o) for o in objects])
B.method = lambda self: ('new method', self.y)
print([call_method(o) for o in objects])
A.prop = 'no property'
print([get_prop(o) for o in objects])
for o in objects:
    set_x(o, 10)
A.x = property(lambda self: ('computed', self.y), lambda self, value: print('set', value))
print([get_x(o) for o in objects])
for o in objects:
    set_x(o, 20)
del A.x
print([get_x(o) for o in objects])
objects[1].__dict__['x'] = 'in dict'
print([get_x(o) for o in objects])
objects[0].__dict__.clear()
print(attempt(get_x, objects[0]))

# Shapes that grow: the same store adds the attribute at first, then sets it.
fresh = [A.__new__(A) for _ in range(3)]
for o in fresh + fresh:
    set_x(o, len(o.__dict__) if o is fresh[1] else 0)
print([get_x(o) for o in fresh], vars(fresh[1]))

# Slots.
slotted = [S(1), S(2)]


def get_a(o):
    return o.a


def set_b(o, value):
    o.b = value


for _ in range(3):
    print([get_a(o) for o in slotted])
    for o in slotted:
        set_b(o, 5)
del slotted[0].a
print(attempt(get_a, slotted[0]), get_a(slotted[1]))
set_b(slotted[0], 6)
print(slotted[0].b)


class Other:
    a = S.a


print(attempt(get_a, Other()))


# Classes called: plain, with defaults and keywords, with what __init__ may not do.
def construct(cls, *arguments, **keywords):
    return cls(*arguments, **keywords)


def construct_one(cls):
    return cls(1)


class Bad:
    def __init__(self, a):
        return a


class Empty:
    pass


class New:
    def __new__(cls, a):
        return (cls.__name__, a)

    def __init__(self, a):
        print('not called')


class Generating:
    def __init__(self, a):
        yield a


class Raising:
    def __init__(self, a):
        raise ValueError(a)


class Several:
    def __init__(self, *args, **kwargs):
        self.all = args, sorted(kwargs.items())


for cls in (A, B, Bad, Empty, New, Generating, Raising, Several, int, str, list, dict, A, type):
    result = attempt(construct_one, cls)
    print(cls.__name__, vars(result) if hasattr(result, '__dict__') and cls not in (type,) else result)
print(vars(construct(A, 5, y=6)), attempt(construct, A), attempt(construct, A, 1, 2, 3))
print(attempt(lambda: A(z=1)), vars(A(y=1, x=2)), vars(Several(1, 2, k=3)))
print(type(Empty()).__name__, attempt(construct, Empty, 1))
A.__init__ = lambda self, x: None
print(vars(construct_one(A)), attempt(construct, A, 1, 2))
del A.__init__
print(attempt(construct_one, A), vars(A()))
A.__new__ = lambda cls, *rest: rest
print(construct_one(A))

# Bound methods and natives as values.
bound = objects[1].method
print(bound(), [f(3) for f in (B.static, str, [1, 3, 3].count, [4, 5, 6, 7].__getitem__)])
append = [].append
print(append(1), attempt(append), attempt(append, 1, 2), append.__self__)
print('a-b-c'.split('-', 1), 'abc'.find('c', 1), {}.get(1), {}.get(1, 2), attempt({}.get))


class Depth:
    def __init__(self, n):
        self.inner = Depth(n - 1) if n else None


d = Depth(300)
n = 0
while d is not None:
    d = d.inner
    n += 1
print(n, attempt(Depth, 5000)[0])
