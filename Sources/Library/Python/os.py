"""The operating system: environment, files, folders, processes. System calls are native (`posix`).

What POSIX systems have and pyvm has not is listed below; asking for it is an AttributeError that says so.
"""
import abc as _abc
import posix as _posix
import stat as st
import sys
from posix import *
from types import GenericAlias as _GenericAlias

_LEFT_OUT = frozenset('''
    chroot confstr copy_file_range ctermid fchown forkpty fpathconf fstatvfs fwalk getgrouplist getgroups getpriority
    getrandom getresgid getresuid getxattr initgroups lchown listxattr lockf major makedev memfd_create minor mknod
    openpty pathconf pidfd_open pipe2 posix_fadvise posix_fallocate posix_spawn posix_spawnp preadv pwritev readv
    removexattr sched_get_priority_max sched_get_priority_min sched_getaffinity sched_getparam sched_getscheduler
    sched_param sched_rr_get_interval sched_setaffinity sched_setparam sched_setscheduler sendfile setegid seteuid setgid
    setgroups setpgid setpgrp setpriority setregid setresgid setresuid setreuid setuid setxattr statvfs sysconf tcgetpgrp
    tcsetpgrp ttyname wait3 wait4 waitid writev
    confstr_names pathconf_names statvfs_result sysconf_names waitid_result
    F_LOCK F_TEST F_TLOCK F_ULOCK O_DIRECT O_LARGEFILE O_NOATIME O_PATH O_TMPFILE P_ALL P_PGID P_PID P_PIDFD
    SEEK_DATA SEEK_HOLE WEXITED WNOWAIT WSTOPPED
    '''.split())

# Constants for functions that are left out.
_LEFT_OUT_PREFIXES = ('CLD_', 'GRND_', 'MFD_', 'POSIX_FADV_', 'POSIX_SPAWN_', 'PRIO_', 'RTLD_', 'RWF_', 'SCHED_',
                      'ST_', 'XATTR_')


def __getattr__(name):
    what = f"module 'os' has no attribute {name!r}"
    if name in _LEFT_OUT or name.startswith(_LEFT_OUT_PREFIXES):
        what += ' (pyvm leaves it out)'
    raise AttributeError(what)


name = 'posix'
linesep = '\n'
error = OSError
SEEK_SET, SEEK_CUR, SEEK_END = range(3)
_exit, environ_at_start = _posix._exit, _posix.environ
stat_result, terminal_size = _posix.stat_result, _posix.terminal_size

# posixpath asks for functions of this module only when they are called.
import posixpath as path
from posixpath import altsep, curdir, defpath, devnull, extsep, pardir, pathsep, sep
sys.modules['os.path'] = path

supports_dir_fd = set()
supports_effective_ids = {_posix.access}
supports_fd = {_posix.chdir, _posix.chmod, _posix.stat, _posix.truncate, _posix.utime}
supports_follow_symlinks = {_posix.access, _posix.chown, _posix.link, _posix.stat, _posix.utime}
supports_bytes_environ = True


# Paths

fspath = _posix.fspath


class PathLike(_abc.ABC):
    """What has a method __fspath__() that gives its path."""

    @_abc.abstractmethod
    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is not PathLike:
            return NotImplemented
        methods = [vars(base)['__fspath__'] for base in subclass.__mro__ if '__fspath__' in vars(base)]
        return True if methods and methods[0] is not None else NotImplemented

    __class_getitem__ = classmethod(_GenericAlias)


_FILE_ERRORS = sys.getfilesystemencodeerrors()
_FILE_ENCODING = sys.getfilesystemencoding()


def fsencode(filename):
    """A path as the bytes that the system gets."""
    filename = fspath(filename)
    return filename.encode(_FILE_ENCODING, _FILE_ERRORS) if isinstance(filename, str) else filename


def fsdecode(filename):
    """A path as text; bytes that are none come back by fsencode()."""
    filename = fspath(filename)
    return filename.decode(_FILE_ENCODING, _FILE_ERRORS) if isinstance(filename, bytes) else filename


# The environment

from _collections_abc import Mapping as _Mapping, MutableMapping as _MutableMapping


def _refuse_unless(kind):
    def check(value):
        if not isinstance(value, kind):
            raise TypeError(f'{"str" if kind is str else "bytes"} expected, not {type(value).__name__}')
    return check


_check_text, _check_bytes = _refuse_unless(str), _refuse_unless(bytes)


def _text_to_bytes(value):
    _check_text(value)
    return fsencode(value)


def _same_bytes(value):
    _check_bytes(value)
    return value


