# assert and __debug__: messages of every type, tuples, evaluation, -O in a child, AssertionError made by hand.
import os, sys
def attempt(f):
    try: print(f())
    except AssertionError as e: print('AssertionError', e.args, str(e))
    except Exception as e: print(type(e).__name__, e)
def check(test, *message):
    if message: assert test, message[0]
    else: assert test
    return 'passed'
for test, message in ((1, ()), (0, ()), ('', ('text',)), ([], (None,)), ({}, (1, )), (None, (('a', 'b'),)), (0.0, (KeyError('as message'),)), ([0], ('unused',)), (0, ('',)), (0, ('multi\nline',))): attempt(lambda: check(test, *message))
class NoBool:
    def __bool__(self): raise ValueError('truth is hidden')
class Len:
    def __len__(self): return 0
evaluated = []
attempt(lambda: check(NoBool())); attempt(lambda: check(Len(), 'empty')); print(__debug__)
def lazy(): evaluated.append('message'); return 'computed'
assert True, lazy()
try: assert False, lazy()
except AssertionError as e: print(e, evaluated)
try: assert False, 1 / 0
except ZeroDivisionError as e: print(e, e.__context__)
import builtins
saved = builtins.AssertionError
builtins.AssertionError = KeyError
try: assert 0, 'still the real class'
except saved as e: print(type(e).__name__, e)
finally: builtins.AssertionError = saved
name = '/tmp/pyvm-debug-%d.py' % os.getpid()
with open(name, 'w') as f: f.write('"""doc"""\ndef f():\n    "f doc"\n    assert False, "checked"\n    return "asserts are gone"\nprint(__debug__, f.__doc__, __doc__)\nif __debug__: print("debug code")\ntry: print(f())\nexcept AssertionError as e: print("failed:", e)\n')
for options in ('', '-O', '-OO'):
    with os.popen(f'{sys.executable} {options} {name}') as out: print(options, out.read().split('\n'))
os.remove(name)
for text in ('__debug__ = 1', 'def __debug__(): pass', 'def f(__debug__): pass', 'import x as __debug__', 'f(__debug__=1)', 'x.__debug__ = 1', 'del __debug__', 'for __debug__ in x: pass', '(__debug__ := 1)', 'class __debug__: pass', 'lambda __debug__: 1', 'with x as __debug__: pass', 'try: pass\nexcept E as __debug__: pass', 'global __debug__', '[__debug__ for x in y]', '__debug__ += 1', '__debug__: int', 'from x import __debug__'):
    try: compile(text, 's', 'exec'); print(text, 'compiles')
    except SyntaxError as e: print(text, '|', e.msg)
raise AssertionError('made by hand', 2)
