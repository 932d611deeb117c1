# os.path: tables of joins, splits, normalisation, relative paths, common parts, expansion; bytes and path-like objects; errors.
import os, os.path as p
paths = ['', '/', '//', '///', 'a', 'a/', '/a', '//a', '///a', 'a/b', 'a/b/', '/a/b.c', 'a.b/c', '.', '..', './', '../a', 'a/..', 'a/../b', '/..', '/../a', './a/./b', 'a//b', '.hidden', '.hidden.txt', 'a.tar.gz', 'a.', '..a', '...', 'a/.b', '~', '~/x', 'a b', '\u20ac/\xe9.x', 'a\\b', '/a/b/../../c/./d//e/']
for x in paths: print(repr(x), p.split(x), p.splitext(x), p.splitdrive(x)[1] == x, p.basename(x), p.dirname(x), p.normpath(x), p.isabs(x), p.normcase(x) == x)
for a in ('', 'a', 'a/', '/a', '..'):
    for b in ('', 'b', '/b', 'b/', '../b', '.'): print((a, b), p.join(a, b), p.join(a, b, 'c'), end='; ')
print()
for a, b in (('a/b', 'a'), ('a', 'a/b'), ('/x/y', '/x/z'), ('.', '.'), ('a', '..'), ('/', '/'), ('/a/b', '/'), ('a/../b', 'b')): print((a, b), p.relpath(a, b), end='; ')
print()
def attempt(f, *a, **k):
    try: print(f.__name__, a, repr(f(*a, **k)))
    except Exception as e: print(f.__name__, a, type(e).__name__, e)
for xs in (['/usr/lib', '/usr/local'], ['/usr', '/usr/'], ['a/b', 'a/c', 'a'], ['/a', 'b'], ['a'], ['', 'a'], ['/', '/a'], [], ['a', b'b'], [b'/x/y', b'/x/z'], 5, ['./a', 'a']): attempt(p.commonpath, xs)
for xs in (['interview', 'internet'], ['/usr/lib', '/usr/local'], [], [''], ['abc', 'x'], [b'ab', b'ac'], ['same', 'same'], ['a', b'a']): attempt(p.commonprefix, xs)
class Fs:
    def __init__(self, v): self.v = v
    def __fspath__(self): return self.v
class BadFs:
    def __fspath__(self): return 5
for f in (p.join, p.basename, p.splitext, p.normpath, p.isabs, p.exists, os.fspath, p.dirname):
    for arg in (Fs('a/b.c'), Fs(b'a/b.c'), b'a/b.c', 5, None, BadFs(), ['a'], 1.5):
        try: print(f.__name__, type(arg).__name__, f(arg))
        except Exception as e: print(f.__name__, type(arg).__name__, type(e).__name__, e)
for args in (('a', b'b'), (b'a', 'b'), ('a', 5), ('a', None), (b'a', b'b'), (b'', b'/x'), (Fs('q'), 'r'), ()): attempt(p.join, *[a if not isinstance(a, Fs) else a.v for a in args])
os.environ['PYVM_T'] = 'value'; os.environ['HOME'] = '/home/tester'; os.environ.pop('PYVM_NONE', None)
for x in ('$PYVM_T/x', '${PYVM_T}y', '$PYVM_NONE', '${PYVM_NONE}', '$', '$$', '${', '$PYVM_T$PYVM_T', 'a$', '${PYVM_T', '\\$PYVM_T', '$PYVM_T.txt', 'no vars', '$1', '${a b}'): print(x, p.expandvars(x), end='; ')
print()
for x in ('~', '~/a', 'a/~', '~nosuchuser/x', '', '~root', '/~'): print(x, p.expanduser(x), end='; ')
print()
D = '/tmp/pyvm-table-%d' % os.getpid(); os.mkdir(D)
try:
    os.chdir(D); os.mkdir('d'); open('f', 'w').close(); os.symlink('f', 'l'); os.symlink('nowhere', 'dead'); os.symlink('d', 'ld'); os.symlink('loop', 'loop'); os.link('f', 'hard'); os.chmod('f', 0o640)
    for n in ('d', 'f', 'l', 'dead', 'ld', 'loop', 'hard', 'none', 'f/x', 'ld/..', '', '\0'):
        try: print(repr(n), [getattr(p, q)(n) for q in ('exists', 'lexists', 'isfile', 'isdir', 'islink', 'ismount')])
        except ValueError as e: print(e)
    print(p.samefile('f', 'l'), p.samefile('f', 'hard'), p.samefile('f', 'd'), p.getsize('f'), p.realpath('ld/../l') == D + '/f', p.realpath('dead') == D + '/nowhere', p.abspath('x/../y') == D + '/y', p.relpath('/', D).count('..'), p.getmtime('f') > 1e9, p.exists(0), p.sameopenfile(0, 0), p.abspath('') == D, p.isabs(p.abspath('.')), p.realpath('loop') == D + '/loop')
    for f, a in ((p.getsize, ('none',)), (p.getmtime, ('none',)), (p.samefile, ('f', 'none')), (p.relpath, ('',)), (p.samestat, (os.stat('f'), os.stat('l')))): attempt(f, *a) if f is not p.samestat else print(f(*a))
finally: os.chdir('/'); os.system('rm -rf ' + D)
print(p.sep, p.altsep, p.extsep, p.pathsep, p.curdir, p.pardir, p.devnull, p.defpath, p.supports_unicode_filenames, p is os.path, p.__name__, sorted(n for n in p.__all__))
