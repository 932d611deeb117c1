# 7.11: every form of the import statement: binding, as, star, __all__, submodules, errors, scopes.
import sys, os, importlib
D = '/tmp/pyvm-forms-%d' % os.getpid()
os.mkdir(D); sys.path.insert(0, D)
def write(name, text):
    path = os.path.join(D, name); os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w') as f: f.write(text)
def attempt(text, names=None):
    names = {} if names is None else names
    try:
        exec(text, names)
        print(text.replace('\n', '; '), '->', sorted(n for n in names if not n.startswith('__')))
    except Exception as error:
        print(text.replace('\n', '; '), '|', type(error).__name__, str(error).replace(D, 'D'))
try:
    write('pub.py', 'a = 1\n_b = 2\n__c__ = 3\ndef d(): pass\nimport sys\n')
    write('listed.py', '__all__ = ["x", "_y"]\nx = 1\n_y = 2\nz = 3\n')
    write('tupled.py', '__all__ = ("only",)\nonly = 1\n')
    write('wrong.py', '__all__ = ["missing"]\n')
    write('odd.py', '__all__ = [5]\n')
    write('notlist.py', '__all__ = 5\n')
    write('lazy.py', 'def __getattr__(name):\n    if name.startswith("on_"): return "made " + name\n    raise AttributeError(f"lazy has no {name}")\ndef __dir__(): return ["on_demand"]\n')
    write('starlazy.py', 'def __getattr__(name):\n    if name == "__all__": return ["one"]\n    if name == "one": return 1\n    raise AttributeError(name)\n')
    write('pack/__init__.py', '__all__ = ["sub", "other"]\n')
    write('pack/sub.py', 'name = __name__\n'); write('pack/other.py', ''); write('pack/third.py', 'import pack.sub\n'); write('pack/deep/__init__.py', ''); write('pack/deep/x.py', 'v = 9\n')
    write('raises.py', 'raise LookupError("on import")\n'); write('unfound.py', 'import no_such_thing\n'); write('attr.py', 'import sys\nsys.no_such_attribute\n')
    importlib.invalidate_caches()
    for text in ('import pub', 'import pub as p', 'import pub, listed as l', 'from pub import a', 'from pub import a as z, d', 'from pub import (a, d,)', 'from pub import _b, __c__', 'from pub import *', 'from listed import *', 'from tupled import *', 'from wrong import *', 'from odd import *', 'from notlist import *', 'from pub import nothing', 'from pub import a, nothing, d', 'import pub.a', 'import pub.a.b', 'from pub.a import x', 'import nosuch', 'import nosuch.more', 'from nosuch import *', 'from nosuch.more import x', 'from lazy import on_start', 'from lazy import off', 'from lazy import *', 'from starlazy import *', 'import pack.sub', 'import pack.sub as s', 'from pack import third', 'from pack import deep', 'import pack.deep.x', 'import pack.deep.x as dx', 'from pack.deep.x import v', 'from pack import *', 'from pack import sub as s1, sub as s2', 'import raises', 'import unfound', 'import attr', 'from raises import x', 'from . import pub', 'from .pub import a', 'import os.path as path', 'from os import path', 'import os.nopath', 'import sys as sys', 'import importlib.util', 'import a.b as c.d', 'import', 'from pub import', 'from import x', 'import pub as', 'from pub import (a', 'from pub import ()', 'from pub import a,', 'from pub import a as b.c', 'import *', 'from pub import *, a', 'from .', 'import pub as None', 'from pub import a as True', 'import 5', 'from pub import "a"', 'def f():\n    from pub import *', 'def f():\n    import pub\nf()', 'class C:\n    from pub import a, d\n    import pub as inner\nprint(C.a, C.inner.__name__)', 'def f():\n    global pub\n    import pub\nf()', 'def f():\n    global a\n    from pub import a\nf()', 'if True: import pub; from listed import x as y', 'class C:\n    from listed import *\nprint(sorted(vars(C)))', 'exec("from listed import *")', 'try:\n    import nosuch\nexcept ImportError:\n    nosuch = None', 'for pub in range(3): import pub as q', 'import pub; del pub; import pub', 'from __future__ import division', 'from __future__ import nothing', 'from __future__ import *', 'from __future__ import braces', 'x = 1\nfrom __future__ import division', '"doc"\nfrom __future__ import generators, nested_scopes as n'):
        attempt(text)
    attempt('from . import sub', {'__package__': 'pack', '__name__': 'pack.me'})
    attempt('from .sub import name; print(name)', {'__package__': 'pack', '__name__': 'pack.me'})
    attempt('from .. import sub', {'__package__': 'pack', '__name__': 'pack.me'})
    attempt('from .deep import x', {'__name__': 'pack', '__path__': []})
    attempt('from . import x', {'__name__': 'pack.deep.y'})
    attempt('from .nosuch import x', {'__package__': 'pack'})
    attempt('from . import nosuch', {'__package__': 'pack'})
    attempt('from . import x', {'__package__': 5})
    attempt('from . import x', {'__package__': 'never.imported'})
    attempt('from . import x', {'__package__': None, '__name__': '__main__'})
    attempt('from . import sub', {'__package__': 'pack', '__spec__': None})
    calls = []
    def fake(name, globals=None, locals=None, fromlist=(), level=0): calls.append((name, fromlist, level)); return 'result of ' + name
    import builtins
    attempt('import x.y.z\nimport x.y.z as w\nprint(x, w)', {'__builtins__': {'__import__': fake, 'print': print}})
    attempt('from ...up import m', {'__builtins__': {'__import__': fake}})
    attempt('import x', {'__builtins__': {}})
    print(calls)
finally:
    os.system('rm -rf ' + D)
