# Which lines a trace function is told of where an exception is handled in the middle of a line's code; async steps; close().
import sys


class Manager:
    def __enter__(self): pass
    def __exit__(self, *rest): return True


def first_line_of_all(): 1 / 0


def one_line():
    with Manager(): 1 / 0


def first_instruction():
    with Manager():
        undefined


def later_instruction():
    with Manager():
        1 / 0


def finally_first():
    try:
        undefined
    finally:
        x = 1


def finally_later():
    try:
        x = 1
        x = 2; x = 3; 1 / 0
    finally:
        x = 1


def finally_of_two_lines():
    try:
        undefined
    finally:
        x = 1
        x = 2


def finally_nested():
    for i in 1, 2:
        try:
            try:
                later_instruction(); one_line(1)
            finally:
                continue
        finally:
            x = 1


def in_loop():
    for i in 1, 2:
        with Manager():
            first_line_of_all()


def named():
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise KeyError from e


def several_lines():
    try:
        (one_line.x
         .undefined)
    finally:
        x = 1


async def numbers():
    yield 1
    yield 2


async def asynchronous():
    async for x in numbers():
        pass
    g = numbers()
    await g.__anext__()
    try:
        await g.athrow(KeyError)
    except KeyError:
        pass
    return [y async for y in numbers()]


def runs_asynchronous():
    asynchronous().send(None)


def generator():
    yield 1


def closes():
    g = generator()
    g.close()
    g = generator()
    next(g)
    g.close()


def tracer(frame, event, arg):
    if event == 'exception':
        arg = arg[0].__name__, arg[1].args, arg[2] is None
    elif event == 'return' and not isinstance(arg, (int, list)):
        arg = None
    if frame.f_code.co_name == 'numbers':
        arg = None
    print('', frame.f_code.co_name, event, frame.f_lineno - frame.f_code.co_firstlineno, arg)
    return tracer


for function in (first_line_of_all, one_line, first_instruction, later_instruction, finally_first, finally_later,
                 finally_of_two_lines, finally_nested, in_loop, named, several_lines, runs_asynchronous, closes):
    print(function.__name__)
    sys.settrace(tracer)
    try:
        function()
    except Exception as error:
        sys.settrace(None)
        print(repr(error))
    sys.settrace(None)
