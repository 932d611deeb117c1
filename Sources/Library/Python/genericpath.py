"""Questions about files that os.path answers on every system."""
import posix
import stat

__all__ = ['commonprefix', 'exists', 'getatime', 'getctime', 'getmtime', 'getsize', 'isdir',
           'isfile', 'samefile', 'sameopenfile', 'samestat']


def _mode(path):
    """The mode bits that stat() finds; 0 where it finds nothing."""
    try:
        return posix.stat(path).st_mode
    except (OSError, ValueError):
        return 0


def exists(path):
    """Whether there is something at the path; a link that leads nowhere is nothing."""
    return _mode(path) != 0


def isfile(path):
    """Whether the path leads to a regular file."""
    return stat.S_ISREG(_mode(path))


def isdir(s):
    """Whether the path leads to a folder."""
    return stat.S_ISDIR(_mode(s))


def _field(name, meaning):
    def get(filename):
        return getattr(posix.stat(filename), name)
    get.__doc__ = f'{meaning}, as stat() tells it.'
    get.__name__ = get.__qualname__ = 'get' + name[3:]
    # Messages about arguments name the code.
    get.__code__ = get.__code__.replace(co_name=get.__name__)
    return get


getsize = _field('st_size', 'The size of a file in bytes')
getmtime = _field('st_mtime', 'When a file was last changed')
getatime = _field('st_atime', 'When a file was last read')
getctime = _field('st_ctime', "When a file's entry was last changed")


def commonprefix(m):
    """The longest beginning that all of the paths (or lists of their parts) share."""
    if not m:
        return ''
    if not isinstance(m[0], (list, tuple)):
        m = [posix.fspath(path) for path in m]
    # What the first and the last in order share, all between them share.
    low, high = min(m), max(m)
    length = 0
    while length < len(low) and low[length] == high[length]:
        length += 1
    return low[:length]


def samestat(s1, s2):
    """Whether two results of stat() are of one file."""
    return (s1.st_dev, s1.st_ino) == (s2.st_dev, s2.st_ino)


def samefile(f1, f2):
    """Whether two paths lead to one file."""
    return samestat(*map(posix.stat, (f1, f2)))


def sameopenfile(fp1, fp2):
    """Whether two descriptors are of one file."""
    return samestat(*map(posix.fstat, (fp1, fp2)))


def _splitext(p, sep, altsep, extsep):
    """Parts a path at the dot of its extension. Dots that a name begins with are none."""
    start = p.rfind(sep) + 1
    dot = p.rfind(extsep)
    if dot > start and p[start:dot].strip(extsep):
        return p[:dot], p[dot:]
    return p, p[:0]


def _check_arg_types(funcname, *args):
    """Words a TypeError for arguments that are no paths, or of both kinds of text."""
    for argument in args:
        if not isinstance(argument, (str, bytes)):
            raise TypeError(f'{funcname}() argument must be str, bytes, or os.PathLike object, not '
                            f'{type(argument).__name__!r}') from None
    if len({isinstance(argument, str) for argument in args}) > 1:
        raise TypeError("Can't mix strings and bytes in path components") from None
