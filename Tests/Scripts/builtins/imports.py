# __import__ and import statements over modules that are there.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, e)

import sys
t(__import__, 1); t(__import__, ''); t(__import__, 'nope'); t(__import__, 'sys.x'); t(__import__, 'x', level=1); t(__import__)
t(__import__, 'sys', level=-1); print(__import__('sys') is sys, sys.modules['sys'] is sys)
try:
    import nope.sub
except ModuleNotFoundError as e:
    print(e, e.name, e.path, e.msg)
try:
    from sys import nothing
except ImportError as e:
    print(e, e.name)
sys.modules['gone'] = None
try:
    import gone
except ModuleNotFoundError as e:
    print(e)
sys.modules['made'] = type(sys)('made', 'doc')
import made
print(made, made.__doc__, made.__name__)
t(getattr, made, 'x')
made.__getattr__ = lambda name: name * 2
print(made.zz); t(type(sys)); t(type(sys), 1)
import builtins as bb
print(bb.len is len, repr(bb), repr(sys))
from sys import maxsize as m, version_info
print(m, version_info[:2])
try:
    from . import q
except ImportError as e:
    print(e)
