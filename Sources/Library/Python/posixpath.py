"""Paths as POSIX systems have them: what `os.path` is there. Paths may be str or bytes."""
import genericpath
import os
import stat
from genericpath import *
from genericpath import _check_arg_types

__all__ = ['normcase', 'isabs', 'join', 'splitdrive', 'split', 'splitext', 'basename', 'dirname',
           'commonprefix', 'getsize', 'getmtime', 'getatime', 'getctime', 'islink', 'exists',
           'lexists', 'isdir', 'isfile', 'ismount', 'expanduser', 'expandvars', 'normpath',
           'abspath', 'samefile', 'sameopenfile', 'samestat', 'curdir', 'pardir', 'sep', 'pathsep',
           'defpath', 'altsep', 'extsep', 'devnull', 'realpath', 'supports_unicode_filenames',
           'relpath', 'commonpath']

curdir, pardir, extsep = '.', '..', '.'
sep, altsep, pathsep = '/', None, ':'
defpath = '/bin:/usr/bin'
devnull = '/dev/null'
supports_unicode_filenames = False


def _text(path):
    """A path as str or bytes, and a function that gives constants as the same kind."""
    path = os.fspath(path)
    return path, str.encode if isinstance(path, bytes) else str


def normcase(s):
    """The path as it is: upper and lower case differ."""
    return os.fspath(s)


def isabs(s):
    """Whether the path begins at the root."""
    s, kind = _text(s)
    return s.startswith(kind('/'))


def join(a, *p):
    """The paths put together; one that begins at the root makes those before it meaningless."""
    path, kind = _text(a)
    slash = kind('/')
    try:
        if not p:
            path[:0] + slash
        for part in map(os.fspath, p):
            if part.startswith(slash):
                path = part
            elif not path or path.endswith(slash):
                path += part
            else:
                path += slash + part
    except (TypeError, AttributeError, BytesWarning):
        _check_arg_types('join', a, *p)
        raise
    return path


def split(p):
    """Folder and name. The folder has no slash at its end unless it is the root."""
    p, kind = _text(p)
    behind = p.rfind(kind('/')) + 1
    folder = p[:behind]
    return folder.rstrip(kind('/')) or folder, p[behind:]


def splitext(p):
    """Everything but the extension, and the extension with its dot."""
    p, kind = _text(p)
    return genericpath._splitext(p, kind('/'), None, kind('.'))


def splitdrive(p):
    """There are no drives: an empty one, and the path."""
    p = os.fspath(p)
    return p[:0], p


def basename(p):
    """The path's last part."""
    return split(p)[1]


def dirname(p):
    """The path without its last part."""
    return split(p)[0]


def _links_mode(path):
    try:
        return os.lstat(path).st_mode
    except (OSError, ValueError, AttributeError):
        return 0


def islink(path):
    """Whether a symbolic link is there."""
    return stat.S_ISLNK(_links_mode(path))


def lexists(path):
    """Whether anything is there, be it a link that leads nowhere."""
    try:
        return bool(os.lstat(path))
    except (OSError, ValueError):
        return False


def ismount(path):
    """Whether another file system begins there."""
    try:
        here = os.lstat(path)
        if stat.S_ISLNK(here.st_mode):
            return False
        path, kind = _text(path)
        above = os.lstat(realpath(join(path, kind('..'))))
    except (OSError, ValueError):
        return False
    return here.st_dev != above.st_dev or here.st_ino == above.st_ino


def _home(user):
    """A user's home folder as the system's list has it (of the running user, for ''); None if unknown."""
    try:
        with open('/etc/passwd', encoding='utf-8', errors='surrogateescape') as accounts:
            for line in accounts:
                fields = line.rstrip('\n').split(':')
                if len(fields) == 7 and (fields[0] == user if user else fields[2] == str(os.getuid())):
                    return fields[5]
    except OSError:
        pass
    return None


def expanduser(path):
    """The path with the home folder in place of ~ or ~user at its beginning."""
    path, kind = _text(path)
    if not path.startswith(kind('~')):
        return path
    end = path.find(kind('/'), 1)
    end = len(path) if end < 0 else end
    user = os.fsdecode(path[1:end])
    home = os.environ.get('HOME') if not user else None
    if home is None:
        home = _home(user)
    if home is None:
        return path
    if isinstance(path, bytes):
        home = os.fsencode(home)
    return home.rstrip(kind('/')) + path[end:] or kind('/')


