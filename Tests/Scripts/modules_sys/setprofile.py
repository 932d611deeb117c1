# sys.setprofile: calls and returns, of native functions too.
import sys

log = []


def profiler(frame, event, arg):
    if event.startswith('c_'):
        arg = arg.__name__, getattr(arg, '__qualname__', None)
    log.append((frame.f_code.co_name, event, arg))


def profiled(function, *arguments):
    log.clear()
    sys.setprofile(profiler)
    try:
        result = function(*arguments)
    except Exception as error:
        result = error
    sys.setprofile(None)
    print(function.__name__, '->', repr(result))
    for entry in log:
        print('   ', *entry)


def native():
    x = len([1])
    [].append(x)
    str.upper('a')
    '{}'.format(1, **{})
    sorted([2, 1], key=abs)
    sorted([2, 1], key=lambda n: n)
    print(*[], end='')
    return int('3')


def failing():
    try:
        int('x')
        chr(-1)
    except ValueError:
        pass
    try:
        ord('xy')
    except TypeError:
        pass
    raise KeyError


def generator():
    yield len('a')
    yield 2


def uses_generator():
    return sum(generator())


def recursive(n):
    return n and recursive(n - 1)


class Number:
    def __add__(self, other):
        return other


def operators():
    Number() + 1
    list.append(1, 2)


for call in (native,), (failing,), (uses_generator,), (recursive, 2), (operators,):
    profiled(*call)


def raising(frame, event, arg):
    log.append((frame.f_code.co_name, event))
    raise ValueError(event)


log.clear()
try:
    sys.setprofile(raising)
    recursive(1)
except ValueError as error:
    print(error, sys.getprofile(), log)
sys.setprofile(profiler)
print(sys.getprofile() is profiler)
sys.setprofile(None)


# Both at once.
def tracer(frame, event, arg):
    log.append(('trace', event))
    return tracer


log.clear()
sys.settrace(tracer)
sys.setprofile(profiler)
recursive(1)
sys.setprofile(None)
sys.settrace(None)
print(*log, sep='\n')
