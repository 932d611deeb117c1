# __context__, __cause__, __suppress_context__: when each is set, cycles, finally, generators, with.
def chain(e):
    out = []
    while e is not None:
        out.append(f'{type(e).__name__}({e})' + ('!' if e.__suppress_context__ else ''))
        nxt = e.__cause__ if e.__cause__ is not None else e.__context__
        if e.__cause__ is not None: out.append('<cause')
        elif nxt is not None: out.append('<context')
        e = nxt
        if len(out) > 12: out.append('...'); break
    return ' '.join(out)
def run(f):
    try: f()
    except BaseException as e: print(f.__name__, chain(e), '| own context', e.__context__ and type(e.__context__).__name__)
    else: print(f.__name__, 'no error')
def in_except():
    try: 1 / 0
    except ZeroDivisionError: raise KeyError('second')
def raise_from():
    try: 1 / 0
    except ZeroDivisionError as e: raise KeyError('second') from e
def from_none():
    try: 1 / 0
    except ZeroDivisionError: raise KeyError('second') from None
def from_class():
    try: 1 / 0
    except ZeroDivisionError: raise KeyError('second') from ValueError
def from_other(): raise KeyError('second') from ValueError('made')
def from_wrong():
    try: 1 / 0
    except ZeroDivisionError: raise KeyError('x') from 5
def in_finally():
    try: 1 / 0
    finally: [][0]
def finally_after_handled():
    try:
        try: 1 / 0
        except ZeroDivisionError: pass
        finally: [][0]
    except IndexError as e: raise e
def nested_three():
    try:
        try: 1 / 0
        except ZeroDivisionError: {}['k']
    except KeyError: [][0]
def reraise_same():
    try: 1 / 0
    except ZeroDivisionError as e:
        try: raise KeyError('inner')
        except KeyError: raise e
def raise_bare_nested():
    try: 1 / 0
    except ZeroDivisionError:
        try: raise KeyError('inner')
        except KeyError: pass
        raise
def self_cause():
    e = ValueError('self')
    raise e from e
def cycle():
    a, b = ValueError('a'), KeyError('b')
    try: raise a
    except ValueError:
        try: raise b from a
        except KeyError: raise a
def handled_then_new():
    try: 1 / 0
    except ZeroDivisionError: pass
    raise KeyError('later')
def in_else():
    try: pass
    except Exception: pass
    else: raise KeyError('in else')
def in_with():
    class M:
        def __enter__(self): return self
        def __exit__(self, *a): raise IndexError('exit')
    with M(): raise ValueError('body')
def with_enter():
    class M:
        def __enter__(self): raise IndexError('enter')
        def __exit__(self, *a): print('never')
    try: 1 / 0
    except ZeroDivisionError:
        with M(): pass
def in_generator():
    def g():
        try: yield 1
        except KeyError: raise ValueError('from generator')
    it = g(); next(it)
    try: 1 / 0
    except ZeroDivisionError: it.throw(KeyError('thrown'))
def generator_in_handler():
    def g(): yield 1; raise ValueError('g')
    try: 1 / 0
    except ZeroDivisionError: list(g())
def generator_started_elsewhere():
    def g():
        try: 1 / 0
        except ZeroDivisionError:
            yield 1
            raise KeyError('resumed')
    it = g(); next(it)
    try: raise OSError('outer')
    except OSError: next(it)
def call_in_handler():
    def helper(): raise KeyError('helper')
    try: 1 / 0
    except ZeroDivisionError: helper()
def context_set_by_hand():
    e = KeyError('x'); e.__context__ = ValueError('by hand'); raise e
def context_replaced():
    e = KeyError('x'); e.__context__ = ValueError('by hand')
    try: 1 / 0
    except ZeroDivisionError: raise e
def cause_then_cleared():
    e = KeyError('x'); e.__cause__ = ValueError('c'); e.__suppress_context__ = False; raise e
def stop_in_generator():
    def g():
        try: next(iter([]))
        except StopIteration as e: raise StopIteration('again')
        yield
    next(g())
def except_as_deleted():
    try:
        try: 1 / 0
        except ZeroDivisionError as e: pass
        e
    except NameError as n: raise RuntimeError('gone') from n
def loop_of_contexts():
    last = None
    for i in range(4):
        try:
            try:
                if last: raise last
                1 / 0
            except Exception as e: raise ValueError(i)
        except ValueError as e: last = e
    raise last
for f in (in_except, raise_from, from_none, from_class, from_other, from_wrong, in_finally, finally_after_handled, nested_three, reraise_same, raise_bare_nested, self_cause, cycle, handled_then_new, in_else, in_with, with_enter, in_generator, generator_in_handler, generator_started_elsewhere, call_in_handler, context_set_by_hand, context_replaced, cause_then_cleared, stop_in_generator, except_as_deleted, loop_of_contexts): run(f)
e = KeyError()
for name, value in (('__cause__', 5), ('__context__', 'x'), ('__traceback__', 1), ('__suppress_context__', 'x'), ('__cause__', ValueError), ('args', 5)):
    try: setattr(e, name, value); print(name, 'set', getattr(e, name))
    except TypeError as error: print(name, error)
for name in ('__cause__', '__context__', '__traceback__', '__suppress_context__', 'args'):
    try: delattr(e, name); print('deleted', name)
    except Exception as error: print(name, type(error).__name__, error)
e.__cause__ = ValueError('set'); print(e.__suppress_context__); e.__cause__ = None; print(e.__suppress_context__, e.__cause__)
loop_of_contexts()