_NAME_LETTERS = frozenset('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_')


def _variable(text, dollar):
    """The name of the variable at a dollar sign, and where it ends; None if there is none."""
    if text[dollar + 1:dollar + 2] == '{':
        end = text.find('}', dollar)
        return (text[dollar + 2:end], end + 1) if end >= 0 else (None, dollar + 1)
    end = dollar + 1
    while text[end:end + 1] in _NAME_LETTERS:
        end += 1
    return (text[dollar + 1:end], end) if end > dollar + 1 else (None, end)


def expandvars(path):
    """The path with the values of environment variables like $NAME and ${NAME}; unknown ones stay."""
    path = os.fspath(path)
    if isinstance(path, bytes):
        return os.fsencode(expandvars(os.fsdecode(path)))
    result = ''
    position = 0
    while (dollar := path.find('$', position)) >= 0:
        name, end = _variable(path, dollar)
        value = None if name is None else os.environ.get(name)
        result += path[position:dollar] + (path[dollar:end] if value is None else value)
        position = end
    return result + path[position:]


def normpath(path):
    """The path without empty parts, `.` and needless `..`. Links are not asked, so it may lead elsewhere."""
    path, kind = _text(path)
    slash, dot, dots = map(kind, ('/', '.', '..'))
    # POSIX gives two slashes at the beginning a meaning of their own.
    roots = len(path) - len(path.lstrip(slash))
    root = slash * (roots if roots < 3 else 1)
    parts = []
    for part in path.split(slash):
        if part == dots and (parts and parts[-1] != dots or root):
            del parts[-1:]
        elif part and part != dot:
            parts.append(part)
    return root + slash.join(parts) or dot


def abspath(path):
    """The path from the root on, normalized."""
    path, _ = _text(path)
    if not isabs(path):
        path = join(os.getcwdb() if isinstance(path, bytes) else os.getcwd(), path)
    return normpath(path)


def realpath(filename):
    """The path from the root on, with every link followed; as far as links lead in circles, they stay."""
    filename, _ = _text(filename)
    return abspath(_resolved(filename[:0], filename, {})[0])


def _resolved(path, rest, known):
    """`path` goes on with `rest`, part by part. `known`: where links lead, or None while one is being followed.

    Returns the path and whether all of it could be resolved.
    """
    _, kind = _text(path)
    slash, dot, dots = map(kind, ('/', '.', '..'))
    if rest.startswith(slash):
        rest, path = rest[1:], slash
    while rest:
        part, _, rest = rest.partition(slash)
        if not part or part == dot:
            continue
        if part == dots:
            folder, last = split(path)
            # Above a relative beginning one can only go on with more dots.
            path = folder if path and last != dots else join(path, dots)
            continue
        here = join(path, part)
        if not islink(here):
            path = here
            continue
        if here in known:
            path = known[here]
            if path is None:
                return join(here, rest), False
            continue
        known[here] = None
        path, complete = _resolved(path, os.readlink(here), known)
        if not complete:
            return join(path, rest), False
        known[here] = path
    return path, True


def _steps(path):
    _, kind = _text(path)
    return [part for part in abspath(path).split(kind('/')) if part]


def relpath(path, start=None):
    """How to get to the path from a folder (the current one)."""
    if not path:
        raise ValueError('no path specified')
    path, kind = _text(path)
    start = kind('.') if start is None else os.fspath(start)
    try:
        origin, goal = _steps(start), _steps(path)
        shared = len(commonprefix([origin, goal]))
        return kind('/').join([kind('..')] * (len(origin) - shared) + goal[shared:]) or kind('.')
    except (TypeError, AttributeError, BytesWarning, DeprecationWarning):
        _check_arg_types('relpath', path, start)
        raise


def commonpath(paths):
    """The longest path that all of them begin with."""
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    paths = tuple(map(os.fspath, paths))
    _, kind = _text(paths[0])
    slash, dot = kind('/'), kind('.')
    try:
        if len({path.startswith(slash) for path in paths}) > 1:
            raise ValueError("Can't mix absolute and relative paths") from None
        lists = [[part for part in path.split(slash) if part and part != dot] for path in paths]
        root = slash if paths[0].startswith(slash) else slash[:0]
        return root + slash.join(commonprefix(lists))
    except (TypeError, AttributeError):
        _check_arg_types('commonpath', *paths)
        raise
