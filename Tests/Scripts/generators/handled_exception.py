# Each generator keeps the exception that it handles; its caller's is its caller's.
import sys


def current():
    return sys.exc_info()[0] and sys.exc_info()[0].__name__


def gen():
    try:
        print('in', current())
        yield 1
    except ValueError:
        print('handling', current())
        yield 2
        print('still', current())
        yield 3
    print('after', current())
    yield 4


g = gen()
next(g)
try:
    raise ValueError('v')
except ValueError as e:
    print(g.throw(e), current())
print(next(g), current())
try:
    raise KeyError('k')
except KeyError:
    print(next(g), current())
print(current())


class E(Exception):
    def __new__(cls, *args):
        return cls


def catches():
    try:
        yield
    except TypeError as e:
        print('TypeError', e)
        yield 'caught'


g = catches()
next(g)
print(g.throw(E))

a, b = ValueError('a'), KeyError('b')
a.__context__, b.__context__ = b, a
try:
    try:
        raise a
    except ValueError:
        raise TypeError('t')
except TypeError as e:
    print(repr(e.__context__), repr(e.__context__.__context__))


def inner():
    raise ZeroDivisionError


def outer():
    inner()


try:
    outer()
except ZeroDivisionError as e:
    tb = e.__traceback__
    while tb.tb_next:
        tb = tb.tb_next
    names = []
    frame = tb.tb_frame
    while frame:
        names.append(frame.f_code.co_name)
        frame = frame.f_back
    print(names)
