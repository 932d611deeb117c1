"""Values packed into bytes as C lays out its structs, and back."""
from _struct import calcsize, error, pack, _count, _pack_into, _unpack

__all__ = ['calcsize', 'pack', 'pack_into', 'unpack', 'unpack_from', 'iter_unpack', 'Struct', 'error']


def _data(buffer):
    if type(buffer) is bytes:
        return buffer
    if isinstance(buffer, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    if isinstance(buffer, (bytes, bytearray, memoryview)):
        return bytes(buffer)
    tobytes = getattr(buffer, 'tobytes', None)
    if tobytes is None:
        raise TypeError("a bytes-like object is required, not '%s'" % type(buffer).__name__)
    return tobytes()


def unpack(format, buffer, /):
    """The values that bytes of a format stand for, as a tuple."""
    data = _data(buffer)
    size = calcsize(format)
    if len(data) != size:
        raise error('unpack requires a buffer of %d bytes' % size)
    return _unpack(format, data, 0)


def unpack_from(format, /, buffer, offset=0):
    """The values at an offset of a buffer."""
    data = _data(buffer)
    size = calcsize(format)
    if offset < 0:
        if offset + size > 0:
            raise error('not enough data to unpack %d bytes' % size)
        if offset + len(data) < 0:
            raise error('offset %d out of range for %d-byte buffer' % (offset, len(data)))
        offset += len(data)
    if len(data) - offset < size:
        raise error('unpack_from requires a buffer of at least %d bytes for unpacking %d bytes at '
                    'offset %d (actual buffer size is %d)' % (size + offset, size, offset, len(data)))
    return _unpack(format, data, offset)


def pack_into(format, buffer, offset, /, *values):
    """Writes values in a format to an offset of a buffer."""
    data = _pack_into(format, values)
    size = len(data)
    view = memoryview(buffer)
    if view.readonly:
        raise TypeError('read-write bytes-like object expected')
    if view.format != 'B' or view.ndim != 1:
        view = view.cast('B')
    if offset < 0:
        if offset + size > 0:
            raise error('no space to pack %d bytes at offset %d' % (size, offset))
        if offset + len(view) < 0:
            raise error('offset %d out of range for %d-byte buffer' % (offset, len(view)))
        offset += len(view)
    if len(view) - offset < size:
        raise error('pack_into requires a buffer of at least %d bytes for packing %d bytes at '
                    'offset %d (actual buffer size is %d)' % (size + offset, size, offset, len(view)))
    view[offset:offset + size] = data


class unpack_iterator:

    def __init__(self, format, data, size):
        self._format, self._data, self._size, self._offset = format, data, size, 0

    def __iter__(self):
        return self

    def __length_hint__(self):
        return (len(self._data) - self._offset) // self._size

    def __next__(self):
        offset = self._offset
        if offset >= len(self._data):
            raise StopIteration
        self._offset = offset + self._size
        return _unpack(self._format, self._data, offset)


unpack_iterator.__module__ = '_struct'


def iter_unpack(format, buffer, /):
    """A tuple of values for each piece of some bytes that has the size of the format."""
    data = _data(buffer)
    size = calcsize(format)
    if size == 0:
        raise error('cannot iteratively unpack with a struct of length 0')
    if len(data) % size:
        raise error('iterative unpacking requires a buffer of a multiple of %d bytes' % size)
    return unpack_iterator(format, data, size)


class Struct:
    """A format, with the functions of the module as methods."""
    __slots__ = ('_format', 'size')

    def __init__(self, format):
        self.size = calcsize(format)
        self._format = format.decode('ascii') if isinstance(format, bytes) else format

    @property
    def format(self):
        """The format."""
        return self._format

    def pack(self, *values):
        return pack(self._format, *values)

    def pack_into(self, buffer, offset, /, *values):
        return pack_into(self._format, buffer, offset, *values)

    def unpack(self, buffer, /):
        return unpack(self._format, buffer)

    def unpack_from(self, /, buffer, offset=0):
        return unpack_from(self._format, buffer, offset)

    def iter_unpack(self, buffer, /):
        return iter_unpack(self._format, buffer)


Struct.__module__ = '_struct'


def _clearcache():
    """Formats are not kept."""
