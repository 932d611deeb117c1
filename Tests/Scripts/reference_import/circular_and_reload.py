import sys, os, importlib
D = '/tmp/pyvm-import-%d' % os.getpid(); os.mkdir(D); sys.path.insert(0, D)
def write(name, text):
    path = os.path.join(D, name); os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w') as f: f.write(text)
write('ca.py', 'import cb\nx = 1\ndef get(): return cb.y\n'); write('cb.py', 'import ca\ny = hasattr(ca, "x")\n')
import ca; print(ca.get(), ca.cb.ca is ca)
write('fa.py', 'from fb import z\nw = 1\n'); write('fb.py', 'from fa import w\nz = 2\n')
try: import fa
except ImportError as e: print(str(e).replace(D, 'D'), 'fa' in sys.modules)
write('rel.py', 'n = 1\nkept = 1\n'); import rel; rel.extra = 'stays'; write('rel.py', 'n = 22222\n'); os.utime(D + '/rel.py', (1, 1)); importlib.invalidate_caches(); print(importlib.reload(rel) is rel, rel.n, rel.kept, rel.extra)
write('err.py', 'value = 1\nraise ValueError("while importing")\n')
for _ in range(2):
    try: import err
    except ValueError as e: print(e, 'err' in sys.modules)
write('syn.py', 'def f(:\n')
try: import syn
except SyntaxError as e: print(e.msg, e.lineno, os.path.basename(e.filename))
write('pk/__init__.py', 'print("pk init", __name__, __package__)\nfrom . import sub\nfrom .sub import v as renamed\n__all__ = ["sub", "late"]\n'); write('pk/sub.py', 'from .. import nothing if False else None\n' if False else 'v = __name__\n'); write('pk/late.py', 'print("late loaded")\n'); write('pk/up.py', 'from ..beyond import x\n')
from pk import *
print(sub.v, late.__name__, sys.modules['pk'].renamed, sys.modules['pk'].__path__ == [D + '/pk'])
for text in ('import pk.up', 'import pk.none', 'from pk import none', 'import pk.sub.deeper', 'from pk.sub import zz'):
    try: exec(text)
    except ImportError as e: print(type(e).__name__, str(e).replace(D, 'D'), e.name)
os.mkdir(D + '/ns'); write('ns/inner.py', 'q = 5\n'); importlib.invalidate_caches(); import ns.inner; print(ns.inner.q, type(ns.__path__).__name__, ns.__file__ if hasattr(ns, '__file__') else 'no file', ns.__spec__.origin)
import importlib.util; spec = importlib.util.find_spec('pk.late'); print(spec.name, spec.parent, os.path.basename(spec.origin), importlib.util.find_spec('no_such'), importlib.import_module('.late', 'pk').__name__)
m = importlib.util.module_from_spec(importlib.util.spec_from_file_location('named', D + '/rel.py')); m.__spec__.loader.exec_module(m); print(m.n, m.__name__, 'named' in sys.modules)
for f in (lambda: importlib.import_module('.x'), lambda: importlib.reload(5), lambda: importlib.import_module('no.such'), lambda: importlib.util.resolve_name('..x', 'a'), lambda: importlib.reload(m)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
os.system('rm -rf ' + D)
import gone_for_good
