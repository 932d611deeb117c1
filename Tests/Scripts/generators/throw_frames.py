"""throw() through `yield from`: the stack of calls, the arguments that a foreign throw() gets."""
import sys


def names():
    found = []
    frame = sys._getframe(1)
    while frame is not None:
        found.append(frame.f_code.co_name)
        frame = frame.f_back
    return found


def inner():
    try:
        yield 1
    except ValueError:
        print(names()[:2])
        yield 2


def outer():
    yield from inner()
    yield 3


gen = outer()
print(next(gen))
print(gen.throw(ValueError))
print(next(gen))


class Foreign:
    def __iter__(self):
        return self

    def __next__(self):
        return 'item'

    def throw(self, *args):
        print(len(args), args[0] is KeyError)
        return 'thrown'


def delegate():
    yield from Foreign()


d = delegate()
print(next(d), d.throw(KeyError), d.throw(KeyError, 'x'), d.throw(KeyError, 'x', None))
frame = gen.gi_frame
gen = outer()
next(gen)


def block():
    try:
        yield 1
    finally:
        print('cleared')


b = block()
next(b)
b.gi_frame.clear()
print(b.gi_frame, list(b))


def unstarted():
    # Its line is that of the `def` then.
    x = 1
    yield


def positions(generator):
    try:
        generator.throw(KeyError)
    except KeyError:
        traceback = sys.exc_info()[2].tb_next
        print(traceback.tb_lineno - unstarted.__code__.co_firstlineno, traceback.tb_lasti,
              traceback.tb_frame.f_lineno - unstarted.__code__.co_firstlineno, traceback.tb_frame.f_lasti)


positions(unstarted())
started = unstarted()
next(started)
positions(started)
