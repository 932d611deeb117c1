#--- exec: import
import a
import a.b
import a.b.c
import a as b
import a.b as c
import a.b.c as d
import a.b.c.d as e
import a, b, c.d, e as f, g.h as i
#--- exec: from import
from a import b
from a import b, c
from a import b as c
from a import b as c, d, e as f
from a import (b, c,)
from a.b import c
from . import a
from .. import a
from .a import b
from ...a.b import c
from .... import a
from ..... import a as b
from a import *
from .a import *
from . import *
#--- exec: imports in functions and classes
def f():
    import a, b.c, d.e as g
    from h import i, j as k
    global l
    import l
    def m(): return a, b
class C:
    import a.b
    from c import d
#--- exec: future imports
"doc"
from __future__ import division, print_function
from __future__ import (generators, nested_scopes as ns)
from __future__ import with_statement; from __future__ import absolute_import, unicode_literals, generator_stop
x = 1
def f(): pass
#--- exec: barry_as_FLUFL
from __future__ import barry_as_FLUFL
a <> b
def f(): return a <> b
#--- exec: annotations flag
from __future__ import annotations
def f(): pass
class C: x: int
lambda: [x for x in y]
#--- single: future import at the prompt
from __future__ import annotations
#--- exec: relative future module
from .__future__ import x
from __future__.x import y
