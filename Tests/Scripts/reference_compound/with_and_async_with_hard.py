# 8.5: with: lookups on the type, exceptions from each step, targets, swallowing by truthy values, order, generators.
log = []
class M:
    def __init__(self, name, result=None, fail=None): self.name, self.result, self.fail = name, result, fail
    def __enter__(self):
        log.append(f'enter {self.name}')
        if self.fail == 'enter': raise RuntimeError(f'enter {self.name}')
        return self.name
    def __exit__(self, *exc):
        log.append((f'exit {self.name}', exc[0] and exc[0].__name__, exc[2] is not None))
        if self.fail == 'exit': raise OSError(f'exit {self.name}')
        return self.result
def run(f):
    log.clear()
    try: r = f()
    except BaseException as e: r = f'{type(e).__name__}: {e}' + (f' [{e.__context__!r}]' if e.__context__ else '')
    print(f.__name__, '->', r, log)
def plain():
    with M('a') as x: return x
def raising():
    with M('a'): raise KeyError('k')
def swallow_values():
    out = []
    for v in (True, False, None, 0, 1, '', 'x', [], [0]):
        try:
            with M('s', v): raise KeyError
            out.append(v)
        except KeyError: pass
    log.clear(); return out
class BadBool:
    def __bool__(self): raise ValueError('no truth')
def bad_truth():
    with M('b', BadBool()): raise KeyError('k')
def truth_not_asked():
    with M('b', BadBool()): pass
    return 'fine'
def two_fail_enter():
    with M('a'), M('b', fail='enter'): log.append('never')
def first_swallows_second_enter():
    with M('a', True), M('b', fail='enter'): log.append('never')
    return 'swallowed'
def both_exit_fail():
    with M('a', fail='exit'), M('b', fail='exit'): raise KeyError('body')
def exit_replaces():
    with M('a', True), M('b', fail='exit'): raise KeyError('body')
    return 'outer swallowed OSError'
def loops():
    for i in range(4):
        with M(str(i)):
            if i == 0: continue
            if i == 2: break
    return i
def targets():
    d, l = {}, [0, 0]
    class T: pass
    class Pair(M):
        def __enter__(self): return (1, (2, 3))
    with Pair('p') as (d['a'], (l[0], *l[1:])), M('q') as T.attr: pass
    return d, l, T.attr
def bad_target():
    with M('a') as (x, y): pass
def generator():
    def g():
        with M('g'): yield 1; yield 2
    it = g(); next(it); it.close(); it = g(); next(it)
    try: it.throw(KeyError('thrown'))
    except KeyError: log.append('came back')
    return list(g())
def nested_functions():
    def inner():
        with M('in'): return 'inner result'
    with M('out'): return inner()
def finally_inside():
    with M('m', True):
        try: raise KeyError
        finally: log.append('finally')
    return 'ok'
def instance_attributes():
    m = M('x'); m.__enter__ = lambda: 'instance'; m.__exit__ = lambda *a: True
    with m as got: return got
class NoExit:
    def __enter__(self): log.append('entered'); return self
class NoEnter:
    def __exit__(self, *a): pass
class Neither: pass
def no_exit():
    with NoExit(): pass
def no_enter():
    with NoEnter(): pass
def neither():
    with Neither(): pass
def a_number():
    with 5: pass
def a_class():
    with M: pass
class ExitArgs:
    def __enter__(self): pass
    def __exit__(self): pass
def wrong_exit_signature():
    with ExitArgs(): pass
def wrong_exit_while_raising():
    with ExitArgs(): raise KeyError('k')
class Static:
    @staticmethod
    def __enter__(): return 'static'
    @classmethod
    def __exit__(cls, *a): log.append((cls.__name__, len(a)))
def static_and_class():
    with Static() as s: return s
class Desc:
    def __get__(self, o, t): log.append('descriptor'); return lambda *a: 'from descriptor'
class UsesDesc: __enter__ = Desc(); __exit__ = Desc()
def through_descriptor():
    with UsesDesc() as u: return u
def system_exit():
    with M('se', True): raise SystemExit(3)
    return 'even SystemExit is swallowed'
def deep():
    with M('1'), M('2'), M('3'), M('4'), M('5'): raise KeyError
def in_except():
    try: 1 / 0
    except ZeroDivisionError:
        with M('h', True): raise
        return 'handler went on'
def expression_fails():
    with M('a'), undefined_manager(): pass
def same_twice():
    m = M('twice')
    with m, m: return 'inner'
for f in (plain, raising, swallow_values, bad_truth, truth_not_asked, two_fail_enter, first_swallows_second_enter, both_exit_fail, exit_replaces, loops, targets, bad_target, generator, nested_functions, finally_inside, instance_attributes, no_exit, no_enter, neither, a_number, a_class, wrong_exit_signature, wrong_exit_while_raising, static_and_class, through_descriptor, system_exit, deep, in_except, expression_fails, same_twice): run(f)
