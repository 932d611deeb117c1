"""What machine and what Python this is.

About Windows, macOS and Java there is nothing to say here: their functions return what was given.
"""
import os
import sys
from collections import namedtuple as _namedtuple


class uname_result(_namedtuple('uname_result_base', 'system node release version machine')):
    """What uname() gives: five fields, and the processor as a sixth."""

    @property
    def processor(self):
        return ''

    def __iter__(self):
        yield from super().__iter__()
        yield self.processor

    def __len__(self):
        return 6

    def __getitem__(self, key):
        return tuple(self)[key]

    @classmethod
    def _make(cls, iterable):
        fields = tuple(iterable)
        if len(fields) not in (5, 6):
            raise TypeError(f'Expected 5 arguments, got {len(fields)}')
        return cls(*fields[:5])

    def __reduce__(self):
        return type(self), tuple(self)[:5]


_uname = None


def uname():
    """The system's name, the machine's name, release, version, machine, processor."""
    global _uname
    if _uname is None:
        _uname = uname_result(*os.uname())
    return _uname


def system():
    """The system's name, as 'Linux'."""
    return uname().system


def node():
    """The machine's name in the network."""
    return uname().node


def release():
    """The system's release."""
    return uname().release


def version():
    """The system's version."""
    return uname().version


def machine():
    """The kind of machine, as 'x86_64'."""
    return uname().machine


def processor():
    """The processor's name; '' as it is not known."""
    return uname().processor


def architecture(executable=sys.executable, bits='', linkage=''):
    """Bits of a pointer, and the kind of executable files."""
    return bits or ('64bit' if sys.maxsize > 1 << 32 else '32bit'), linkage or 'ELF'


def libc_ver(executable=None, lib='', version='', chunksize=16384):
    """The C library's name and version. pyvm carries its own, so that is what is told."""
    return lib or 'glibc', version


def mac_ver(release='', versioninfo=('', '', ''), machine=''):
    """What is asked is given back: there is nothing to say of macOS."""
    return (release, versioninfo, machine)


def win32_ver(release='', version='', csd='', ptype=''):
    """The same for Windows."""
    return (release, version, csd, ptype)


def win32_edition():
    """Windows has editions; this is none."""


def win32_is_iot():
    return False


def java_ver(release='', vendor='', vminfo=('', '', ''), osinfo=('', '', '')):
    """The same for Java."""
    return (release, vendor, vminfo, osinfo)


def system_alias(system, release, version):
    """Names as they are used in advertising; here they are the same."""
    return (system, release, version)


def platform(aliased=0, terse=0):
    """All of it in one line."""
    parts = [system(), release()]
    if not terse:
        parts += [machine(), 'with', libc_ver()[0]]
    return '-'.join(filter(None, parts)).replace(' ', '_')


def python_implementation():
    """The name of this Python: pyvm."""
    return sys.implementation.name


def python_version():
    """The version of the language, as '3.9.18'."""
    return '.'.join(python_version_tuple())


def python_version_tuple():
    """The same as three texts."""
    return tuple(map(str, sys.version_info[:3]))


def python_branch():
    return ''


def python_revision():
    return ''


def _built():
    """Inside sys.version's parentheses: name, and date and time."""
    inner = sys.version.partition('(')[2].partition(')')[0]
    name, _, moment = inner.partition(', ')
    return name, moment


def python_build():
    """When this Python was built."""
    name, moment = _built()
    day, _, time = moment.rpartition(', ')
    return name, f'{day} {time}'.strip()


def python_compiler():
    """What it was built with."""
    return sys.version.partition('[')[2].partition(']')[0]
