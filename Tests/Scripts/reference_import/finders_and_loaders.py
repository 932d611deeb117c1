# 5.3.1 to 5.4: meta path finders, loaders with exec_module and create_module, path hooks, and their errors.
import sys, importlib, importlib.abc, importlib.machinery, importlib.util, types

class DictFinder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def __init__(self, sources): self.sources, self.log = sources, []
    def find_spec(self, fullname, path, target=None):
        self.log.append(('find', fullname, path))
        if fullname in self.sources:
            return importlib.util.spec_from_loader(fullname, self, origin='memory', is_package=any(k.startswith(fullname + '.') for k in self.sources))
    def create_module(self, spec):
        self.log.append(('create', spec.name))
        return None
    def exec_module(self, module):
        self.log.append(('exec', module.__name__))
        exec(compile(self.sources[module.__name__], f'<{module.__name__}>', 'exec'), module.__dict__)
    def __repr__(self): return 'DictFinder'

finder = DictFinder({'mem': 'x = 1\nfrom . import child', 'mem.child': 'y = 2\nfrom . import x as px', 'mem.bad': 'raise KeyError("bad module")', 'lone': 'import mem\nz = mem.child.y', 'selfless': 'import sys\ndef f(): return 1/0'})
sys.meta_path.insert(0, finder)
import mem.child, lone, selfless
print(mem.x, mem.child.px, lone.z, mem, mem.child, mem.__path__, mem.__package__, mem.child.__package__, mem.__loader__, mem.__spec__.origin, hasattr(mem, '__file__'))
print(finder.log); finder.log.clear()
import mem; from mem import child; print(finder.log)
for text in ('import mem.bad', 'import mem.none', 'from mem import none', 'from mem import bad'):
    try: exec(text)
    except Exception as e: print(text, type(e).__name__, e, [n for n in sys.modules if n.startswith('mem.')])
print(finder.log); finder.log.clear()
try: selfless.f()
except ZeroDivisionError as e: print(e.__traceback__.tb_next.tb_frame.f_code.co_filename)
mem.x = 5; finder.sources['mem'] = 'q = 7'; print(importlib.reload(mem) is mem, mem.x, mem.q)
class OwnModule(types.ModuleType):
    def __getattr__(self, name): return f'{self.__name__}.{name} made up'
class OwnLoader(importlib.abc.Loader):
    def create_module(self, spec): m = OwnModule(spec.name); m.early = True; return m
    def exec_module(self, module): module.late = module.early
class BadCreate(importlib.abc.Loader):
    def create_module(self, spec): raise ImportError('create refuses', name=spec.name)
    def exec_module(self, module): pass
class NoExec: pass
class CreateOnly:
    def create_module(self, spec): return None
class OldLoader:
    def load_module(self, name): m = types.ModuleType(name); m.old = True; sys.modules[name] = m; return m
class Raising(importlib.abc.Loader):
    def exec_module(self, module): module.partly = 1; raise ValueError('exec failed')
loaders = {'own': OwnLoader(), 'badcreate': BadCreate(), 'noexec': NoExec(), 'createonly': CreateOnly(), 'oldstyle': OldLoader(), 'raising': Raising()}
class Second:
    @classmethod
    def find_spec(cls, name, path=None, target=None):
        if name in loaders: return importlib.machinery.ModuleSpec(name, loaders[name])
        if name == 'findfails': raise RuntimeError('finder broke')
sys.meta_path.append(Second)
for name in list(loaders) + ['findfails', 'nobody']:
    try:
        m = importlib.import_module(name)
        print(name, type(m).__name__, getattr(m, 'late', None), getattr(m, 'old', None), name in sys.modules)
    except Exception as e: print(name, type(e).__name__, e, name in sys.modules)
import own; print(own.anything, own.early)
saved = sys.meta_path[:]
sys.meta_path[:] = []
try: import nothing_finds_this
except ImportError as e: print(type(e).__name__, e)
sys.meta_path[:] = [object()]
try: import still_nothing
except Exception as e: print(type(e).__name__, e)
sys.meta_path[:] = saved
hooked = []
class PathEntry:
    def __init__(self, entry): self.entry = entry
    def find_spec(self, name, target=None):
        hooked.append(name)
        if name == 'via_hook': return importlib.util.spec_from_loader(name, OwnLoader(), origin=self.entry)
    def invalidate_caches(self): hooked.append('invalidated')
def hook(entry):
    if not entry.startswith('memory:'): raise ImportError
    return PathEntry(entry)
sys.path_hooks.insert(0, hook); sys.path.insert(0, 'memory:one'); sys.path_importer_cache.clear()
import via_hook
print(via_hook.__spec__.origin, via_hook.late, hooked, type(sys.path_importer_cache['memory:one']).__name__)
importlib.invalidate_caches(); print(hooked)
try: import really_missing
except ModuleNotFoundError as e: print(e, e.name, e.path, hooked[-1])
print(importlib.util.module_from_spec(importlib.machinery.ModuleSpec('x', OwnLoader())).early)
for f in (lambda: importlib.util.module_from_spec(importlib.machinery.ModuleSpec('x', Raising.exec_module)), lambda: importlib.import_module(''), lambda: importlib.import_module(5), lambda: importlib.abc.Loader().load_module('q'), lambda: importlib.util.spec_from_loader('n', None)):
    try: print(type(f()).__name__)
    except Exception as e: print(type(e).__name__, e)
