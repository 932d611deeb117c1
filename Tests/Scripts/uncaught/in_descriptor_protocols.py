# Errors raised inside descriptors, __getattr__, __set_name__ and property setters, with their frames.
class Typed:
    def __init__(self, kind): self.kind = kind
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, owner):
        if obj is None: return self
        try:
            return obj.__dict__[self.name]
        except KeyError:
            raise AttributeError(f'{owner.__name__}.{self.name} is not set') from None
    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f'{self.name} wants {self.kind.__name__}')
        obj.__dict__[self.name] = value
class Point:
    x = Typed(int)
    y = Typed(int)
    def __init__(self, x, y): self.x, self.y = x, y
    @property
    def norm(self): return self.compute(self.x, self.y)
    def compute(self, *values): return sum(v * v for v in values) / self.scale
    def __getattr__(self, name):
        if name == 'scale':
            return self.missing_scale
        raise AttributeError(f'no {name} in Point')
for make in (lambda: Point(1, 'a'), lambda: Point(1, 2).norm, lambda: Point.x.name, lambda: vars(Point(3, 4))):
    try:
        print(make())
    except Exception as error:
        tb, names = error.__traceback__, []
        while tb:
            names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
            tb = tb.tb_next
        print(type(error).__name__, error, names)
p = Point(1, 2)
del p.__dict__['x']
try:
    p.x
except AttributeError as error:
    print(error, error.__suppress_context__)
Point(5, 6).norm
