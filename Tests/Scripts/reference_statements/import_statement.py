# 7.11: forms of import and the names that they bind.
import sys, collections.abc, os.path as osp, math as m
import collections.abc as cabc
from math import pi, floor as fl
from collections import (OrderedDict, deque as dq,)
from os.path import *
print(collections.abc is cabc, osp is sys.modules['os.path'], m.pi == pi, fl(2.5), dq.__name__, OrderedDict.__name__, join('a', 'b'), 'commonprefix' in globals(), '_check_arg_types' in globals())
def f():
    import math
    from sys import maxsize as ms
    return sorted(locals())
print(f())
class C:
    import sys
    from math import e
print(C.sys is sys, C.e)
for text in ('import no_such_module', 'import os.no_such', 'import no.such', 'from no_mod import x', 'from . import x', 'from .x import y', 'from .. import z', 'import math.pi', 'from math import *', 'from time import nope', 'from sys import no_thing as n'):
    try:
        exec(text, {'__name__': 'prog', '__package__': ''}); print(text, 'ok')
    except Exception as error:
        print(text, '|', type(error).__name__, error, getattr(error, 'name', None))
for text in ('import a.b as c.d', 'from a import', 'from a import (b, c', 'from a import b,', 'from a import *, b', 'def f():\n  from a import *', 'class C:\n  from a import *', 'import *', 'from import a', 'import a as b.c', 'from a import b as c.d', 'import (a)', 'from a import ()', 'from .. a import b', 'from ...a.b import (c as d, e,)', 'import a..b'):
    try:
        compile(text, 's', 'exec'); print('compiles', repr(text))
    except SyntaxError as error:
        print(repr(text), '|', error.msg)
import definitely_not_there.at_all
