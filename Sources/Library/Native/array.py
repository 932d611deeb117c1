"""array: an object type which can efficiently represent an array of basic values. CPython: Modules/arraymodule.c.

The values stand in a list, checked when they are stored; bytes are made of them where a program asks for them. The buffer
protocol (memoryview of an array) is left out.
"""
import struct

typecodes = 'bBuhHiIlLqQfd'
_LIMITS = {}
for _code, _size in zip('bBhHiIlLqQ', (1, 1, 2, 2, 4, 4, 8, 8, 8, 8)):
    _bits = 8 * _size
    _LIMITS[_code] = (-(1 << _bits - 1), (1 << _bits - 1) - 1) if _code.islower() else (0, (1 << _bits) - 1)
_SIZES = {'b': 1, 'B': 1, 'u': 4, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 8, 'L': 8, 'q': 8, 'Q': 8, 'f': 4,
          'd': 8}


def _range_error(code, value):
    low, high = _LIMITS[code]
    if code in 'bBh' or code == 'H':
        words = {'b': 'signed char', 'B': 'unsigned byte integer', 'h': 'signed short integer',
                 'H': 'unsigned short'}[code]
        side = 'greater than maximum' if value > high else 'less than minimum'
        return OverflowError('%s is %s' % (words, side))
    if code == 'i':
        if -(1 << 63) <= value < 1 << 63:
            side = 'greater than maximum' if value > high else 'less than minimum'
            return OverflowError('signed integer is %s' % side)
        return OverflowError('Python int too large to convert to C long')
    if code in 'lq':
        return OverflowError('Python int too large to convert to C long' if code == 'l'
                             else 'int too big to convert')
    if code in 'ILQ':
        if value < 0:
            return OverflowError("can't convert negative value to unsigned int" if code != 'Q'
                                 else "can't convert negative int to unsigned")
        if code == 'I' and value < 1 << 64:
            return OverflowError('unsigned int is greater than maximum')
        return OverflowError('int too big to convert' if code == 'Q'
                             else 'Python int too large to convert to C unsigned long')
    return OverflowError('out of range')


def _integer_check(code):
    low, high = _LIMITS[code]

    def check(value):
        if type(value) is not int:
            if isinstance(value, float):
                raise TypeError('integer argument expected, got float')
            try:
                value = type(value).__index__(value)
            except AttributeError:
                raise TypeError("'%s' object cannot be interpreted as an integer"
                                % type(value).__name__ if code in 'ILQ' else
                                'an integer is required (got type %s)' % type(value).__name__) from None
        if low <= value <= high:
            return value
        raise _range_error(code, value)
    return check


def _check_float(value):
    if type(value) is float:
        return value
    if isinstance(value, str) or not (hasattr(value, '__float__') or hasattr(value, '__index__')):
        raise TypeError('must be real number, not %s' % type(value).__name__)
    return float(value)


def _check_single(value):
    return struct.unpack('f', struct.pack('f', _check_float(value)))[0]


def _check_character(value):
    if not isinstance(value, str):
        raise TypeError('must be str, not %s' % type(value).__name__)
    if len(value) != 1:
        raise TypeError('array item must be unicode character')
    return value


_CHECKS = {code: _integer_check(code) for code in _LIMITS}
_CHECKS.update(f=_check_single, d=_check_float, u=_check_character)


