"""Files and streams. CPython: Modules/_io.

Layers as there: FileIO calls the system, Buffered… keep bytes, TextIOWrapper makes text of them. The standard streams are
the machine's own objects (Sources/VM/Modules/TextStream.swift).
"""
import posix
import sys

DEFAULT_BUFFER_SIZE = 8192
BlockingIOError = BlockingIOError
_SEEKS = (0, 1, 2)


class UnsupportedOperation(OSError, ValueError):
    pass


UnsupportedOperation.__module__ = 'io'

# Writers that hold data: written out before a file is opened and at exit, because here an object that nobody holds any
# more may live on for a while.
_dirty = {}


def _flush_all():
    for writer in list(_dirty.values()):
        try:
            writer.flush()
        except (OSError, ValueError):
            _dirty.pop(id(writer), None)


def _index(number):
    """An argument that must be a whole number."""
    if isinstance(number, float):
        raise TypeError('integer argument expected, got float')
    if not hasattr(type(number), '__index__'):
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(number).__name__)
    return type(number).__index__(number)


def _size_argument(size):
    """None and negative numbers stand for everything."""
    if size is None:
        return -1
    try:
        index = type(size).__index__
    except AttributeError:
        raise TypeError("argument should be integer or None, not '%s'"
                        % type(size).__name__) from None
    size = index(size)
    if size > sys.maxsize:
        raise OverflowError("cannot fit 'int' into an index-sized integer")
    return size


def _kind(value):
    """What messages about arguments call an object."""
    return 'None' if value is None else type(value).__name__


def _bytes_view(data):
    try:
        return memoryview(data)
    except TypeError:
        raise TypeError("a bytes-like object is required, not '%s'" % type(data).__name__) from None


def _writable_view(buffer, method):
    """The bytes of an object that a method is to fill."""
    try:
        view = memoryview(buffer)
    except TypeError:
        view = None
    if view is None or view.readonly:
        raise TypeError('%s() argument must be read-write bytes-like object, not %s'
                        % (method, _kind(buffer)))
    return view.cast('B') if view.ndim != 1 or view.format != 'B' else view


def _shows(name):
    """A property that nobody sets: what the attribute `name` holds."""
    return property(lambda stream: getattr(stream, name))


def _asks(layer, name):
    """A property that the layer below answers."""
    return property(lambda stream: getattr(getattr(stream, layer), name))


