# f_lineno set by a trace function: from every line of a function to every other.
import sys

LOOPS = '''
def f():
    out(1)
    for i in 1, 2:
        out(i)
        if i == 1:
            out('x')
        else:
            out('y')
    else:
        out('else')
    while len('a'):
        out('w')
        break
    out('end')
'''

HANDLERS = '''
def f():
    out(1)
    try:
        out(2)
        1 / 0
        out(3)
    except ValueError:
        out(4)
    except ZeroDivisionError:
        out(5); out(
            6)
        [][1:]
    else:
        out(7)
    finally:
        out(8)
        out(9)
    out(10)
'''

MANAGERS = '''
class M:
    def __enter__(self): out('enter')
    def __exit__(self, *rest): out('exit')
def f():
    with M() as m:
        out(1)
        with M():
            out(2)
        out(3)
    for x in 1, 2:
        with M():
            out(4)
            for y in 3, 4:
                out(5)
    return out(6)
'''

RETURNS = '''
def f():
    try:
        out(1)
        return out(2)
    finally:
        out(3)
        out(4)
    out(5)
'''

ENDLESS = '''
def f():
    while True:
        out(1)
        if out: return 5
    out(2)
'''

ASYNCHRONOUS = '''
class A:
    n = 0
    def __aiter__(self): return A()
    async def __anext__(self):
        self.n += 1
        if self.n > 2: raise StopAsyncIteration
        return self.n
    async def __aenter__(self): out('enter')
    async def __aexit__(self, *rest): out('exit')
async def f():
    out(1)
    async for i in A():
        out(i)
        out(i)
    else:
        out('e')
    async with A() as m:
        out(2)
        out(3)
    out(4)
'''

LONG = 'def f():\n' + '\n' * 300 + '    a = 1\n' + '\n' * 300 + '    out(2)\n' + '    x = a\n' * 5


def outcome(code, start, target):
    """Runs the function; at the first event on line `start`, jumps to `target`."""
    done = False
    error = None
    events = []
    out = []

    def tracer(frame, event, arg):
        nonlocal done, error
        if frame.f_code.co_filename != '<f>' or frame.f_code.co_name == '<module>':
            return tracer
        if done:
            events.append(f'{event[0]}{frame.f_lineno}')
            if len(events) > 60:
                raise OverflowError
        elif event == 'line' and frame.f_lineno == start:
            done = True
            try:
                frame.f_lineno = target
            except ValueError as e:
                error = str(e)
                sys.settrace(None)
                frame.f_trace = None
            else:
                events.append(f'to {frame.f_lineno} at {frame.f_lasti}')
        return tracer
    names = {'out': out.append}
    exec(code, names)
    sys.settrace(tracer)
    try:
        result = names['f']()
        if hasattr(result, 'send'):
            result.send(None)
    except Exception as e:
        out.append(repr(e))
    finally:
        sys.settrace(None)
    if done:
        return error or ' '.join(events) + ' | ' + ' '.join(map(str, out))


# `skipped`: lines to which CPython would jump without what they need on the stack.
def table(name, source, starts, skipped=()):
    print(name)
    code = compile(source, '<f>', 'exec')
    for start in starts:
        rows = {}
        for target in range(-1, source.count('\n') + 3):
            if (start, target) not in skipped:
                rows.setdefault(outcome(code, start, target), []).append(target)
        for text, targets in rows.items():
            if text:
                print('', start, '=>', *targets, ':', text)


table('loops', LOOPS, range(3, 16))
table('handlers', HANDLERS, [3, 4, 5, 6, 8, 10, 11, 13, 16, 17, 18], {
    (a, b) for a in (11, 12, 13) for b in (8, 10, 12)} | {
    (a, 12) for a in range(19)})
table('managers', MANAGERS, [6, 7, 9, 10, 11, 12, 13, 14, 15, 16])
table('returns', RETURNS, [3, 4, 5, 7, 8], {
    (a, b) for a in (3, 4, 5) for b in (5, 6, 7, 8)})
table('endless', ENDLESS, [3, 4, 5])
table('asynchronous', ASYNCHRONOUS, [12, 13, 14, 15, 17, 18, 19, 20, 21])
code = compile(LONG, '<f>', 'exec')
for start, target in (302, 603), (603, 302), (604, 302), (604, 1), (302, 608), (302, 609), (606, 604):
    print(start, target, outcome(code, start, target))
