# The end of a `for` or `yield from` over an iterator written in Python is told as an exception.
import sys


class Count:
    def __init__(self, end): self.n, self.end = 0, end
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > self.end:
            raise StopIteration(*[self.n] * (self.end - 1))
        return self.n


def loop(end):
    for n in Count(end):
        pass
    a, b = Count(2)
    return list(Count(end)), a, b, 3 in Count(2)


def delegating(end):
    x = yield from Count(end)
    return x


def uses(end):
    return list(delegating(end))


def native():
    for a in range(1): pass
    for b in map(str, 'a'): pass
    for c in {1: 2}.items(): pass
    for d in iter([1].pop, 1): pass


def generator_ends():
    def g():
        yield 1
        return 2
    it = g()
    for x in it: pass
    for x in it: pass
    [y for y in g()]


def tracer(frame, event, arg):
    if event == 'exception':
        kind, value, traceback = arg
        lines = []
        while traceback:
            lines.append(traceback.tb_lineno - traceback.tb_frame.f_code.co_firstlineno)
            traceback = traceback.tb_next
        arg = kind.__name__, value.args, lines
    print('', frame.f_code.co_name, event, frame.f_lineno - frame.f_code.co_firstlineno,
          arg if isinstance(arg, (tuple, int, list)) else '')
    return tracer


# What it raises then is dropped by a loop, but not by `yield from`.
def stubborn(frame, event, arg):
    if event == 'exception' and frame.f_code in stubborn_about:
        raise KeyError('from the tracer')
    return stubborn


for call in (loop, 1), (loop, 2), (uses, 1), (uses, 2), (native,), (generator_ends,):
    print(call[0].__name__)
    sys.settrace(tracer)
    call[0](*call[1:])
    sys.settrace(None)
for function, arguments in (loop, [1]), (delegating, [1]), (generator_ends, []):
    stubborn_about = [function.__code__]
    sys.settrace(stubborn)
    try:
        result = function(*arguments)
        print(function.__name__, list(result) if function is delegating else result, sys.gettrace())
    except KeyError as error:
        print(repr(error), repr(error.__context__), sys.gettrace())
    sys.settrace(None)


# What f_lineno says while f_trace is set: the line told of last.
def conditional(x):
    y = (x
         if x else
         -x)
    return [
        y,
        x]


def lines(frame, event, arg):
    frame.f_trace_opcodes = True
    if event == 'opcode':
        print('', frame.f_lasti, frame.f_lineno - frame.f_code.co_firstlineno, end=';')
    return lines


sys.settrace(lines)
conditional(0)
conditional(1)
sys.settrace(None)
print()