class _IOBase:
    """What all streams have in common: closing, lines, iteration. What a kind of stream cannot do raises UnsupportedOperation."""

    def _unsupported(self, name):
        raise UnsupportedOperation(name)

    def seek(self, pos, whence=0, /):
        self._unsupported('seek')

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, pos=None, /):
        self._unsupported('truncate')

    def flush(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')

    _closed = False

    def close(self):
        if not self._closed:
            try:
                self.flush()
            finally:
                self._closed = True

    def __del__(self):
        try:
            if not self.closed:
                self.close()
        except Exception:
            pass

    def seekable(self):
        return False

    def _checkSeekable(self, msg=None):
        if not self.seekable():
            raise UnsupportedOperation('File or stream is not seekable.' if msg is None else msg)

    def readable(self):
        return False

    def _checkReadable(self, msg=None):
        if not self.readable():
            raise UnsupportedOperation('File or stream is not readable.' if msg is None else msg)

    def writable(self):
        return False

    def _checkWritable(self, msg=None):
        if not self.writable():
            raise UnsupportedOperation('File or stream is not writable.' if msg is None else msg)

    closed = _shows('_closed')

    def _checkClosed(self, msg=None):
        if self.closed:
            raise ValueError('I/O operation on closed file.' if msg is None else msg)

    def __enter__(self):
        self._checkClosed()
        return self

    def __exit__(self, *args):
        self.close()

    def fileno(self):
        self._unsupported('fileno')

    def isatty(self):
        self._checkClosed()
        return False

    def readline(self, size=-1, /):
        size = _size_argument(size)
        line = bytearray()
        while size < 0 or len(line) < size:
            b = self.read(1)
            if not b:
                break
            line += b
            if b == b'\n':
                break
        return bytes(line)

    def __next__(self):
        if line := self.readline():
            return line
        raise StopIteration

    def __iter__(self):
        self._checkClosed()
        return self

    def readlines(self, hint=None, /):
        limit = _size_argument(hint)
        lines, total = [], 0
        for line in self:
            lines.append(line)
            total += len(line)
            if 0 < limit <= total:
                break
        return lines

    def writelines(self, lines, /):
        self._checkClosed()
        for line in lines:
            self.write(line)


class _RawIOBase(_IOBase):
    """Streams of bytes without a buffer. readinto() is what others are made from."""

    def read(self, size=-1, /):
        size = _size_argument(size)
        if size < 0:
            return self.readall()
        space = bytearray(size)
        count = self.readinto(space)
        return None if count is None else bytes(space[:count])

    def readall(self):
        pieces = []
        while piece := self.read(DEFAULT_BUFFER_SIZE):
            pieces.append(piece)
        return b''.join(pieces) if pieces else piece

    def readinto(self, b, /):
        raise NotImplementedError

    def write(self, b, /):
        raise NotImplementedError


def _fill(buffer, read, method):
    """Reads into a buffer by way of a method that returns bytes."""
    view = _writable_view(buffer, method)
    data = read(len(view))
    if data is None:
        return None
    view[:len(data)] = data
    return len(data)


class _BufferedIOBase(_IOBase):
    """Streams of bytes that read and write all they are asked to, over a raw one."""

    def read(self, size=-1, /):
        self._unsupported('read')

    def read1(self, size=-1, /):
        self._unsupported('read1')

    def readinto(self, b, /):
        return _fill(b, self.read, 'readinto')

    def readinto1(self, b, /):
        return _fill(b, self.read1, 'readinto1')

    def write(self, b, /):
        self._unsupported('write')

    def detach(self):
        self._unsupported('detach')


class _TextIOBase(_IOBase):
    """Streams of text."""

    encoding = None
    newlines = None
    errors = None

    def read(self, size=-1, /):
        self._unsupported('read')

    def write(self, s, /):
        self._unsupported('write')

    def readline(self):
        self._unsupported('readline')

    def detach(self):
        self._unsupported('detach')


# Files.

# What each letter of a mode asks for: reading, writing, flags of open(2).
_FILE_MODES = {
    'r': (True, False, 0),
    'w': (False, True, posix.O_CREAT | posix.O_TRUNC),
    'a': (False, True, posix.O_CREAT | posix.O_APPEND),
    'x': (False, True, posix.O_CREAT | posix.O_EXCL),
}
_FILE_TYPE, _FOLDER, _REGULAR = 0o170000, 0o040000, 0o100000


def _file_mode(mode):
    """The one letter of `_FILE_MODES` in a mode, and whether a plus goes with it."""
    if mode.strip('xrwab+'):
        raise ValueError('invalid mode: %s' % (mode,))
    letters = [letter for letter in mode if letter in _FILE_MODES]
    if len(letters) != 1 or mode.count('+') > 1:
        raise ValueError('Must have exactly one of create/read/write/append '
                         'mode and at most one plus')
    return letters[0], '+' in mode


def _open_path(file, flags, opener):
    """A new descriptor for the file of that name."""
    name = posix.fspath(file)
    if ('\0' if isinstance(name, str) else b'\0') in name:
        raise ValueError('embedded null byte')
    if _dirty:
        _flush_all()
    if opener is None:
        return posix.open(name, flags, 0o666)
    result = opener(file, flags)
    if not isinstance(result, int):
        raise TypeError('expected integer from opener')
    if result < 0:
        raise ValueError('opener returned %d' % result)
    return result


class FileIO(_RawIOBase):
    """A file of the system, without a buffer: each call is one of the system's."""

    _fd = -1
    _closefd = True

    def __init__(self, file, mode='r', closefd=True, opener=None):
        if isinstance(file, float):
            raise TypeError('integer argument expected, got float')
        is_given = isinstance(file, int)
        if is_given and file < 0:
            raise ValueError('negative file descriptor')
        if not isinstance(mode, str):
            raise TypeError("FileIO() argument 'mode' must be str, not %s" % _kind(mode))
        letter, plus = _file_mode(mode)
        reads, writes, flags = _FILE_MODES[letter]
        if is_given:
            fd = int(file)
        else:
            if not closefd:
                raise ValueError('Cannot use closefd=False with file name')
            access = posix.O_RDWR if plus else posix.O_WRONLY if writes else posix.O_RDONLY
            fd = _open_path(file, flags | access | posix.O_CLOEXEC, opener)
        try:
            status = posix.fstat(fd)
            if status.st_mode & _FILE_TYPE == _FOLDER:
                raise IsADirectoryError(21, 'Is a directory', file)
        except OSError:
            if not is_given:
                posix.close(fd)
            raise
        self._readable, self._writable = reads or plus, writes or plus
        # As `mode` shows it: 'wb+' is 'rb+' once the file is there.
        shown = 'r' if letter == 'w' and plus else letter
        self._mode = shown + ('b+' if plus else 'b')
        self._blksize = status.st_blksize if status.st_blksize > 1 else DEFAULT_BUFFER_SIZE
        self._is_regular = status.st_mode & _FILE_TYPE == _REGULAR
        self._fd, self._closefd = fd, closefd
        self.name = file
        self._can_seek = None
        if letter == 'a':
            try:
                posix.lseek(fd, 0, 2)
            except OSError:
                pass

    def __repr__(self):
        if self._fd < 0:
            return '<_io.FileIO [closed]>'
        name = getattr(self, 'name', None)
        shown = 'fd=%d' % self._fd if name is None else 'name=%r' % (name,)
        return '<_io.FileIO %s mode=%r closefd=%r>' % (shown, self.mode, self._closefd)

    def _live(self, purpose=None):
        """The descriptor, if the file is open, for that purpose."""
        fd = self._fd
        if fd < 0:
            raise ValueError('I/O operation on closed file')
        if purpose == 'reading' and not self._readable or purpose == 'writing' and not self._writable:
            raise UnsupportedOperation('File not open for ' + purpose)
        return fd

    def _checkClosed(self, msg=None):
        self._live()

    def _checkReadable(self, msg=None):
        self._live('reading')

    def _checkWritable(self, msg=None):
        self._live('writing')

    def read(self, size=None, /):
        """Up to `size` bytes, with one call of the system; None if there are none yet and the file does not wait."""
        fd = self._live('reading')
        if size is not None:
            size = _size_argument(size)
            if size >= 0:
                try:
                    return posix.read(fd, size)
                except BlockingIOError:
                    return None
        return self.readall()

    def readall(self):
        """Everything up to the end."""
        fd = self._live('reading')
        wanted = DEFAULT_BUFFER_SIZE
        if self._is_regular:
            # One byte more than there is, so that the end shows with the first call.
            wanted = max(posix.fstat(fd).st_size - posix.lseek(fd, 0, 1) + 1, 1)
        pieces = []
        try:
            while piece := posix.read(fd, wanted):
                pieces.append(piece)
                wanted = max(wanted, DEFAULT_BUFFER_SIZE)
        except BlockingIOError:
            if not pieces:
                return None
        return pieces[0] if len(pieces) == 1 else b''.join(pieces)

    def readinto(self, buffer, /):
        """Fills the buffer with one call of the system; how many bytes came."""
        fd = self._live('reading')
        room = _writable_view(buffer, 'readinto')
        try:
            data = posix.read(fd, room.nbytes)
        except BlockingIOError:
            return None
        room[:len(data)] = data
        return len(data)

    def write(self, b, /):
        """Writes with one call of the system; how many bytes it took."""
        fd = self._live('writing')
        try:
            return posix.write(fd, b)
        except BlockingIOError:
            return None

    def seek(self, pos, whence=0, /):
        """Goes to another position, counted from the start, from here (1) or from the end (2), and returns it."""
        fd = self._live()
        if isinstance(pos, float):
            raise TypeError('an integer is required')
        return posix.lseek(fd, pos, whence)

    def tell(self):
        """The position, in bytes."""
        return posix.lseek(self._live(), 0, 1)

    def truncate(self, size=None, /):
        """Makes the file that long; without a size, up to the position."""
        fd = self._live('writing')
        length = self.tell() if size is None else size
        posix.ftruncate(fd, length)
        return length

    def close(self):
        """Gives the descriptor back, unless it belongs to somebody else."""
        fd, self._fd = self._fd, -1
        if fd >= 0:
            self._closed = True
            if self._closefd:
                posix.close(fd)

    def seekable(self):
        """Whether there are positions to go to."""
        fd = self._live()
        if self._can_seek is None:
            try:
                posix.lseek(fd, 0, 1)
            except OSError:
                self._can_seek = False
            else:
                self._can_seek = True
        return self._can_seek

    def fileno(self):
        """The descriptor."""
        return self._live()

    def isatty(self):
        """Whether it is a terminal."""
        return posix.isatty(self._live())

    def readable(self):
        """Whether it was opened for reading."""
        self._live()
        return self._readable

    def writable(self):
        """Whether it was opened for writing."""
        self._live()
        return self._writable

    closed = property(lambda self: self._fd < 0)
    closefd = _shows('_closefd')
    mode = _shows('_mode')


class _BufferedMixin(_BufferedIOBase):
    """What the buffered classes share: everything that is the raw stream's business."""

    @property
    def raw(self):
        if self._raw is None:
            raise ValueError('raw stream has been detached')
        return self._raw

    def detach(self):
        raw = self.raw
        self.flush()
        self._raw = self._file = None
        return raw

    closed, name, mode = (_asks('raw', name) for name in ('closed', 'name', 'mode'))

    def close(self):
        if self._raw is not None and not self.closed:
            try:
                self.flush()
            finally:
                self._raw.close()

    def _check_open(self, what):
        if self.closed:
            raise ValueError(what + ' closed file')

    def __repr__(self):
        cls = type(self)
        try:
            name = self.name
        except Exception:
            return '<%s.%s>' % (cls.__module__, cls.__qualname__)
        return '<%s.%s name=%r>' % (cls.__module__, cls.__qualname__, name)

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle '%s' object" % type(self).__name__)


def _check_raw(raw, what):
    if what == 'readable' and not raw.readable():
        raise UnsupportedOperation('File or stream is not readable.')
    if what == 'writable' and not raw.writable():
        raise UnsupportedOperation('File or stream is not writable.')


def _passes(cls, layer, *names):
    """Gives a class methods without arguments that ask the layer below."""
    def passing(name):
        def method(stream):
            return getattr(getattr(stream, layer), name)()
        method.__name__ = name
        method.__qualname__ = f'{cls.__qualname__}.{name}'
        method.__code__ = method.__code__.replace(co_name=name)
        return method

    for name in names:
        setattr(cls, name, passing(name))


_passes(_BufferedMixin, 'raw', 'seekable', 'fileno', 'isatty')


class BufferedReader(_BufferedMixin):
    """Reads ahead from a raw stream."""

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        buffer_size = _index(buffer_size)
        _check_raw(raw, 'readable')
        if buffer_size <= 0:
            raise ValueError('buffer size must be strictly positive')
        self._raw, self._size = raw, buffer_size
        self._data = b''
        self._pos = 0

    def _take(self, size):
        data = self._data[self._pos:self._pos + size]
        self._pos += len(data)
        return data

    def read(self, size=-1, /):
        """That many bytes, fewer at the end only; without a size, all that is left."""
        size = _size_argument(size)
        if size < -1:
            raise ValueError('read length must be non-negative or -1')
        self._check_open('read of')
        available = len(self._data) - self._pos
        if size == -1:
            rest = self._take(available)
            more = self._raw.readall() if hasattr(self._raw, 'readall') else self._raw.read()
            if not more:
                return rest or (b'' if more is not None else None)
            return rest + more if rest else more
        if size <= available:
            return self._take(size)
        chunks = [self._take(available)]
        have = available
        filled = 0
        while have < size:
            # Whole blocks are read as such; the rest comes through the buffer.
            blocks = (size - have) // self._size * self._size
            data = self._raw.read(blocks or self._size - filled)
            if not data:
                if data is None and not have:
                    return None
                break
            if not blocks:
                filled += len(data)
            if len(data) > size - have:
                self._data = data
                self._pos = 0
                data = self._take(size - have)
            chunks.append(data)
            have += len(data)
        return b''.join(chunks)

    def read1(self, size=-1, /):
        """Up to that many bytes: what the buffer has, or one call of the raw stream gives."""
        size = _size_argument(size)
        self._check_open('read of')
        if size < 0:
            size = self._size
        if size == 0:
            return b''
        available = len(self._data) - self._pos
        if available:
            return self._take(min(size, available))
        self._forget()
        return self._raw.read(size) or b''

    def peek(self, size=0, /):
        """The bytes that come next, which stay; as many as the buffer happens to hold."""
        self._check_open('peek of')
        if self._pos >= len(self._data):
            self._data = self._raw.read(self._size) or b''
            self._pos = 0
        return self._data[self._pos:]

    def readline(self, size=-1, /):
        size = _size_argument(size)
        self._check_open('readline of')
        end = self._data.find(b'\n', self._pos)
        if end >= 0 and size < 0:
            line = self._data[self._pos:end + 1]
            self._pos = end + 1
            return line
        chunks = []
        have = 0
        while size < 0 or have < size:
            if self._pos >= len(self._data):
                self._data = self._raw.read(self._size) or b''
                self._pos = 0
                if not self._data:
                    break
            end = self._data.find(b'\n', self._pos)
            stop = len(self._data) if end < 0 else end + 1
            if size >= 0:
                stop = min(stop, self._pos + size - have)
            chunk = self._data[self._pos:stop]
            self._pos = stop
            chunks.append(chunk)
            have += len(chunk)
            if chunk.endswith(b'\n'):
                break
        return chunks[0] if len(chunks) == 1 else b''.join(chunks)

    def __next__(self):
        data = self._data
        start = self._pos
        end = data.find(b'\n', start) + 1
        if end:
            self._pos = end
            return data[start:end]
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def close(self):
        self._data = b''
        self._pos = 0
        _BufferedMixin.close(self)

    def _unread(self):
        """Bytes that were read ahead."""
        return len(self._data) - self._pos

    def _forget(self):
        self._data = b''
        self._pos = 0

    def tell(self):
        return self.raw.tell() - self._unread()

    def seek(self, pos, whence=0, /):
        if whence not in _SEEKS:
            raise ValueError('whence value %d unsupported' % whence)
        self._check_open('seek of')
        if not self.seekable():
            raise UnsupportedOperation('File or stream is not seekable.')
        if whence == 1:
            pos -= self._unread()
        self._forget()
        return self._raw.seek(pos, whence)

    def flush(self):
        if self.closed:
            raise ValueError('flush of closed file')

    def truncate(self, pos=None, /):
        self._unsupported('truncate')


_passes(BufferedReader, 'raw', 'readable')


class BufferedWriter(_BufferedMixin):
    """Collects what is written for a raw stream."""

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        buffer_size = _index(buffer_size)
        _check_raw(raw, 'writable')
        if buffer_size <= 0:
            raise ValueError('buffer size must be strictly positive')
        self._raw, self._size = raw, buffer_size
        # The raw stream, if it tells at once whether it is open.
        self._file = raw if type(raw) is FileIO else None
        self._pending = []
        self._count = 0

    def write(self, b, /):
        """Writes a bytes-like object."""
        if b.__class__ is bytes and self._count and self._file is not None and self._file._fd >= 0:
            n = len(b)
            count = self._count + n
            if count <= self._size:
                self._pending.append(b)
                self._count = count
                return n
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        if self.closed:
            raise ValueError('write to closed file')
        if type(b) is not bytes:
            b = bytes(_bytes_view(b))
        n = left = len(b)
        if self._count + n > self._size:
            self._write_out()
            while left > self._size:
                written = self._raw.write(b)
                if written is None:
                    self._keep(b[:self._size])
                    raise BlockingIOError(11, 'write could not complete without blocking',
                                          n - left + self._size)
                b = b[written:]
                left -= written
        if left:
            self._keep(b)
        return n

    def _keep(self, data):
        self._pending.append(data)
        self._count += len(data)
        _dirty[id(self)] = self

    def _write_out(self):
        if not self._pending:
            return
        data = b''.join(self._pending)
        while data:
            n = self._raw.write(data)
            if n is None:
                self._pending = [data]
                self._count = len(data)
                raise BlockingIOError(11, 'write could not complete without blocking', 0)
            data = data[n:]
        self._pending = []
        self._count = 0
        _dirty.pop(id(self), None)

    def flush(self):
        if self.closed:
            raise ValueError('flush of closed file')
        self._write_out()

    def close(self):
        if self._raw is not None and not self.closed:
            try:
                self.flush()
            finally:
                _dirty.pop(id(self), None)
                self._raw.close()

    def tell(self):
        return self.raw.tell() + self._count

    def seek(self, pos, whence=0, /):
        if whence not in _SEEKS:
            raise ValueError('whence value %d unsupported' % whence)
        self._check_open('seek of')
        self._write_out()
        return self._raw.seek(pos, whence)

    def truncate(self, pos=None, /):
        self._check_open('truncate of')
        self._write_out()
        if pos is None:
            pos = self._raw.tell()
        return self._raw.truncate(pos)


_passes(BufferedWriter, 'raw', 'writable')


class BufferedRandom(BufferedWriter, BufferedReader):
    """Reads and writes one raw stream that has positions."""

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        buffer_size = _index(buffer_size)
        if not raw.seekable():
            raise UnsupportedOperation('File or stream is not seekable.')
        for side in (BufferedReader, BufferedWriter):
            side.__init__(self, raw, buffer_size)

    def _as_reader(self):
        """The stream as its reading half sees it, with everything written that waits to be."""
        if self._pending:
            self._write_out()
        return super(BufferedWriter, self)

    def __next__(self):
        return self._as_reader().__next__()

    def close(self):
        BufferedWriter.close(self)
        self._forget()

    def read(self, size=-1, /):
        return self._as_reader().read(size)

    def read1(self, size=-1, /):
        return self._as_reader().read1(size)

    def peek(self, size=0, /):
        return self._as_reader().peek(size)

    def readline(self, size=-1, /):
        return self._as_reader().readline(size)

    def write(self, b, /):
        ahead = self._unread()
        if ahead:
            # What was read ahead is behind the position again.
            self._raw.seek(-ahead, 1)
            self._forget()
        return super().write(b)

    def tell(self):
        return super().tell() if self._pending else self._as_reader().tell()

    def seek(self, pos, whence=0, /):
        self._check_open('seek of')
        return self._as_reader().seek(pos, whence)

    def truncate(self, pos=None, /):
        return super().truncate(self.tell() if pos is None else pos)

    flush = BufferedWriter.flush


class BufferedRWPair(_BufferedIOBase):
    """Reads from one raw stream and writes to another."""

    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE, /):
        buffer_size = _index(buffer_size)
        _check_raw(reader, 'readable')
        _check_raw(writer, 'writable')
        sizes = {'buffer_size': buffer_size}
        self.reader, self.writer = BufferedReader(reader, **sizes), BufferedWriter(writer, **sizes)

    def isatty(self):
        return any(side.isatty() for side in (self.reader, self.writer))

    def close(self):
        # The reader is closed whatever happens to the data still to be written.
        with _closing(self.reader):
            self.writer.close()

    closed = property(lambda self: self.writer.closed)