class _Environ(_MutableMapping):
    """A view of the environment's table, which holds bytes; changes go to the process, too."""

    def __init__(self, data, encodekey, decodekey, encodevalue, decodevalue):
        self.encodekey, self.decodekey = encodekey, decodekey
        self.encodevalue, self.decodevalue = encodevalue, decodevalue
        self._data = data

    def __getitem__(self, key):
        coded = self.encodekey(key)
        if coded in self._data:
            return self.decodevalue(self._data[coded])
        raise KeyError(key)

    def __setitem__(self, key, value):
        key, value = self.encodekey(key), self.encodevalue(value)
        _posix.putenv(key, value)
        self._data[key] = value

    def __delitem__(self, key):
        coded = self.encodekey(key)
        _posix.unsetenv(coded)
        if coded not in self._data:
            raise KeyError(key)
        del self._data[coded]

    def __iter__(self):
        return map(self.decodekey, list(self._data))

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        return 'environ({%s})' % ', '.join(f'{key!r}: {value!r}' for key, value in self.items())

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def copy(self):
        return {**self}

    def __or__(self, other):
        return {**self, **other} if isinstance(other, _Mapping) else NotImplemented

    def __ror__(self, other):
        return {**other, **self} if isinstance(other, _Mapping) else NotImplemented

    def __ior__(self, other):
        self.update(other)
        return self


environ = _Environ(environ_at_start, _text_to_bytes, fsdecode, _text_to_bytes, fsdecode)
environb = _Environ(environ_at_start, _same_bytes, bytes, _same_bytes, bytes)
del environ_at_start


def getenv(key, default=None):
    """An environment variable's value."""
    return environ.get(key, default)


def getenvb(key, default=None):
    """The same, in bytes."""
    return environb.get(key, default)


def get_exec_path(env=None):
    """The folders in which programs are looked for."""
    env = environ if env is None else env
    found = env.get('PATH')
    if not isinstance(env, _Environ):
        try:
            coded = env[b'PATH']
        except (KeyError, TypeError):
            pass
        else:
            if found is not None:
                raise ValueError("env cannot contain 'PATH' and b'PATH' keys")
            found = coded
    return fsdecode(defpath if found is None else found).split(pathsep)


# Folders

class DirEntry:
    """A name that scandir() found. What is asked about it is kept."""

    __slots__ = 'name', 'path', '_stats'

    def __new__(cls, *args, **keywords):
        raise TypeError("cannot create 'DirEntry' instances")

    def stat(self, *, follow_symlinks=True):
        key = bool(follow_symlinks)
        if key not in self._stats:
            if key and not self.is_symlink():
                self._stats[key] = self.stat(follow_symlinks=False)
            else:
                self._stats[key] = _posix.stat(self.path) if key else _posix.lstat(self.path)
        return self._stats[key]

    def _is(self, test, follow_symlinks):
        try:
            return test(self.stat(follow_symlinks=follow_symlinks).st_mode)
        except FileNotFoundError:
            return False

    def is_dir(self, *, follow_symlinks=True):
        return self._is(st.S_ISDIR, follow_symlinks)

    def is_file(self, *, follow_symlinks=True):
        return self._is(st.S_ISREG, follow_symlinks)

    def is_symlink(self):
        return self._is(st.S_ISLNK, False)

    def inode(self):
        return self.stat(follow_symlinks=False).st_ino

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f'<DirEntry {self.name!r}>'

    __class_getitem__ = classmethod(_GenericAlias)


DirEntry.__module__ = 'posix'


class _FolderIterator:
    """What scandir() gives."""

    def __init__(self, folder, names):
        self._folder, self._names = folder, iter(names)

    def __iter__(self):
        return self

    def __next__(self):
        name = next(self._names)
        entry = object.__new__(DirEntry)
        entry.name, entry.path, entry._stats = name, path.join(self._folder, name), {}
        return entry

    def close(self):
        self._names = iter(())

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()


_FolderIterator.__name__ = _FolderIterator.__qualname__ = 'ScandirIterator'
_FolderIterator.__module__ = 'posix'


def scandir(path=None):
    """The entries of a folder, in the system's order."""
    if isinstance(path, int):
        raise NotImplementedError('scandir: open folders are not supported by pyvm')
    if path is not None and not isinstance(path, (str, bytes)) and not hasattr(path, '__fspath__'):
        raise TypeError('scandir: path should be string, bytes, os.PathLike, integer or None, not '
                        + type(path).__name__)
    folder = '.' if path is None else fspath(path)
    return _FolderIterator(folder, _posix.listdir(folder))


