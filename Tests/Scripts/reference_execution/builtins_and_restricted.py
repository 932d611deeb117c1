# 4.2.3: __builtins__ of code run by exec.
import builtins
print(__builtins__ is builtins, builtins.len is len)
space = {}
exec('result = len("abc")', space)
print(space['result'], space['__builtins__'] is builtins.__dict__)
limited = {'__builtins__': {'len': lambda x: 'own len', '__build_class__': builtins.__build_class__, '__name__': 'b'}}
exec('r = len([])', limited)
print(limited['r'])
for source in ('print(1)', 'import sys', 'class C: pass', 'open("x")', '[i for i in range(3)]', 'assert 0', 'f"{1!r:>{3}}"'):
    try:
        exec(source, {'__builtins__': {}})
        print('ran', source)
    except BaseException as error:
        print(source, '|', type(error).__name__, error)
builtins.planted = 'found everywhere'
print(planted)
len = lambda x: 'shadowed'
print(len('a'), builtins.len('a'))
del len
print(len('ab'), eval('x + y', {'x': 1}, {'y': 2}))
class Fallback(dict):
    def __missing__(self, key): return f'<{key}>'
print(eval('a + b', {}, Fallback()))
for bad in (lambda: exec('1', 5), lambda: exec('1', {}, 5), lambda: eval('1', []), lambda: exec('x', Fallback()), lambda: eval('x', {'__builtins__': None})):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
del builtins.planted
planted
