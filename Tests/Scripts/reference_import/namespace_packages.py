# 5.2.2: namespace packages: portions in several folders, __path__ recomputed, regular packages win.
import sys, os, importlib
D = '/tmp/pyvm-names-%d' % os.getpid()
def write(name, text=''):
    path = os.path.join(D, name); os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w') as f: f.write(text)
    importlib.invalidate_caches()
def short(x): return str(x).replace(D, 'D')
try:
    write('one/space/a.py', 'name = "a in one"\n'); write('two/space/b.py', 'name = "b in two"\nfrom . import a\nfrom .a import name as other\n'); write('two/space/a.py', 'name = "a in two"\n'); write('one/space/inner/x.py', 'v = 1\n'); write('two/space/inner/y.py', 'v = 2\nfrom .x import v as xv\n')
    sys.path[:0] = [D + '/one', D + '/two']
    import space, space.a, space.b
    from space.inner import x, y
    print(space.a.name, space.b.name, space.b.other, x.v, y.v, y.xv)
    print(short(list(space.__path__)), short(list(space.inner.__path__)), len(space.__path__), short(space.__path__[0]), type(space.__path__).__name__, D + '/two/space' in space.__path__)
    print(space.__spec__.origin, space.__spec__.has_location, getattr(space, '__file__', 'no file'), space.__package__, space.__name__, short(repr(space)), short(repr(space.__path__)))
    write('three/space/c.py', 'name = "c in three"\n')
    try: import space.c
    except ImportError as e: print(type(e).__name__, e)
    sys.path.append(D + '/three')
    import space.c; print(space.c.name, len(space.__path__))
    sys.path.remove(D + '/three'); print(len(space.__path__)); import space.c
    for text in ('from space import nothing', 'import space.nothing', 'from space import *; print("star", "a" in dir())', 'import space.inner.z'):
        try: exec(text)
        except ImportError as e: print(type(e).__name__, short(e), e.name)
    write('four/mixed/__init__.py', 'kind = "regular"\n'); write('five/mixed/only_here.py', 'x = 1\n')
    sys.path[:0] = [D + '/five', D + '/four']
    import mixed; print(mixed.kind, short(mixed.__path__))
    try: import mixed.only_here
    except ImportError as e: print(e)
    write('six/shadow.py', 'kind = "module"\n'); os.makedirs(D + '/five/shadow'); importlib.invalidate_caches(); sys.path.insert(1, D + '/six')
    import shadow; print(shadow.kind)
    write('six/both.py', 'kind = "module"\n'); write('six/both/__init__.py', 'kind = "package"\n'); import both; print(both.kind)
    write('six/plainfolder/notes.txt', 'no python here\n'); import plainfolder; print(short(plainfolder), plainfolder.__spec__.loader is not None or 'no loader', plainfolder.__loader__ is not None)
    try: plainfolder.x
    except AttributeError as e: print(e)
    try: importlib.reload(space); print('reloaded', short(list(space.__path__)))
    except Exception as e: print(type(e).__name__, e)
    try: import nofolder
    except ModuleNotFoundError as e: print(e)
finally:
    os.system('rm -rf ' + D)
