"""A generator that stands in a block is closed when it is dropped."""


def g(name):
    try:
        yield 1
        yield 2
    finally:
        print('closed', name)


def leaves_by_return():
    for x in g('by return'):
        return x


def leaves_by_error():
    for x in g('by error'):
        raise ValueError(x)


for x in g('by break'):
    break
print('after break')
leaves_by_return()
print('after return')
try:
    leaves_by_error()
except ValueError:
    print('caught')
try:
    for x in g('in try'):
        raise KeyError
except KeyError:
    print('caught here')
it = g('rebound')
next(it)
it = None
print('after rebinding')


def rebinds():
    it = g('local')
    next(it)
    it = None
    print('after local')
    it = g('deleted')
    next(it)
    del it
    print('after del')


rebinds()


def nested():
    for x in g('inner'):
        yield x


for x in nested():
    break
print('after nested')
for x in g('whole'):
    pass
print('after whole')