class _closing:
    def __init__(self, file):
        self.file = file

    def __enter__(self):
        return self.file

    def __exit__(self, *error):
        self.file.close()


def _forward(side, names):
    """Methods of a pair that are those of one side."""
    def method(name):
        def forwarded(self, *arguments):
            return getattr(getattr(self, side), name)(*arguments)
        forwarded.__name__ = name
        forwarded.__qualname__ = 'BufferedRWPair.' + name
        return forwarded
    for name in names:
        setattr(BufferedRWPair, name, method(name))


_forward('reader', ('read', 'readinto', 'peek', 'read1', 'readable'))
_forward('writer', ('write', 'flush', 'writable'))


class BytesIO(_BufferedIOBase):
    """A file in memory."""

    def __init__(self, initial_bytes=b''):
        if isinstance(initial_bytes, (str, int)):
            raise TypeError("a bytes-like object is required, not '%s'" % type(initial_bytes).__name__)
        self._buffer = bytearray(b'' if initial_bytes is None else initial_bytes)
        self._pos = 0

    def _check(self):
        if self._closed:
            raise ValueError('I/O operation on closed file.')

    def __getstate__(self):
        self._check()
        extra = {k: v for k, v in self.__dict__.items() if k not in ('_buffer', '_pos')}
        return self.getvalue(), self._pos, extra or None

    def __setstate__(self, state, /):
        if not (isinstance(state, tuple) and len(state) == 3):
            raise TypeError('_io.BytesIO.__setstate__ argument should be 3-tuple, got %s'
                            % type(state).__name__)
        value, self._pos, extra = state
        self._buffer = bytearray(value)
        if extra:
            self.__dict__.update(extra)

    def getvalue(self):
        """All bytes, wherever the position is."""
        self._check()
        return bytes(self._buffer)

    def __iter__(self):
        return self

    def getbuffer(self):
        """A memoryview of the bytes, through which they can be changed."""
        self._check()
        return memoryview(self._buffer)

    def close(self):
        """Lets go of the bytes."""
        self._buffer = bytearray()
        self._closed = True

    def read(self, size=-1, /):
        """Up to that many bytes from the position on."""
        self._check()
        size = _size_argument(size)
        if size < 0:
            size = max(len(self._buffer) - self._pos, 0)
        data = bytes(self._buffer[self._pos:self._pos + size])
        self._pos += len(data)
        return data

    def read1(self, size=-1, /):
        """The same."""
        return self.read(size)

    def readline(self, size=-1, /):
        """The bytes up to the next newline, and it."""
        self._check()
        size = _size_argument(size)
        end = self._buffer.find(b'\n', self._pos)
        end = len(self._buffer) if end < 0 else end + 1
        if size >= 0:
            end = min(end, self._pos + size)
        line = bytes(self._buffer[self._pos:end])
        self._pos += len(line)
        return line

    def readlines(self, size=None, /):
        self._check()
        if not (size is None or hasattr(type(size), '__index__')):
            raise TypeError("integer argument expected, got '%s'" % type(size).__name__)
        return _BufferedIOBase.readlines(self, size)

    def __next__(self):
        pos = self._pos
        # Nothing is found in one that is closed.
        end = self._buffer.find(b'\n', pos) + 1
        if end:
            self._pos = end
            return bytes(self._buffer[pos:end])
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readinto(self, buffer, /):
        self._check()
        return _fill(buffer, self.read, 'readinto')

    def write(self, b, /):
        """Puts bytes at the position; how many they were."""
        if b.__class__ is bytes and not self._closed:
            buffer = self._buffer
            if self._pos == len(buffer):
                buffer += b
                self._pos = len(buffer)
                return len(b)
        self._check()
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        data = b if isinstance(b, (bytes, bytearray)) else bytes(_bytes_view(b))
        n = len(data)
        if n == 0:
            return 0
        pos = self._pos
        buffer = self._buffer
        if pos == len(buffer):
            buffer += data
        else:
            if pos > len(buffer):
                buffer += bytes(pos - len(buffer))
            buffer[pos:pos + n] = data
        self._pos = pos + n
        return n

    def seek(self, pos, whence=0, /):
        """Goes to another position; it may lie behind the end."""
        self._check()
        pos = _index(pos)
        if whence not in _SEEKS:
            raise ValueError('invalid whence (%d, should be 0, 1 or 2)' % whence)
        if whence == 0 and pos < 0:
            raise ValueError('negative seek value %r' % (pos,))
        origin = (0, self._pos, len(self._buffer))[whence]
        self._pos = max(0, origin + pos)
        return self._pos

    def tell(self):
        """The position."""
        self._check()
        return self._pos

    def truncate(self, pos=None, /):
        """Cuts off what is behind that size, or behind the position."""
        self._check()
        if pos is None:
            pos = self._pos
        elif not hasattr(type(pos), '__index__'):
            raise TypeError("argument should be integer or None, not '%s'" % type(pos).__name__)
        elif pos < 0:
            raise ValueError('negative size value %d' % pos)
        del self._buffer[pos:]
        return pos

    def flush(self):
        self._check()

    def isatty(self):
        self._check()
        return False

    def readable(self):
        self._check()
        return True

    def writable(self):
        self._check()
        return True

    def seekable(self):
        self._check()
        return True


