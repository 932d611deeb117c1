# importlib.reload, __pycache__, source changes, sys.dont_write_bytecode, invalidate_caches.
import sys, os, importlib, importlib.util, time
D = '/tmp/pyvm-reload-%d' % os.getpid(); os.mkdir(D); sys.path.insert(0, D)
def write(name, text, when=None):
    path = os.path.join(D, name); os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w') as f: f.write(text)
    if when: os.utime(path, (when, when))
    importlib.invalidate_caches()
def short(x): return str(x).replace(D, 'D')
try:
    write('conf.py', 'version = 1\nitems = []\nclass K:\n    def f(self): return version\ndef g(): return version, g.__name__\n', 1000)
    import conf; from conf import g, K, items
    k = K(); conf.extra = 'kept'; items.append('old list'); before = conf.__dict__
    write('conf.py', 'version = 2\nitems = []\nclass K:\n    def f(self): return version * 10\ndef g(): return version, "new"\n', 2000)
    print(importlib.reload(conf) is conf, conf.version, conf.extra, g(), conf.g(), k.f(), conf.K().f(), isinstance(k, conf.K), items, conf.items, conf.__dict__ is before)
    write('conf.py', 'version = 3\nraise RuntimeError("half way")\nitems = None\n', 3000)
    try: importlib.reload(conf)
    except RuntimeError as e: print(e, conf.version, conf.items, sys.modules['conf'] is conf)
    write('conf.py', 'version = (\n', 4000)
    try: importlib.reload(conf)
    except SyntaxError as e: print(type(e).__name__, e.lineno, os.path.basename(e.filename), conf.version)
    os.remove(D + '/conf.py'); importlib.invalidate_caches()
    try: importlib.reload(conf)
    except ImportError as e: print(type(e).__name__, e, e.name)
    for thing in (5, 'conf', None):
        try: importlib.reload(thing)
        except TypeError as e: print(e)
    del sys.modules['conf']
    try: importlib.reload(conf)
    except ImportError as e: print(e, e.name)
    sys.dont_write_bytecode = True
    write('cold.py', 'x = 1\n'); import cold; print(os.path.isdir(D + '/__pycache__'), short(cold.__cached__) == 'D/__pycache__/cold.' + sys.implementation.cache_tag + '.pyc')
    sys.dont_write_bytecode = False
    write('warm.py', 'x = "compiled once"\n', 1000); import warm
    print(os.listdir(D + '/__pycache__') == ['warm.' + sys.implementation.cache_tag + '.pyc'], warm.x)
    with open(warm.__cached__, 'rb') as f: data = f.read()
    print(len(data) > 16, data[4:8], int.from_bytes(data[8:12], 'little'), int.from_bytes(data[12:16], 'little') == os.path.getsize(warm.__file__))
    import marshal; code = marshal.loads(data[16:]); print(code.co_consts, code.co_name, short(code.co_filename))
    with open(warm.__cached__, 'wb') as f: f.write(data[:16] + marshal.dumps(compile('x = "from the cache"', warm.__file__, 'exec')))
    del sys.modules['warm']; import warm; print(warm.x)
    write('warm.py', 'x = "changed text"\n', 5000); importlib.reload(warm); print(warm.x)
    with open(warm.__cached__, 'wb') as f: f.write(b'garbage')
    del sys.modules['warm']; import warm; print(warm.x)
    with open(warm.__cached__, 'wb') as f: f.write(data[:4])
    importlib.reload(warm); print(warm.x)
    print(short(importlib.util.cache_from_source(D + '/m.py')) == 'D/__pycache__/m.' + sys.implementation.cache_tag + '.pyc', short(importlib.util.source_from_cache(importlib.util.cache_from_source(D + '/m.py'))))
    for f in (lambda: importlib.util.source_from_cache('m.pyc'), lambda: importlib.util.source_from_cache('a/b/m.x.pyc')):
        try: print(f())
        except ValueError as e: print(type(e).__name__)
    write('pack/__init__.py', 'n = 1\n'); write('pack/part.py', 'n = 2\n'); import pack.part; pack.part.n = 99; importlib.reload(pack); print(pack.part.n); importlib.reload(pack.part); print(pack.part.n)
    print(__import__('pack.part').__name__, importlib.import_module('pack.part').__name__, importlib.import_module('.part', 'pack').n, __import__('pack', fromlist=['part']).part.n)
finally:
    os.system('rm -rf ' + D)
