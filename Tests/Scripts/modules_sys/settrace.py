# sys.settrace: what is told, and when.
import sys

log = []


def tracer(frame, event, arg):
    if event == 'exception':
        arg = arg[0].__name__, str(arg[1]), arg[2] and arg[2].tb_lineno - frame.f_code.co_firstlineno
    log.append((frame.f_code.co_name, event, frame.f_lineno - frame.f_code.co_firstlineno, arg))
    return tracer


def traced(function, *arguments, tracer=tracer):
    log.clear()
    sys.settrace(tracer)
    try:
        result = function(*arguments)
    except Exception as error:
        result = error
    sys.settrace(None)
    print(function.__name__, '->', repr(result))
    for entry in log:
        print('   ', *entry)


def straight(n):
    a = n
    b = a + 1; c = b
    if b > c:
        a = 0
    else:
        a = 5
    return a, b


def loops():
    total = 0
    for i in range(2):
        total += i
    while total < 3:
        total += 1
    for i in [1, 2]: total += i
    return total


def one_liner():
    while 0 == 1: pass
    x = [i * 2
         for i in (1, 2)]
    return x


def inner(x):
    return x + 1


def outer():
    return inner(
        inner(1))


def fails():
    try:
        1 / 0
    except ZeroDivisionError as e:
        pass
    finally:
        y = 2
    [][1]


def passes_on():
    fails()


def generator():
    yield 1
    x = yield 2
    return x


def uses_generator():
    for x in generator():
        pass
    g = generator()
    next(g)
    try:
        g.throw(KeyError('k'))
    except KeyError:
        pass


def delegating():
    yield from generator()


def uses_delegating():
    return list(delegating())


class Made:
    def __init__(self, x):
        self.x = x

    @property
    def double(self):
        return self.x * 2

    def __lt__(self, other):
        return self.x < other.x


def uses_class():
    class Local:
        y = 1
    return Made(2).double + Local.y


def sorts():
    return sorted([3, 1, 2], key=lambda x: -x), max(Made(1), Made(2)).x


def with_cell(a):
    def nested():
        return a
    a += 1
    return nested()


for call in ((straight, 1), (loops,), (one_liner,), (outer,), (fails,), (passes_on,),
             (uses_generator,), (uses_delegating,), (uses_class,), (sorts,), (with_cell, 3)):
    traced(*call)


# What the functions return matters: None for no events of the frame, another function for those to come.
def only_calls(frame, event, arg):
    log.append((frame.f_code.co_name, event))


def switching(frame, event, arg):
    log.append((event, 'first'))

    def local(frame, event, arg):
        log.append((event, 'local', frame.f_lineno - frame.f_code.co_firstlineno))
        if event == 'line' and frame.f_lineno - frame.f_code.co_firstlineno == 2:
            return None
        return local
    return local


traced(outer, tracer=only_calls)
traced(straight, 1, tracer=switching)


# Attributes of frames.
def opcodes(frame, event, arg):
    frame.f_trace_opcodes = True
    frame.f_trace_lines = False
    log.append((event, frame.f_lasti))
    return opcodes


traced(inner, 1, tracer=opcodes)
frame = sys._getframe()
print(frame.f_trace, frame.f_trace_lines, frame.f_trace_opcodes)
for name in 'f_trace_lines', 'f_trace_opcodes', 'f_lineno':
    for value in 1, None:
        try:
            setattr(frame, name, value)
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
try:
    del frame.f_trace_lines
except TypeError as error:
    print(error)
frame.f_trace_lines = True


# Variables can be changed.
def changing(frame, event, arg):
    if event == 'line' and 'b' in frame.f_locals:
        frame.f_locals['b'] = 'changed'
    return changing


def variables(cell):
    a = 1
    b = 2
    c = b
    def nested(): return cell
    return a, b, c, nested()


traced(variables, 9, tracer=changing)


# A function that raises is not called again.
def raising(event_wanted):
    def function(frame, event, arg):
        log.append((frame.f_code.co_name, event))
        if event == event_wanted:
            raise ValueError(event)
        return function
    return function


for event in 'call', 'line', 'return', 'exception':
    traced(passes_on if event == 'exception' else outer, tracer=raising(event))
    print(sys.gettrace())


# From outside: a frame that is running already.
def watch(frame, event, arg):
    log.append((frame.f_code.co_name, event, frame.f_lineno - frame.f_code.co_firstlineno))
    return watch


def set_up():
    sys._getframe(1).f_trace = watch
    sys.settrace(watch)


def watched():
    x = 1
    set_up()
    y = 2
    inner(y)
    sys.settrace(None)
    z = 3


log.clear()
watched()
print(*log, sep='\n')
print(sys.gettrace() is None)
sys.settrace(watch)
print(sys.gettrace() is watch)
sys.settrace(None)


# A trace function may have functions traced.
def nested_tracing(frame, event, arg):
    if event == 'call' and frame.f_code.co_name == 'straight':
        sys.call_tracing(inner, (1,))
    log.append((frame.f_code.co_name, event))


traced(straight, 1, tracer=nested_tracing)