# Text.

_NEWLINES = (None, '', '\n', '\r', '\r\n')


def _check_newline(newline):
    if not isinstance(newline, (str, type(None))):
        raise TypeError("open() argument 'newline' must be str or None, not %s"
                        % type(newline).__name__)
    if newline not in _NEWLINES:
        raise ValueError('illegal newline value: %s' % (newline,))


def _newlines_seen(seen):
    """The `newlines` attribute: None, a text, or a tuple of them."""
    found = tuple(kind for kind in ('\r', '\n', '\r\n') if kind in seen)
    if not found:
        return None
    return found[0] if len(found) == 1 else found


def _note_newlines(text, seen):
    if '\r' in text:
        pairs = text.count('\r\n')
        if pairs:
            seen.add('\r\n')
        if text.count('\r') > pairs:
            seen.add('\r')
        if text.count('\n') > pairs:
            seen.add('\n')
    elif '\n' in text:
        seen.add('\n')


class IncrementalNewlineDecoder:
    """Makes `\\n` of all kinds of line ends, in text that comes in pieces; notes which it has seen."""

    def __init__(self, decoder, translate, errors='strict'):
        self.decoder = decoder
        self.translate = translate
        self._seen = set()
        self._held = False

    def decode(self, input, final=False):
        output = input if self.decoder is None else self.decoder.decode(input, final=final)
        if self._held and (output or final):
            output = '\r' + output
            self._held = False
        if output.endswith('\r') and not final:
            output = output[:-1]
            self._held = True
        _note_newlines(output, self._seen)
        if self.translate and '\r' in output:
            output = output.replace('\r\n', '\n').replace('\r', '\n')
        return output

    def reset(self):
        self._seen = set()
        self._held = False
        if self.decoder is not None:
            self.decoder.reset()

    def getstate(self):
        """What decode() would go on from: bytes that wait, and a number whose last bit is a held line end."""
        waiting, number = (b'', 0) if self.decoder is None else self.decoder.getstate()
        return waiting, number * 2 + self._held

    def setstate(self, state, /):
        """Goes back to a state."""
        if not isinstance(state, tuple):
            raise TypeError('state argument must be a tuple')
        if len(state) != 2:
            raise TypeError('setstate(): illegal state argument')
        waiting, number = state
        self._held = bool(number & 1)
        if self.decoder is not None:
            self.decoder.setstate((waiting, number >> 1))

    @property
    def newlines(self):
        return _newlines_seen(self._seen)