class array:
    """array(typecode [, initializer]) -> array"""

    __slots__ = ('typecode', '_items', '_check', '__dict__')

    def __new__(cls, typecode, initializer=(), /, **kwargs):
        if kwargs and cls is array:
            raise TypeError('array.array() takes no keyword arguments')
        if not isinstance(typecode, str) or len(typecode) != 1:
            raise TypeError('array() argument 1 must be a unicode character, not %s'
                            % type(typecode).__name__)
        if typecode not in typecodes:
            raise ValueError('bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)')
        self = object.__new__(cls)
        self.typecode = typecode
        self._items = []
        self._check = _CHECKS[typecode]
        if isinstance(initializer, str):
            if typecode != 'u':
                raise TypeError("cannot use a str to initialize an array with typecode '%s'" % typecode)
            self._items = list(initializer)
        elif isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        elif isinstance(initializer, array):
            if initializer.typecode == 'u' and typecode != 'u':
                raise TypeError("cannot use a unicode array to initialize an array with typecode '%s'"
                                % typecode)
            self.extend(list(initializer._items))
        else:
            self.extend(initializer)
        return self

    def __init__(self, *args, **kwargs):
        pass

    @property
    def itemsize(self):
        """the size, in bytes, of one array item"""
        return _SIZES[self.typecode]

    def _like(self, items):
        new = object.__new__(array)
        new.typecode = self.typecode
        new._check = self._check
        new._items = items
        return new

    def append(self, v, /):
        """Append new value v to the end of the array."""
        self._items.append(self._check(v))

    def extend(self, bb, /):
        """Append items to the end of the array."""
        if isinstance(bb, array):
            if bb.typecode != self.typecode:
                raise TypeError('can only extend with array of same kind')
            self._items.extend(bb._items)
            return
        check = self._check
        append = self._items.append
        for value in bb:
            append(check(value))

    def insert(self, i, v, /):
        """Insert a new item v into the array before position i."""
        self._items.insert(i, self._check(v))

    def pop(self, i=-1, /):
        """Return the i-th element and delete it from the array."""
        if not self._items:
            raise IndexError('pop from empty array')
        try:
            return self._items.pop(i)
        except IndexError:
            raise IndexError('pop index out of range') from None

    def remove(self, v, /):
        """Remove the first occurrence of v in the array."""
        try:
            self._items.remove(v)
        except ValueError:
            raise ValueError('array.remove(x): x not in array') from None

    def index(self, v, /):
        """Return index of first occurrence of v in the array."""
        try:
            return self._items.index(v)
        except ValueError:
            raise ValueError('array.index(x): x not in array') from None

    def count(self, v, /):
        """Return number of occurrences of v in the array."""
        return self._items.count(v)

    def reverse(self):
        """Reverse the order of the items in the array."""
        self._items.reverse()

    def buffer_info(self):
        """Return a tuple (address, length) giving the current memory address and the length in items."""
        return id(self._items), len(self._items)

    def byteswap(self):
        """Byteswap all items of the array."""
        size = self.itemsize
        data = self.tobytes()
        self._items = []
        self.frombytes(b''.join(data[i:i + size][::-1] for i in range(0, len(data), size)))

    def tobytes(self):
        """Convert the array to an array of machine values and return the bytes representation."""
        if self.typecode == 'u':
            return ''.join(self._items).encode('utf-32-le', 'surrogatepass')
        return struct.pack('%d%s' % (len(self._items), self.typecode), *self._items)

    __bytes__ = tobytes

    def frombytes(self, buffer, /):
        """Appends items from the string, interpreting it as an array of machine values."""
        if isinstance(buffer, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        data = buffer.tobytes() if isinstance(buffer, array) else bytes(buffer)
        size = self.itemsize
        if len(data) % size:
            raise ValueError('bytes length not a multiple of item size')
        if self.typecode == 'u':
            self._items.extend(data.decode('utf-32-le', 'surrogatepass'))
        else:
            self._items.extend(struct.unpack('%d%s' % (len(data) // size, self.typecode), data))

    def tolist(self):
        """Convert array to an ordinary list with the same items."""
        return self._items[:]

    def fromlist(self, list, /):
        """Append items to array from list."""
        if not isinstance(list, type([])):
            raise TypeError('arg must be list')
        check = self._check
        self._items.extend([check(value) for value in list])

    def tounicode(self):
        """Extends this array with data from the unicode string ustr."""
        if self.typecode != 'u':
            raise ValueError('tounicode() may only be called on unicode type arrays')
        return ''.join(self._items)

    def fromunicode(self, ustr, /):
        """Extends this array with data from the unicode string ustr."""
        if self.typecode != 'u':
            raise ValueError('fromunicode() may only be called on unicode type arrays')
        self._items.extend(ustr)

    def tofile(self, f, /):
        """Write all items (as machine values) to the file object f."""
        f.write(self.tobytes())

    def fromfile(self, f, n, /):
        """Read n objects from the file object f and append them to the end of the array."""
        if n < 0:
            raise ValueError('negative count')
        data = f.read(n * self.itemsize)
        whole = len(data) // self.itemsize * self.itemsize
        self.frombytes(data[:whole])
        if len(data) < n * self.itemsize:
            raise EOFError('read() didn\'t return enough bytes')

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __contains__(self, value):
        return value in self._items

    def __getitem__(self, i):
        if isinstance(i, slice):
            return self._like(self._items[i])
        if not hasattr(i, '__index__'):
            raise TypeError('array indices must be integers')
        try:
            return self._items[i]
        except IndexError:
            raise IndexError('array index out of range') from None

    def __setitem__(self, i, value):
        if isinstance(i, slice):
            if not isinstance(value, array):
                raise TypeError('can only assign array (not "%s") to array slice'
                                % type(value).__name__)
            if value.typecode != self.typecode:
                raise TypeError('bad argument type for built-in operation')
            start, stop, step = i.indices(len(self._items))
            if step != 1 and len(range(start, stop, step)) != len(value):
                raise ValueError('attempt to assign array of size %d to extended slice of size %d'
                                 % (len(value), len(range(start, stop, step))))
            self._items[i] = value._items[:]
            return
        if not hasattr(i, '__index__'):
            raise TypeError('array indices must be integers')
        value = self._check(value)
        try:
            self._items[i] = value
        except IndexError:
            raise IndexError('array assignment index out of range') from None

    def __delitem__(self, i):
        if not isinstance(i, slice) and not hasattr(i, '__index__'):
            raise TypeError('array indices must be integers')
        try:
            del self._items[i]
        except IndexError:
            raise IndexError('array assignment index out of range') from None

    def __add__(self, other):
        if not isinstance(other, array):
            raise TypeError('can only append array (not "%s") to array' % type(other).__name__)
        if other.typecode != self.typecode:
            raise TypeError('bad argument type for built-in operation')
        return self._like(self._items + other._items)

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError('can only extend with array (not "%s")' % type(other).__name__)
        self.extend(other)
        return self

    def __mul__(self, n):
        return self._like(self._items * n)

    __rmul__ = __mul__

    def __imul__(self, n):
        self._items *= n
        return self

    def _compare(self, other, operation):
        if not isinstance(other, array):
            return NotImplemented
        return getattr(self._items, operation)(other._items)

    def __eq__(self, other):
        return self._compare(other, '__eq__')

    def __ne__(self, other):
        return self._compare(other, '__ne__')

    def __lt__(self, other):
        return self._compare(other, '__lt__')

    def __le__(self, other):
        return self._compare(other, '__le__')

    def __gt__(self, other):
        return self._compare(other, '__gt__')

    def __ge__(self, other):
        return self._compare(other, '__ge__')

    __hash__ = None

    def __copy__(self):
        return self._like(self._items[:])

    def __deepcopy__(self, memo):
        return self._like(self._items[:])

    def __reduce_ex__(self, protocol):
        value = ''.join(self._items) if self.typecode == 'u' else self._items[:]
        return type(self), (self.typecode, value), self.__dict__ or None

    def __repr__(self):
        if not self._items:
            return "array('%s')" % self.typecode
        value = ''.join(self._items) if self.typecode == 'u' else self._items
        return "array('%s', %r)" % (self.typecode, value)


ArrayType = array


def _array_reconstructor(cls, typecode, mformat_code, items):
    return cls(typecode, items)
