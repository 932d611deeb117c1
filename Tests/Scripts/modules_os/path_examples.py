import os.path as p, os
print(p.join('a', 'b', '..', 'c'), p.normpath('a/b/../c//d/.'), p.split('/usr/lib/x.py'), p.splitext('archive.tar.gz'), p.basename('/a/b/'), p.dirname('/a/b/'), p.commonpath(['/usr/lib', '/usr/local/lib']), p.commonprefix(['/usr/lib', '/usr/local']), p.relpath('/a/b/c', '/a/d'), p.isabs('/a'), p.isabs('a'), p.expanduser('x~'), p.abspath('/a/../b'), p.join('a', '/b'), p.join('', 'a'), p.join('a', ''), p.sep, p.pardir)
with open('/tmp/pyvm-path-%d' % os.getpid(), 'w') as f: f.write('12345')
name = f.name
print(p.exists(name), p.isfile(name), p.isdir('/tmp'), p.getsize(name), p.samefile(name, name), p.islink(name), p.getmtime(name) > 0)
os.rename(name, name + 'x'); print(p.exists(name)); os.remove(name + 'x')
class Path:
    def __init__(self, s): self.s = s
    def __fspath__(self): return self.s
print(p.join(Path('a'), 'b'), p.basename(Path('/x/y')), os.fspath(Path('q')), p.exists(Path('/')))
for f in (lambda: os.remove(name), lambda: os.listdir(name), lambda: os.mkdir('/tmp'), lambda: p.getsize(name), lambda: os.rmdir(name), lambda: p.join('a', 5), lambda: p.join(b'a', 'b'), lambda: os.fspath(5), lambda: p.relpath(''), lambda: p.commonpath(['a', '/b'])):
    try: print(f())
    except Exception as e: print(type(e).__name__, str(e).replace(name, 'NAME'))
os.chdir('/no/such/folder')