def _incomplete_utf8(data):
    """How many bytes at the end begin a character that is not complete."""
    n = len(data)
    for back in range(1, min(3, n) + 1):
        byte = data[n - back]
        if byte >= 0xC0:
            wanted = 4 if byte >= 0xF0 else 3 if byte >= 0xE0 else 2
            return back if back < wanted and byte < 0xF5 else 0
        if byte < 0x80:
            return 0
    return 0


# Encodings whose characters may be cut in two by the end of a piece; and those in which what a byte means depends on
# all that was before: they are decoded at the end.
_LONG_CHARACTERS = ('euc', 'gb', 'big5', 'shift', 'sjis', 's-jis', 'cp932', 'ms932', 'cp949', 'cp950', 'johab', 'uhc')
_SHIFTING = ('iso2022', 'iso-2022', 'hz', 'utf-7', 'utf7')


class _ForeignDecoder:
    """An incremental decoder that a program has registered."""

    kind = rest = order = None
    begun = False

    def __init__(self, decoder):
        self._decoder = decoder
        self.reset = decoder.reset
        self.decode = decoder.decode


def _decoder(encoding, errors):
    codecs = sys.modules.get('codecs')
    if codecs is not None and not codecs._is_native(encoding):
        return _ForeignDecoder(codecs.getincrementaldecoder(encoding)(errors))
    return _Decoder(encoding, errors)


class _Decoder:
    """Bytes in pieces to text; what does not make a character yet waits for the next piece."""

    def __init__(self, encoding, errors):
        self.encoding = encoding
        self.errors = errors
        self.kind = _encoding_kind(encoding)
        self.holds = self.kind.startswith(_LONG_CHARACTERS)
        self.waits = self.kind.startswith(_SHIFTING)
        self.reset()

    def reset(self):
        self.rest = b''
        self.order = None
        self.begun = False

    def decode(self, data, final=False):
        if self.rest:
            data = self.rest + data
            self.rest = b''
        if self.waits and not final:
            self.rest = data
            return ''
        if self.holds and not final:
            try:
                return data.decode(self.encoding)
            except UnicodeDecodeError as error:
                if error.reason.startswith('incomplete'):
                    self.rest = data[error.start:]
                    data = data[:error.start]
        kind = self.kind
        encoding = self.encoding
        if kind == 'utf-8' or kind == 'utf-8-sig':
            if not final:
                keep = _incomplete_utf8(data)
                if keep:
                    self.rest = data[-keep:]
                    data = data[:-keep]
            if kind == 'utf-8-sig':
                if not self.begun:
                    if len(data) < 3 and not final and b'\xef\xbb\xbf'.startswith(data):
                        self.rest = data + self.rest
                        return ''
                    self.begun = True
                    if data.startswith(b'\xef\xbb\xbf'):
                        data = data[3:]
                encoding = 'utf-8'
        elif kind in ('utf-16', 'utf-32'):
            unit = 2 if kind == 'utf-16' else 4
            if self.order is None:
                if len(data) < unit and not final:
                    self.rest = data
                    return ''
                big = b'\xfe\xff' if unit == 2 else b'\0\0\xfe\xff'
                little = b'\xff\xfe' if unit == 2 else b'\xff\xfe\0\0'
                if data.startswith(big):
                    self.order, data = '-be', data[unit:]
                else:
                    self.order = '-le'
                    if data.startswith(little):
                        data = data[unit:]
            encoding = kind + self.order
            data = self._hold_units(data, unit, self.order == '-be', final)
        elif kind.startswith(('utf-16-', 'utf-32-')):
            data = self._hold_units(data, 2 if '16' in kind else 4, kind.endswith('be'), final)
        return data.decode(encoding, self.errors)

    def _hold_units(self, data, unit, is_big, final):
        if final:
            return data
        keep = len(data) % unit
        if unit == 2:
            end = len(data) - keep
            if end >= 2:
                high = data[end - 2] if is_big else data[end - 1]
                if 0xD8 <= high < 0xDC:
                    keep += 2
        if keep:
            self.rest = data[len(data) - keep:]
            data = data[:len(data) - keep]
        return data


def _encoding_kind(encoding):
    name = encoding.lower().replace('_', '-')
    return {'utf8': 'utf-8', 'u8': 'utf-8', 'utf16': 'utf-16', 'utf32': 'utf-32', 'utf-16le': 'utf-16-le',
            'utf-16be': 'utf-16-be', 'utf-32le': 'utf-32-le', 'utf-32be': 'utf-32-be'}.get(name, name)


def _check_encoding(encoding):
    """LookupError unless texts can be read in that encoding; some that are read cannot be written."""
    try:
        ''.encode(encoding)
    except LookupError as error:
        try:
            b'x'.decode(encoding)
        except LookupError:
            raise error from None


# Encodings in which ASCII text is its own bytes.
_ASCII_COMPATIBLE = ('utf-8', 'ascii', 'us-ascii', 'latin-1', 'latin1', 'iso-8859-1', 'iso8859-1', 'cp1252')


class _StreamType(type):
    """The machine's own standard streams count as TextIOWrapper and its kin."""

    def __instancecheck__(cls, instance):
        if type.__instancecheck__(cls, instance):
            return True
        kind = type(instance)
        return kind.__module__ == '_io' and kind.__name__ == cls.__name__ and kind in _standard_types

    def __subclasscheck__(cls, subclass):
        return type.__subclasscheck__(cls, subclass) or (
            subclass in _standard_types and subclass.__name__ == cls.__name__)


