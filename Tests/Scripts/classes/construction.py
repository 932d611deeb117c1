class Meta(type):
    def __call__(cls, *args, **kwargs):
        print('call', cls.__name__, args, kwargs)
        return super().__call__(*args, **kwargs)


class Single(metaclass=Meta):
    def __init__(self, x, y=2):
        self.x = x


print(Single(1, y=3).x)
print(type.__call__(Single, 5).x)


def show(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)


class New:
    def __new__(cls, *args):
        return super().__new__(cls, *args)


show(lambda: type(New()))
show(New, 1)


class Init:
    def __init__(self, a):
        pass


show(lambda: type(object.__new__(Init, 1)))
show(object.__init__, Init(1), 5)
show(object, 1)
show(type('Empty', (), {}), 1)
show(object.__new__, list)
show(list.__new__, object)
show(object.__new__, 1)


class ClassMethodNew:
    @classmethod
    def __new__(*args):
        return args[1:]


print(ClassMethodNew(1, 2) == (ClassMethodNew, 1, 2))


class MyError(Exception):
    pass


class Mixed(MyError, ValueError):
    pass


print(repr(Mixed('a')), Mixed.__mro__)
print((lambda a, b: (a, b)).__call__(1, b=2), len.__call__([1]), int.__call__('7'))
show(object.__setattr__, str, 'foo', 1)
show(object.__delattr__, str, 'lower')
show(dict.__dict__['fromkeys'].__get__, 42)
show(dict.__dict__['fromkeys'].__get__, None, 42)
