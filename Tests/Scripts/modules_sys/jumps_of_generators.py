# f_lineno: which frames it can be set for, at which events, and what a generator does that is made to go on elsewhere.
import sys


def attempt(frame, line):
    try:
        frame.f_lineno = line
    except (ValueError, AttributeError) as error:
        return f'{type(error).__name__}: {error}'
    return f'now at {frame.f_lineno - frame.f_code.co_firstlineno}, {frame.f_lasti}'


def generator():
    a = 1
    x = yield a
    print('got', x)
    y = yield 2
    print('got too', y)
    1 / 0
    print('after')


FIRST = generator.__code__.co_firstlineno


def run(wanted, number, line):
    """Runs the generator and jumps at the event of that number."""
    log = []
    results = []

    def tracer(frame, event, arg):
        nonlocal number
        if frame.f_code is not generator.__code__:
            return None
        log.append(f'{event}{frame.f_lineno - FIRST}')
        if event == wanted:
            number -= 1
            if number == 0:
                log.append(attempt(frame, FIRST + line))
        return tracer
    sys.settrace(tracer)
    it = generator()
    try:
        results.append(next(it))
        results.append(it.send('s'))
        results.append(it.send('t'))
    except Exception as error:
        results.append(repr(error))
    sys.settrace(None)
    print(results, *log)


for event, number, lines in (
        ('call', 1, [2]), ('call', 2, [1, 2, 3, 4, 5, 6, 7]), ('return', 1, [1, 2, 4, 7]), ('return', 2, [1, 3, 5]),
        ('return', 3, [2]), ('exception', 1, [2]), ('line', 2, [1, 2, 3, 4, 7]), ('line', 3, [1, 2, 3, 4, 5, 6, 7])):
    for line in lines:
        print(event, number, line)
        run(event, number, line)

# A suspended generator's frame can be set from anywhere, once it has a trace function.
it = generator()
print(attempt(it.gi_frame, FIRST + 3))
next(it)
print(attempt(it.gi_frame, FIRST + 3))
it.gi_frame.f_trace = lambda *rest: None
print(attempt(it.gi_frame, FIRST + 4), it.gi_frame.f_lineno - FIRST)
print(it.send('sent'))

# What is no line, and frames that are elsewhere.
class Number(int):
    pass


frame = sys._getframe()
frame.f_trace = lambda *rest: None
for value in 1.0, True, 'a', None, Number(3), 10 ** 30, -10 ** 30, 2 ** 31, -2 ** 31 - 1, frame.f_lineno:
    print(attempt(frame, value))
try:
    del frame.f_lineno
except AttributeError as error:
    print(error)


def outer():
    inner()
    print('end of outer')


def inner():
    x = 1


frames = []


def tracer(frame, event, arg):
    if frame.f_code not in (outer.__code__, inner.__code__):
        return None
    frames.append(frame)
    if frame.f_code is inner.__code__ and event == 'line':
        print(attempt(frame.f_back, frame.f_back.f_lineno + 1))
    return tracer


sys.settrace(tracer)
outer()
sys.settrace(None)
print(attempt(frames[-1], outer.__code__.co_firstlineno + 1))


# Out of `yield from`.
def delegating():
    yield from (1, 2, 3)
    print('behind')
    yield 9


for wanted, number in ('return', 1), ('return', 2), ('call', 2):
    for line in 1, 2, 3:
        count = 0

        def tracer(frame, event, arg):
            global count
            if frame.f_code is not delegating.__code__:
                return None
            if event == wanted:
                count += 1
                if count == number:
                    print(wanted, number, line, attempt(frame, delegating.__code__.co_firstlineno + line))
            return tracer
        sys.settrace(tracer)
        try:
            print(list(delegating()))
        except TypeError as error:
            print(repr(error))
        sys.settrace(None)
