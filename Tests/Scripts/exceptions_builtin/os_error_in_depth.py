# OSError: the constructor's forms, the subclass by errno, attributes, real failures of the system.
import errno, os
def show(e):
    print(type(e).__name__, repr(e), '|', e, '|', e.errno, e.strerror, e.filename, e.filename2, e.args)
for args in ((), ('text',), (1,), (1, 'a'), (2, 'a'), (2, 'a', 'f'), (2, 'a', 'f', None), (2, 'a', 'f', None, 'g'), (2, 'a', 'f', 5, 'g', 6), (None, None), ('2', 'x'), (2.0, 'x'), (True, 'x'), (17, 'x', b'bytes'), (13, 'x', 5), (9999, 'odd'), (-1, 'neg'), (2, None), (2, 'a', None), (2, 'a', None, None, 'only second'), (11, 'a', 'b'), (11, 'a', 7), ([], {})):
    try: show(OSError(*args))
    except Exception as error: print(args, type(error).__name__, error)
names = ['EPERM', 'ENOENT', 'ESRCH', 'EINTR', 'EIO', 'EBADF', 'ECHILD', 'EAGAIN', 'EACCES', 'EEXIST', 'ENOTDIR', 'EISDIR', 'EINVAL', 'EPIPE', 'EALREADY', 'EINPROGRESS', 'ECONNABORTED', 'ECONNREFUSED', 'ECONNRESET', 'ESHUTDOWN', 'ETIMEDOUT', 'EWOULDBLOCK', 'ENOSPC', 'ELOOP', 'ENOTEMPTY']
for name in names: print(name, getattr(errno, name), type(OSError(getattr(errno, name), os.strerror(getattr(errno, name)))).__name__, os.strerror(getattr(errno, name)))
print([c.__mro__[1].__name__ for c in (BlockingIOError, ChildProcessError, ConnectionError, BrokenPipeError, ConnectionAbortedError, FileExistsError, FileNotFoundError, InterruptedError, IsADirectoryError, NotADirectoryError, PermissionError, ProcessLookupError, TimeoutError)], IOError is OSError, EnvironmentError is OSError, errno.errorcode[2])
show(FileNotFoundError(17, 'subclass called with another errno')); show(FileNotFoundError('plain')); show(ConnectionError(104, 'x')); show(PermissionError())
b = BlockingIOError(11, 'a', 5); print(b.characters_written, b.filename, b.args)
b = BlockingIOError(11, 'a'); b.characters_written = 9; print(b.characters_written)
try: del b.characters_written; b.characters_written
except AttributeError as error: print(error)
e = OSError(2, 'm', 'f'); e.filename = 'changed'; e.errno = 77; e.strerror = 'other'; show(e); e.filename2 = 'second'; print(str(e)); del e.filename; print(e.filename, str(e)); e.args = (1,); show(e)
class Mine(OSError):
    def __init__(self, path): super().__init__(2, 'mine: not there', path); self.path = path
class WithNew(OSError):
    def __new__(cls, *a, **k): self = super().__new__(cls, *a); self.k = k; return self
    def __init__(self, *a, **k): pass
class WithInit(OSError):
    def __init__(self, a, b): self.a = a
show(Mine('/x')); print(Mine('p').path); w = WithNew(2, 'a', z=1); print(w.args, w.k, w.errno); i = WithInit(2, 'b'); print(i.args, i.errno, i.a, str(i)); show(type('Sub', (FileNotFoundError,), {})(13, 'no mapping in subclasses'))
D = '/tmp/pyvm-oserr-%d' % os.getpid(); os.mkdir(D)
try:
    os.chdir(D)
    with open('file', 'w') as f: f.write('x')
    os.mkdir('dir')
    for call in (lambda: open('none'), lambda: open('dir'), lambda: open('file/x'), lambda: open('none/x', 'w'), lambda: open('file', 'x'), lambda: open('', 'r'), lambda: open('x' * 300), lambda: os.mkdir('dir'), lambda: os.mkdir('a/b/c'), lambda: os.rmdir('none'), lambda: os.rmdir('file'), lambda: os.remove('none'), lambda: os.remove('dir'), lambda: os.rename('none', 'other'), lambda: os.rename('file', 'dir'), lambda: os.listdir('none'), lambda: os.listdir('file'), lambda: os.chdir('none'), lambda: os.stat('none'), lambda: os.readlink('file'), lambda: os.symlink('a', 'file'), lambda: os.link('none', 'b'), lambda: os.close(9999), lambda: os.read(9999, 1), lambda: os.write(9999, b''), lambda: os.open('none', os.O_RDONLY), lambda: os.kill(2**22 + 5, 0), lambda: os.lseek(9999, 0, 0), lambda: open(9999), lambda: os.truncate('none', 0), lambda: os.utime('none'), lambda: os.scandir('none'), lambda: os.replace('none', 'b'), lambda: os.makedirs('file/x'), lambda: os.chmod('none', 0), lambda: os.rmdir('.')):
        try: print(call())
        except OSError as e: show(e)
    f = open('file'); f.close()
    for call in (f.read, lambda: f.write('x'), f.flush, f.fileno, f.readline, lambda: next(f), f.__enter__, lambda: f.seek(0), f.tell, f.isatty, f.close):
        try: print(call())
        except ValueError as e: print(type(e).__name__, e)
finally:
    os.system('rm -rf ' + D)
raise OSError(2, os.strerror(2), 'first', None, 'second')