def makedirs(name, mode=0o777, exist_ok=False):
    """Makes a folder and those above it that are missing."""
    above, last = path.split(name)
    if not last:
        above, last = path.split(above)
    if above and last and not path.exists(above):
        try:
            makedirs(above, exist_ok=exist_ok)
        except FileExistsError:
            # Somebody else was faster.
            pass
        if last == (b'.' if isinstance(last, bytes) else '.'):
            return
    try:
        mkdir(name, mode)
    except OSError:
        # The system may have found something worse before it saw that the folder is there.
        if exist_ok and path.isdir(name):
            return
        raise


def _remove_empty_above(name):
    above, last = path.split(name)
    if not last:
        above, last = path.split(above)
    while above and last:
        try:
            rmdir(above)
        except OSError:
            return
        above, last = path.split(above)


def removedirs(name):
    """Removes an empty folder, and those above it as long as they are empty."""
    rmdir(name)
    _remove_empty_above(name)


def renames(old, new):
    """rename(), with folders made where they are missing and removed where they become empty."""
    above, last = path.split(new)
    if above and last and not path.exists(above):
        makedirs(above)
    rename(old, new)
    above, last = path.split(old)
    if above and last:
        try:
            removedirs(above)
        except OSError:
            pass


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Folder by folder below `top`: its path, the names of its folders, the names of its files.

    Top-down, the caller may change the list of folders to be visited.
    """
    sys.audit('os.walk', top, topdown, onerror, followlinks)
    return _walk(fspath(top), topdown, onerror, followlinks)


def _walk(top, topdown, onerror, followlinks):
    folders, files, inner = [], [], []
    try:
        entries = list(scandir(top))
    except OSError as problem:
        if onerror is not None:
            onerror(problem)
        return
    for entry in entries:
        try:
            is_folder = entry.is_dir()
        except OSError:
            is_folder = False
        (folders if is_folder else files).append(entry.name)
        if is_folder and not topdown and (followlinks or not entry.is_symlink()):
            inner.append(entry.path)
    if topdown:
        yield top, folders, files
        for folder in folders:
            below = path.join(top, folder)
            if followlinks or not path.islink(below):
                yield from _walk(below, topdown, onerror, followlinks)
    else:
        for below in inner:
            yield from _walk(below, topdown, onerror, followlinks)
        yield top, folders, files


# Files

def fdopen(fd, *args, **kwargs):
    """A file object over a descriptor."""
    if not isinstance(fd, int):
        raise TypeError('invalid fd type (%s, expected integer)' % type(fd))
    import io
    return io.open(fd, *args, **kwargs)


# Processes

P_WAIT, P_NOWAIT, P_NOWAITO = 0, 1, 1


def execl(file, *args):
    """Runs a program in place of this one."""
    execv(file, args)


def execle(file, *args):
    """The same; the last argument is the environment."""
    execve(file, args[:-1], args[-1])


def execlp(file, *args):
    """execl() of a program that is looked for in PATH."""
    execvp(file, args)


def execlpe(file, *args):
    """execle() of a program that is looked for in PATH."""
    execvpe(file, args[:-1], args[-1])


def execvp(file, args):
    """execv() of a program that is looked for in PATH."""
    _execute(file, args, None)


def execvpe(file, args, env):
    """execve() of a program that is looked for in PATH."""
    _execute(file, args, env)


def _execute(file, args, env):
    def attempt(program):
        if env is None:
            execv(program, args)
        execve(program, args, env)

    if path.dirname(file):
        attempt(file)
    kept = last = None
    for folder in get_exec_path(env):
        folder = fsencode(folder) if isinstance(file, bytes) else folder
        try:
            attempt(path.join(folder, file))
        except (FileNotFoundError, NotADirectoryError) as problem:
            last = problem
        except OSError as problem:
            # That a program may not be run says more than that another folder has none.
            kept = kept or problem
    raise kept or last


def _spawn(mode, run, *args):
    process = fork()
    if process == 0:
        try:
            run(*args)
        finally:
            _exit(127)
    if mode == P_NOWAIT:
        return process
    return waitstatus_to_exitcode(waitpid(process, 0)[1])


def spawnv(mode, file, args):
    """Runs a program beside this one: its exit code (P_WAIT) or its number (P_NOWAIT)."""
    return _spawn(mode, execv, file, args)


def spawnve(mode, file, args, env):
    """The same with an environment."""
    return _spawn(mode, execve, file, args, env)


def spawnvp(mode, file, args):
    """spawnv() of a program that is looked for in PATH."""
    return _spawn(mode, execvp, file, args)


def spawnvpe(mode, file, args, env):
    """spawnve() of a program that is looked for in PATH."""
    return _spawn(mode, execvpe, file, args, env)


def spawnl(mode, file, *args):
    """spawnv() with the arguments one by one."""
    return spawnv(mode, file, args)


def spawnle(mode, file, *args):
    """spawnve() with the arguments one by one, and then the environment."""
    return spawnve(mode, file, args[:-1], args[-1])


def spawnlp(mode, file, *args):
    """spawnvp() with the arguments one by one."""
    return spawnvp(mode, file, args)


def spawnlpe(mode, file, *args):
    """spawnvpe() with the arguments one by one, and then the environment."""
    return spawnvpe(mode, file, args[:-1], args[-1])


class _Pipe:
    """The file that popen() gives: closing it waits for the command."""

    def __init__(self, stream, process):
        self._stream, self._process = stream, process

    def close(self):
        self._stream.close()
        if self._process is None:
            return None
        _, status = waitpid(self._process, 0)
        self._process = None
        return status or None

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()

    def __iter__(self):
        return iter(self._stream)

    def __getattr__(self, name):
        return getattr(self._stream, name)


def popen(cmd, mode='r', buffering=-1):
    """A command of the shell, with a file that is its output ('r') or its input ('w')."""
    if not isinstance(cmd, str):
        raise TypeError('invalid cmd type (%s, expected string)' % type(cmd))
    if mode not in ('r', 'w'):
        raise ValueError('invalid mode %r' % mode)
    if buffering == 0 or buffering is None:
        raise ValueError('popen() does not support unbuffered streams')
    ours, theirs = pipe() if mode == 'r' else pipe()[::-1]
    sys.stdout.flush()
    process = fork()
    if process == 0:
        try:
            dup2(theirs, 1 if mode == 'r' else 0)
            execv('/bin/sh', ['/bin/sh', '-c', cmd])
        finally:
            _exit(127)
    close(theirs)
    return _Pipe(fdopen(ours, mode, buffering), process)


def waitstatus_to_exitcode(status):
    """A status of wait() as an exit code; of a signal's number, the negative."""
    if WIFEXITED(status):
        return WEXITSTATUS(status)
    if WIFSIGNALED(status):
        return -WTERMSIG(status)
    if WIFSTOPPED(status):
        raise ValueError('process stopped by delivery of signal %i' % WSTOPSIG(status))
    raise ValueError('invalid wait status: %i' % status)


