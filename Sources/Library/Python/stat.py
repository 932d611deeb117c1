"""The numbers that os.stat() gives: their places, and what the bits of a file's mode mean."""

ST_MODE, ST_INO, ST_DEV, ST_NLINK, ST_UID, ST_GID, ST_SIZE, ST_ATIME, ST_MTIME, ST_CTIME = range(10)

S_IFDIR, S_IFCHR, S_IFBLK, S_IFREG = 0o040000, 0o020000, 0o060000, 0o100000
S_IFIFO, S_IFLNK, S_IFSOCK = 0o010000, 0o120000, 0o140000
# Kinds that only other systems have.
S_IFDOOR = S_IFPORT = S_IFWHT = 0

S_ISUID, S_ISGID, S_ISVTX, S_ENFMT = 0o4000, 0o2000, 0o1000, 0o2000
S_IREAD, S_IWRITE, S_IEXEC = 0o400, 0o200, 0o100
S_IRWXU, S_IRUSR, S_IWUSR, S_IXUSR = 0o700, 0o400, 0o200, 0o100
S_IRWXG, S_IRGRP, S_IWGRP, S_IXGRP = 0o070, 0o040, 0o020, 0o010
S_IRWXO, S_IROTH, S_IWOTH, S_IXOTH = 0o007, 0o004, 0o002, 0o001

# Flags of BSD's and Windows's files, by the number of their bit.
_FLAGS = {
    'UF_': dict(NODUMP=0, IMMUTABLE=1, APPEND=2, OPAQUE=3, NOUNLINK=4, COMPRESSED=5, HIDDEN=15),
    'SF_': dict(ARCHIVED=16, IMMUTABLE=17, APPEND=18, NOUNLINK=20, SNAPSHOT=21),
    'FILE_ATTRIBUTE_': dict(READONLY=0, HIDDEN=1, SYSTEM=2, DIRECTORY=4, ARCHIVE=5, DEVICE=6, NORMAL=7, TEMPORARY=8,
                            SPARSE_FILE=9, REPARSE_POINT=10, COMPRESSED=11, OFFLINE=12, NOT_CONTENT_INDEXED=13,
                            ENCRYPTED=14, INTEGRITY_STREAM=15, VIRTUAL=16, NO_SCRUB_DATA=17),
}
globals().update((prefix + name, 1 << bit) for prefix, names in _FLAGS.items() for name, bit in names.items())

_KIND, _PERMISSIONS = 0o170000, 0o7777


def _number(mode):
    index = getattr(type(mode), '__index__', None)
    if index is None:
        raise TypeError('an integer is required')
    return index(mode)


def S_IMODE(mode):
    """The part of a mode that chmod() sets."""
    return _number(mode) & _PERMISSIONS


def S_IFMT(mode):
    """The part of a mode that tells the kind of file."""
    return _number(mode) & _KIND


def _test(name, kind, text):
    def is_kind(mode):
        return kind != 0 and _number(mode) & _KIND == kind
    is_kind.__name__ = is_kind.__qualname__ = name
    is_kind.__doc__ = f'Whether a mode is that of {text}.'
    globals()[name] = is_kind


_test('S_ISDIR', S_IFDIR, 'a folder')
_test('S_ISCHR', S_IFCHR, 'a device of characters')
_test('S_ISBLK', S_IFBLK, 'a device of blocks')
_test('S_ISREG', S_IFREG, 'an ordinary file')
_test('S_ISFIFO', S_IFIFO, 'a named pipe')
_test('S_ISLNK', S_IFLNK, 'a link')
_test('S_ISSOCK', S_IFSOCK, 'a socket')
_test('S_ISDOOR', S_IFDOOR, 'a door')
_test('S_ISPORT', S_IFPORT, 'an event port')
_test('S_ISWHT', S_IFWHT, 'a whiteout')


def filemode(mode):
    """A mode as ls shows it: kind, then what owner, group and others may do."""
    mode = _number(mode)
    letters = {S_IFLNK: 'l', S_IFSOCK: 's', S_IFREG: '-', S_IFBLK: 'b', S_IFDIR: 'd', S_IFCHR: 'c', S_IFIFO: 'p'}
    text = letters.get(mode & _KIND, '?')
    for shift, special, marks in ((6, S_ISUID, 'sS'), (3, S_ISGID, 'sS'), (0, S_ISVTX, 'tT')):
        bits = mode >> shift
        text += ('r' if bits & 4 else '-') + ('w' if bits & 2 else '-')
        if mode & special:
            text += marks[0] if bits & 1 else marks[1]
        else:
            text += 'x' if bits & 1 else '-'
    return text
