# 5.3, 5.4: the module cache, specs, loaders, import-related module attributes, __path__, sys.modules tricks.
import sys, os, importlib, importlib.util, importlib.machinery
D = '/tmp/pyvm-spec-%d' % os.getpid()
os.mkdir(D)
sys.path.insert(0, D)
made = []
def write(name, text=''):
    path = os.path.join(D, name)
    folder = os.path.dirname(path)
    if not os.path.isdir(folder):
        os.makedirs(folder)
    with open(path, 'w') as f:
        f.write(text)
    importlib.invalidate_caches()
def short(value): return str(value).replace(D, 'D')
try:
    write('plain.py', 'value = 1\nseen = (__name__, __package__, __spec__.name, __file__ == __spec__.origin, __spec__._initializing)\n')
    write('pkg/__init__.py', 'level = "package"\n')
    write('pkg/mod.py', 'level = __name__\n')
    write('pkg/sub/__init__.py')
    write('pkg/sub/leaf.py', 'from .. import mod\nfrom ..mod import level as above\nfrom . import __name__ as here\n')
    import plain, pkg.mod, pkg.sub.leaf
    print(plain.seen, plain.__spec__._initializing)
    for m in (plain, pkg, pkg.mod, pkg.sub, pkg.sub.leaf):
        s = m.__spec__
        print(m.__name__, repr(m.__package__), short(m.__file__), short(getattr(m, '__path__', None)), s.name, s.parent, short(s.origin), s.has_location, short(s.submodule_search_locations), s.loader is m.__loader__, type(s.loader).__name__, short(s.cached)[-20:] == short(m.__cached__)[-20:], s.loader_state)
    print(pkg.sub.leaf.above, pkg.sub.leaf.here, short(repr(pkg)), short(repr(plain.__loader__)).split(' object')[0])
    print(sorted(n for n in sys.modules if n.startswith('p') and n.split('.')[0] in ('plain', 'pkg')))
    sys.modules['fake'] = 'not even a module'
    import fake; print(fake, fake.upper())
    sys.modules['blocked'] = None
    try: import blocked
    except ImportError as e: print(type(e).__name__, e, e.name)
    sys.modules['pkg.virtual'] = sys
    import pkg.virtual
    print(hasattr(pkg, 'virtual'))
    from pkg import virtual
    print(virtual is sys)
    del sys.modules['plain']
    old = plain
    import plain
    print(plain is old, plain.value)
    write('swap.py', 'import sys\nclass M:\n    answer = 42\nsys.modules[__name__] = M()\n')
    import swap; print(type(swap).__name__, swap.answer)
    write('gone.py', 'import sys\ndel sys.modules[__name__]\n')
    try: import gone; print('imported', type(gone).__name__)
    except Exception as e: print(type(e).__name__, e)
    write('broken.py', 'import pkg.mod as ok\n1/0\n')
    try: import broken
    except ZeroDivisionError as e: print(e, 'broken' in sys.modules)
    write('bad/__init__.py', 'from . import child\nraise RuntimeError("after child")\n'); write('bad/child.py', 'x = 1\n')
    try: import bad.child
    except RuntimeError as e: print(e, 'bad' in sys.modules, 'bad.child' in sys.modules)
    pkg.__path__.append(D + '/extra'); write('extra/added.py', 'where = "extra"\n')
    import pkg.added; print(pkg.added.where, short(pkg.added.__file__))
    print(importlib.util.find_spec('pkg.sub.leaf').name, importlib.util.find_spec('nope'), importlib.util.find_spec('.mod', 'pkg').name)
    for name in ('pkg.nope.deep', 'plain.child', 'fake'):
        try: print(importlib.util.find_spec(name))
        except Exception as e: print(type(e).__name__, short(e))
    spec = importlib.machinery.ModuleSpec('made', None, origin='nowhere', is_package=True)
    print(spec, spec.parent, spec.submodule_search_locations, spec.has_location, spec.cached, spec == importlib.machinery.ModuleSpec('made', None, origin='nowhere', is_package=True))
    print(sys.builtin_module_names.count('sys'), 'builtins' in sys.builtin_module_names, sys.__spec__.origin, sys.__spec__.loader.__name__ if hasattr(sys.__spec__.loader, '__name__') else type(sys.__spec__.loader).__name__, __spec__, __name__, __package__)
finally:
    os.system('rm -rf ' + D)