def WCOREDUMP(status):
    return bool(status & 0x80)


def WIFCONTINUED(status):
    return status == 0xffff


def WIFSTOPPED(status):
    return status & 0xff == 0x7f


def WIFSIGNALED(status):
    return status & 0x7f not in (0, 0x7f)


def WIFEXITED(status):
    return status & 0x7f == 0


def WEXITSTATUS(status):
    return status >> 8 & 0xff


def WSTOPSIG(status):
    return status >> 8 & 0xff


def WTERMSIG(status):
    return status & 0x7f


_fork_hooks = {'before': [], 'after_in_child': [], 'after_in_parent': []}


def register_at_fork(*, before=None, after_in_child=None, after_in_parent=None):
    """Functions that fork() calls."""
    for moment, function in zip(_fork_hooks, (before, after_in_child, after_in_parent)):
        if function is not None:
            if not callable(function):
                raise TypeError(f"'{moment}' must be callable, not {type(function).__name__}")
            _fork_hooks[moment].append(function)


def fork():
    """A second process like this one: 0 in it, its number in this one."""
    for function in reversed(_fork_hooks['before']):
        function()
    process = _posix.fork()
    for function in _fork_hooks['after_in_parent' if process else 'after_in_child']:
        function()
    return process


def wait():
    """Waits for a process that this one has begun: its number and status."""
    return waitpid(-1, 0)


def closerange(fd_low, fd_high, /):
    """Closes descriptors, open or not."""
    for number in range(fd_low, fd_high):
        try:
            close(number)
        except OSError:
            pass


def device_encoding(fd):
    """The encoding of a terminal; None if it is none."""
    return _FILE_ENCODING.upper() if isatty(fd) else None


def _names():
    public = {name for name in globals() if not name.startswith('_')}
    public -= {'st', 'sys', 'abc', 'PathLike'}
    return sorted(public | {'_exit'})


__all__ = _names()


# C functions in CPython.
__import__('_imp')._make_builtins(globals(), 'WCOREDUMP WEXITSTATUS WIFCONTINUED WIFEXITED WIFSIGNALED WIFSTOPPED WSTOPSIG WTERMSIG closerange device_encoding fork register_at_fork scandir wait waitstatus_to_exitcode')