class TextIOWrapper(_TextIOBase, metaclass=_StreamType):
    """Text over a stream of bytes."""

    _CHUNK_SIZE = 8192

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False,
                 write_through=False):
        _check_newline(newline)
        if encoding is None:
            encoding = 'UTF-8'
        elif not isinstance(encoding, str):
            raise TypeError('TextIOWrapper() argument 2 must be str or None, not %s'
                            % type(encoding).__name__)
        elif '\0' in encoding:
            raise ValueError('embedded null character')
        if errors is None:
            errors = 'strict'
        elif not isinstance(errors, str):
            raise TypeError('TextIOWrapper() argument 3 must be str or None, not %s'
                            % type(errors).__name__)
        _check_encoding(encoding)
        buffer.readable
        self._buffer = buffer
        self._encoding = encoding
        self._errors = errors
        self._line_buffering, self._write_through = line_buffering, write_through
        self._seekable = self._telling = buffer.seekable()
        self._has_read1 = hasattr(buffer, 'read1')
        self._set_newline(newline)
        self._decoder = None
        self._text = ''
        self._pos = 0
        # Lines that `_pos` has gone past already, the next one last: see `_split`.
        self._lines = []
        self._snapshot = None
        self._pending = []
        self._pending_size = 0
        # ASCII text that is not encoded yet, see `write`.
        self._texts = []
        self._marks = _encoding_kind(encoding) in ('utf-16', 'utf-32', 'utf-8-sig')
        self._set_plain()
        self._encoding_begun = False
        if self._seekable and self.writable():
            try:
                self._encoding_begun = buffer.tell() != 0
            except OSError:
                pass

    def _set_newline(self, newline):
        self._readnl = newline
        self._readuniversal, self._readtranslate = not newline, newline is None
        # Written newlines become this; a plain one needs no work.
        self._writenl = newline if newline not in (None, '', '\n') else None
        self._seen = set()
        self._held = False

    def _set_plain(self):
        """Whether ASCII text may wait as it is: nothing happens to it on its way to a file that is only written."""
        buffer = self._buffer
        self._is_plain = (type(buffer) is BufferedWriter and type(self).write is TextIOWrapper.write
                          and self._writenl is None and not self._line_buffering
                          and not self._write_through
                          and _encoding_kind(self._encoding) in _ASCII_COMPATIBLE)

    def reconfigure(self, *, encoding=None, errors=None, newline=Ellipsis, line_buffering=None,
                    write_through=None):
        """Changes how the stream treats text from here on."""
        if self._text and (encoding is not None or errors is not None or newline is not Ellipsis):
            raise UnsupportedOperation(
                'It is not possible to set the encoding or newline of stream after the first read')
        if errors is None:
            errors = self._errors if encoding is None else 'strict'
        if newline is not Ellipsis:
            _check_newline(newline)
        self.flush()
        if encoding is not None:
            _check_encoding(encoding)
            self._encoding = encoding
            self._decoder = None
        self._errors = errors
        if newline is not Ellipsis:
            self._set_newline(newline)
        if line_buffering is not None:
            self._line_buffering = bool(line_buffering)
        if write_through is not None:
            self._write_through = bool(write_through)
        self._marks = _encoding_kind(self._encoding) in ('utf-16', 'utf-32', 'utf-8-sig')
        self._set_plain()

    def __repr__(self):
        result = '<_io.TextIOWrapper'
        if type(self) is not TextIOWrapper:
            result = '<%s.%s' % (type(self).__module__, type(self).__qualname__)
        try:
            result += ' name=%r' % (self.name,)
        except Exception:
            pass
        try:
            result += ' mode=%r' % (self.mode,)
        except Exception:
            pass
        return result + ' encoding=%r>' % (self._encoding,)

    encoding = _shows('_encoding')
    errors = _shows('_errors')
    line_buffering = _shows('_line_buffering')
    write_through = _shows('_write_through')

    @property
    def newlines(self):
        return _newlines_seen(self._seen) if self._readuniversal else None

    @property
    def buffer(self):
        if self._buffer is None:
            raise ValueError('underlying buffer has been detached')
        return self._buffer

    def seekable(self):
        self._checkClosed()
        return self._seekable

    closed, name = _asks('buffer', 'closed'), _asks('buffer', 'name')

    def detach(self):
        self.flush()
        buffer = self.buffer
        self._buffer = None
        self._is_plain = False
        self._forget()
        return buffer

    def close(self):
        if self._buffer is not None and not self.closed:
            try:
                self.flush()
            finally:
                self._is_plain = False
                self._forget()
                _dirty.pop(id(self), None)
                self._buffer.close()

    # Writing.

    def flush(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')
        self._write_out()
        self._buffer.flush()
        self._telling = self._seekable

    def _join_texts(self):
        if self._texts:
            self._pending.append(''.join(self._texts).encode('ascii'))
            self._texts = []

    def _write_out(self):
        self._join_texts()
        if self._pending:
            data = b''.join(self._pending)
            self._pending = []
            self._pending_size = 0
            _dirty.pop(id(self), None)
            self._buffer.write(data)

    def _encode(self, text):
        if self._marks:
            kind = _encoding_kind(self._encoding)
            # The mark comes once.
            if self._encoding_begun:
                return text.encode('utf-8' if kind == 'utf-8-sig' else kind + '-le', self._errors)
            self._encoding_begun = True
        return text.encode(self._encoding, self._errors)

    def write(self, s, /):
        """Writes text; how many characters it had."""
        if self._is_plain and s.__class__ is str and s.isascii():
            size = self._pending_size
            if not size:
                _dirty[id(self)] = self
            length = len(s)
            self._texts.append(s)
            self._pending_size = size = size + length
            if size > 8192:
                self._write_out()
            return length
        if not isinstance(s, str):
            raise TypeError('write() argument must be str, not %s' % _kind(s))
        if self._buffer is None or self._buffer.closed:
            self._checkClosed()
        length = len(s)
        text = s
        if self._writenl is not None and '\n' in s:
            text = s.replace('\n', self._writenl)
        if not self._pending and not self._buffer.writable():
            raise UnsupportedOperation('not writable')
        data = self._encode(text)
        self._join_texts()
        if self._text or self._snapshot:
            self._forget()
        self._pending.append(data)
        self._pending_size += len(data)
        if self._write_through:
            self._write_out()
        if self._line_buffering and ('\n' in s or '\r' in s):
            self.flush()
        elif self._pending_size > self._CHUNK_SIZE:
            self._write_out()
        elif self._pending:
            _dirty[id(self)] = self
        return length

    # Reading.

    def _forget(self):
        self._text = ''
        self._pos = 0
        self._lines = []
        self._snapshot = None
        self._held = False
        if self._decoder is not None:
            self._decoder.reset()

    def _split(self):
        """The next line that the text has whole, or None. Those behind it are kept for the next calls."""
        text = self._text
        start = self._pos
        end = text.rfind('\n', start) + 1
        if not end:
            return None
        parts = text[start:end].split('\n')
        parts.pop()
        parts.reverse()
        self._pos = end
        self._lines = lines = [part + '\n' for part in parts]
        return lines.pop()

    def _rejoin(self):
        """Goes back to before the lines that nobody has taken."""
        self._pos -= sum(map(len, self._lines))
        self._lines = []

    def _check_reading(self):
        if self._lines:
            self._rejoin()
        if self._buffer is None or self._buffer.closed:
            self._checkClosed()
        if self._pending:
            self._write_out()
            self._buffer.flush()
        if self._decoder is None:
            if not self._buffer.readable():
                raise UnsupportedOperation('not readable')
            self._decoder = _decoder(self._encoding, self._errors)

    def _convert(self, data, final):
        """Bytes to text with its newlines as the caller shall see them."""
        text = self._decoder.decode(data, final)
        if self._readuniversal:
            if self._held and (text or final):
                text = '\r' + text
                self._held = False
            if not final and text.endswith('\r'):
                text = text[:-1]
                self._held = True
            _note_newlines(text, self._seen)
            if self._readtranslate and '\r' in text:
                text = text.replace('\r\n', '\n').replace('\r', '\n')
        return text

    def _read_chunk(self):
        """Reads on. The text so far must have been taken. Returns False at the end."""
        if self._telling:
            before = self._decoder.rest, self._held, self._decoder.order, self._decoder.begun
        if self._has_read1:
            data = self._buffer.read1(self._CHUNK_SIZE)
        else:
            data = self._buffer.read(self._CHUNK_SIZE)
        if isinstance(data, str):
            raise TypeError("underlying %s() should have returned a bytes-like object, not '%s'"
                            % ('read1' if self._has_read1 else 'read', type(data).__name__))
        final = not data
        self._text = self._convert(data, final)
        self._pos = 0
        if self._telling:
            self._snapshot = before, data
        return not final

    def read(self, size=-1, /):
        """Up to that many characters; without a size, all that is left."""
        self._check_reading()
        size = _size_argument(size)
        if size < 0:
            result = self._text[self._pos:] + self._convert(self._buffer.read(), True)
            self._text = ''
            self._pos = 0
            self._snapshot = None
            return result
        result = self._text[self._pos:self._pos + size]
        self._pos += len(result)
        if len(result) == size:
            return result
        parts = [result]
        have = len(result)
        while have < size:
            more = self._read_chunk()
            piece = self._text[:size - have]
            self._pos = len(piece)
            parts.append(piece)
            have += len(piece)
            if not more:
                break
        return ''.join(parts)

    def _line_end(self, text, start):
        """Behind the first line's end, or -1."""
        if self._readtranslate or self._readnl == '\n':
            return text.find('\n', start) + 1 or -1
        if self._readuniversal:
            newline = text.find('\n', start)
            cr = text.find('\r', start)
            if cr >= 0 and (newline < 0 or cr < newline):
                return cr + 2 if newline == cr + 1 else cr + 1
            return newline + 1 or -1
        found = text.find(self._readnl, start)
        return -1 if found < 0 else found + len(self._readnl)

    def readline(self, size=-1, /):
        if size.__class__ is not int:
            size = _size_argument(size)
        if size < 0 and self._lines:
            return self._lines.pop()
        if (self._lines or self._decoder is None or self._pending or self._buffer is None
                or self._buffer.closed):
            self._check_reading()
        if size < 0 and self._readtranslate and (line := self._split()):
            return line
        text = self._text[self._pos:]
        while True:
            end = self._line_end(text, 0)
            if end >= 0 or 0 <= size <= len(text):
                break
            more = self._read_chunk()
            text += self._text
            if not more:
                end = self._line_end(text, 0)
                break
        if end < 0:
            end = len(text)
        if size >= 0:
            end = min(end, size)
        # What is left of the text came with the last chunk.
        rest = len(text) - end
        self._pos = len(self._text) - rest
        return text[:end]

    def __iter__(self):
        self._checkClosed()
        return self

    def __next__(self):
        if self._lines:
            self._telling = False
            return self._lines.pop()
        return self._next_line()

    def _next_line(self):
        self._telling = False
        if line := self.readline():
            return line
        # From here on tell() is allowed again.
        self._snapshot, self._telling = None, self._seekable
        raise StopIteration

    def readlines(self, hint=None, /):
        if hint is not None and hint > 0 or not self._readtranslate:
            return _TextIOBase.readlines(self, hint)
        parts = self.read().split('\n')
        # As when iteration ends, tell() is allowed again.
        self._snapshot, self._telling = None, self._seekable
        last = parts.pop()
        lines = [part + '\n' for part in parts]
        if last:
            lines.append(last)
        return lines

    # Positions: those of the bytes where the next character begins.

    def tell(self):
        if self._buffer is None or self._buffer.closed:
            self._checkClosed()
        if not self._seekable:
            raise UnsupportedOperation('underlying stream is not seekable')
        if not self._telling:
            raise OSError('telling position disabled by next() call')
        if self._lines:
            self._rejoin()
        self.flush()
        position = self._buffer.tell()
        if self._decoder is None or self._snapshot is None:
            return position
        (rest, held, order, begun), data = self._snapshot
        if self._pos >= len(self._text) and not self._held and not self._decoder.rest:
            return position
        begin = position - len(data)
        wanted = self._pos
        if wanted == 0 and not rest and not held:
            return begin
        if wanted == len(self._text) and self._decoder.rest and not self._held:
            return position - len(self._decoder.rest)
        if data.isascii() and b'\r' not in data and not rest and not held:
            if _encoding_kind(self._encoding) in ('utf-8', 'ascii', 'latin-1', 'iso-8859-1'):
                return begin + wanted
        # The shortest part of the chunk that gives as many characters.
        saved = self._decoder.rest, self._held, self._decoder.order, self._decoder.begun, set(self._seen)

        def characters(count):
            self._decoder.rest, self._held, self._decoder.order, self._decoder.begun = (
                rest, held, order, begun)
            return len(self._convert(data[:count], False))

        low, high = 0, len(data)
        while low < high:
            middle = (low + high) // 2
            if characters(middle) >= wanted:
                high = middle
            else:
                low = middle + 1
        if low and (characters(low) > wanted or self._held):
            # A line end waits for what comes behind it: either the one before here, or the one that begins here.
            low -= 1
        (self._decoder.rest, self._held, self._decoder.order, self._decoder.begun,
         self._seen) = saved
        return begin + low

    def seek(self, cookie, whence=0, /):
        if self._buffer is None or self._buffer.closed:
            self._checkClosed()
        if not self._seekable:
            raise UnsupportedOperation('underlying stream is not seekable')
        if whence == 1:
            if cookie != 0:
                raise UnsupportedOperation("can't do nonzero cur-relative seeks")
            cookie = self.tell()
        elif whence == 2:
            if cookie != 0:
                raise UnsupportedOperation("can't do nonzero end-relative seeks")
            self.flush()
            position = self._buffer.seek(0, 2)
            self._forget()
            self._encoding_begun = position != 0
            return position
        elif whence != 0:
            raise ValueError('invalid whence (%d, should be %d, %d or %d)' % (whence, 0, 1, 2))
        if cookie < 0:
            raise ValueError('negative seek position %r' % (cookie,))
        self.flush()
        self._buffer.seek(cookie)
        self._forget()
        if self._decoder is not None and cookie:
            self._decoder.begun = True
            if self._decoder.kind in ('utf-16', 'utf-32'):
                self._decoder.order = '-le'
        self._encoding_begun = cookie != 0
        return cookie

    def truncate(self, pos=None, /):
        self.flush()
        return self._buffer.truncate(self.tell() if pos is None else pos)


_passes(TextIOWrapper, 'buffer', 'readable', 'writable', 'fileno', 'isatty')


class StringIO(_TextIOBase):
    """A text file in memory."""

    def __init__(self, initial_value='', newline='\n'):
        if not isinstance(newline, (str, type(None))):
            raise TypeError('newline must be str or None, not %s' % type(newline).__name__)
        if newline not in _NEWLINES:
            raise ValueError('illegal newline value: %r' % (newline,))
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError('initial_value must be str or None, not %s'
                            % type(initial_value).__name__)
        self._newline = newline
        self._seen = set()
        self._value = ''
        # Text written at the end, joined when something else is asked for.
        self._parts = []
        self._pos = 0
        if initial_value:
            self._write(initial_value)
            self._pos = 0

    def _check(self):
        if self._closed:
            raise ValueError('I/O operation on closed file')

    def _whole(self):
        if self._parts:
            self._value += ''.join(self._parts)
            self._parts = []
        return self._value

    def getvalue(self):
        """All text, wherever the position is."""
        self._check()
        return self._whole()

    def __getstate__(self):
        self._check()
        return self.getvalue(), self._newline, self._pos, None

    def __setstate__(self, state, /):
        if not (isinstance(state, tuple) and len(state) == 4):
            raise TypeError('_io.StringIO.__setstate__ argument should be 4-tuple, got %s'
                            % type(state).__name__)
        value, newline, pos, extra = state
        self.__init__(value, newline)
        self._pos = pos

    def write(self, s, /):
        """Puts text at the position; how many characters it had."""
        # At the end, which one that is closed never is.
        if self._pos == -1 and s.__class__ is str and self._newline == '\n':
            self._parts.append(s)
            return len(s)
        if not isinstance(s, str):
            raise TypeError('string argument expected, got %r' % type(s).__name__)
        if self._closed:
            self._check()
        if s:
            self._write(s)
        return len(s)

    def _write(self, s):
        newline = self._newline
        if newline is None or newline == '':
            _note_newlines(s, self._seen)
            if newline is None and '\r' in s:
                s = s.replace('\r\n', '\n').replace('\r', '\n')
        elif newline != '\n':
            s = s.replace('\n', newline)
        if self._pos == -1:
            self._parts.append(s)
            return
        value = self._whole()
        pos = self._pos
        if pos == len(value):
            self._parts.append(s)
            self._pos = -1
            return
        if pos > len(value):
            value += '\0' * (pos - len(value))
        self._value = value[:pos] + s + value[pos + len(s):]
        self._pos = pos + len(s)

    def _place(self):
        """The position; -1 in `_pos` stands for the end."""
        if self._pos == -1:
            self._pos = len(self._whole())
        return self._pos

    def read(self, size=-1, /):
        self._check()
        size = _size_argument(size)
        pos = self._place()
        value = self._whole()
        text = value[pos:] if size < 0 else value[pos:pos + size]
        self._pos = pos + len(text)
        return text

    def readline(self, size=-1, /):
        self._check()
        size = _size_argument(size)
        pos = self._place()
        value = self._whole()
        newline = self._newline
        if newline == '':
            n = value.find('\n', pos)
            r = value.find('\r', pos)
            if r >= 0 and (n < 0 or r < n):
                end = r + 2 if n == r + 1 else r + 1
            else:
                end = n + 1 or len(value)
        else:
            mark = newline or '\n'
            found = value.find(mark, pos)
            end = len(value) if found < 0 else found + len(mark)
        if size >= 0:
            end = min(end, pos + size)
        text = value[pos:end]
        self._pos = pos + len(text)
        return text

    def __next__(self):
        pos = self._pos
        if pos >= 0 and self._newline == '\n' and not self._parts:
            end = self._value.find('\n', pos) + 1
            if end:
                self._pos = end
                return self._value[pos:end]
        if line := self.readline():
            return line
        raise StopIteration

    def __iter__(self):
        self._check()
        return self

    def tell(self):
        self._check()
        return self._place()

    def seek(self, pos, whence=0, /):
        self._check()
        pos = _index(pos)
        if whence not in _SEEKS:
            raise ValueError('Invalid whence (%d, should be 0, 1 or 2)' % whence)
        if pos < 0 and whence == 0:
            raise ValueError('Negative seek position %d' % pos)
        if whence != 0 and pos != 0:
            raise OSError("Can't do nonzero cur-relative seeks")
        if whence == 1:
            pos = self._place()
        elif whence == 2:
            pos = len(self._whole())
        self._pos = pos
        return pos

    def truncate(self, pos=None, /):
        self._check()
        if pos is None:
            pos = self._place()
        elif not hasattr(type(pos), '__index__'):
            raise TypeError("argument should be integer or None, not '%s'" % type(pos).__name__)
        elif pos < 0:
            raise ValueError('Negative size value %d' % pos)
        self._place()
        self._value = self._whole()[:pos]
        return pos

    def close(self):
        self._closed = True
        self._value = ''
        self._parts = []
        self._pos = 0

    closed = _shows('_closed')

    @property
    def line_buffering(self):
        self._check()
        return False

    @property
    def newlines(self):
        self._check()
        return _newlines_seen(self._seen)

    def readable(self):
        self._check()
        return True

    def writable(self):
        self._check()
        return True

    def seekable(self):
        self._check()
        return True

    def isatty(self):
        self._check()
        return False

    def flush(self):
        self._check()


_standard_types = {type(s) for s in (sys.__stdin__, sys.__stdout__, sys.__stderr__) if s is not None}
_standard_types |= {type(s.buffer) for s in (sys.__stdin__, sys.__stdout__) if s is not None}


def _mode_letters(mode):
    """The letters of open()'s mode as a set, with 'r' for 'U'."""
    letters = set(mode)
    if len(letters) < len(mode) or not letters <= set('rwax+btU'):
        raise ValueError(f'invalid mode: {mode!r}')
    if 'U' in letters:
        if letters & set('wax+'):
            raise ValueError("mode U cannot be combined with 'x', 'w', 'a', or '+'")
        import warnings
        warnings.warn("'U' mode is deprecated", DeprecationWarning)
        letters ^= {'U'}
        letters |= {'r'}
    if letters >= {'b', 't'}:
        raise ValueError("can't have text and binary mode at once")
    if len(letters & set('rwax')) > 1:
        raise ValueError('must have exactly one of create/read/write/append mode')
    return letters


def open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True,
         opener=None):
    """Opens a file, by its name or as a descriptor: a stream of text, or of bytes with 'b' in the mode."""
    if not isinstance(mode, str):
        raise TypeError(f"open() argument 'mode' must be str, not {_kind(mode)}")
    for_text = ('encoding', 'an', encoding), ('errors', 'an', errors), ('newline', 'a', newline)
    for name, _, value in for_text:
        if not (value is None or isinstance(value, str)):
            raise TypeError(f"open() argument '{name}' must be str or None, not {type(value).__name__}")
    if isinstance(file, float):
        raise TypeError('integer argument expected, got float')
    if not isinstance(file, int):
        posix.fspath(file)
    if not hasattr(type(buffering), '__index__'):
        raise TypeError('integer argument expected, got float' if isinstance(buffering, float) else
                        f'an integer is required (got type {type(buffering).__name__})')
    letters = _mode_letters(mode)
    is_binary = 'b' in letters
    if is_binary:
        for name, article, value in for_text:
            if value is not None:
                raise ValueError(f"binary mode doesn't take {article} {name} argument")
        if buffering == 1:
            import warnings
            warnings.warn("line buffering (buffering=1) isn't supported in binary mode, "
                          'the default buffer size will be used', RuntimeWarning)
    # Layer upon layer; whatever fails, the top one so far is closed.
    top = FileIO(file, ''.join(c for c in 'rwax+' if c in letters), closefd, opener)
    try:
        if buffering == 0:
            if not is_binary:
                raise ValueError("can't have unbuffered text I/O")
            return top
        by_line = top.isatty() if buffering < 0 else buffering == 1
        size = buffering if buffering > 1 else top._blksize
        kind = BufferedRandom if '+' in letters else BufferedReader if 'r' in letters else BufferedWriter
        top = kind(top, size)
        if not is_binary:
            top = TextIOWrapper(top, encoding, errors, newline, by_line)
            top.mode = mode
    except:
        top.close()
        raise
    return top


def open_code(path):
    """Opens a file whose bytes are going to be run."""
    if not isinstance(path, str):
        raise TypeError("open_code() argument 'path' must be str, not %s" % _kind(path))
    return open(path, 'rb')


# C code in CPython.
__import__('_imp')._make_builtins(globals(), '_IOBase _RawIOBase _BufferedIOBase _TextIOBase FileIO BufferedReader BufferedWriter BufferedRandom BufferedRWPair BytesIO IncrementalNewlineDecoder TextIOWrapper StringIO _BufferedMixin open_code')
