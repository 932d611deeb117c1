# 3.3.2.1: __getattr__ and __dir__ of modules, and their class.
import sys, types
m = types.ModuleType('made', 'doc of it')
sys.modules['made'] = m
exec('''
def __getattr__(name):
    if name == 'lazy':
        return 'computed'
    raise AttributeError(f'{__name__} has no {name}')
def __dir__():
    return ['lazy', 'x']
x = 1
''', m.__dict__)
import made
from made import lazy, x
print(made.lazy, lazy, x, dir(made), made.__doc__, made.__name__)
for statement in ('made.other', 'from made import other', 'del made.nothing'):
    try:
        exec(statement)
    except Exception as error:
        print(type(error).__name__, error)
class Verbose(types.ModuleType):
    def __repr__(self): return f'Verbose {self.__name__}'
    def __setattr__(self, name, value):
        print('setting', name)
        super().__setattr__(name, value)
m.__class__ = Verbose
made.y = 2
print(made, made.y)
try:
    m.__class__ = int
except TypeError as error:
    print(error)
empty = types.ModuleType('empty')
print(sorted(vars(empty)), empty)
try:
    empty.anything
except AttributeError as error:
    print(error)
del empty.__name__
empty.anything
