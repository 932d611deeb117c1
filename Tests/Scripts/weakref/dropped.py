"""Objects that are watched go when the last name does."""
import gc
import weakref


class C:
    pass


def locals_():
    o = C()
    p = weakref.proxy(o)
    r = weakref.ref(o)
    del o
    try:
        p.x
    except ReferenceError as e:
        print(e)
    print(r() is None)
    o = C()
    r = weakref.ref(o)
    o = None
    print(r() is None)


locals_()


def cycle():
    o = C()
    o.me = o
    r = weakref.ref(o)
    del o
    gc.collect()
    print(r() is None)


cycle()


def class_():
    class A:
        def method(self):
            return super().x

    class B(A):
        pass

    r, s = weakref.ref(A), weakref.ref(B)
    b = B()
    del A, B
    gc.collect()
    print(r() is None, s() is None)
    del b
    gc.collect()
    print(r() is None, s() is None)


class_()
print([c.__name__ for c in C.__subclasses__()])


def many():
    for i in range(2000):
        type('T%d' % i, (C,), {'x': i})().y = 1
    gc.collect()
    print(len(C.__subclasses__()))


many()


class E(Exception):
    def __del__(self):
        print('E dies')


class L(list):
    def __del__(self):
        print('L dies')


class P(property):
    def __del__(self):
        print('P dies')


def finalisers():
    try:
        raise E
    except E:
        pass
    print('after E')
    x = L()
    x = None
    print('after L')
    x = P()
    del x
    print('after P')


finalisers()
