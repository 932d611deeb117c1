"""Bytes written as text of ASCII: hexadecimal, base 64, uuencode; checksums. CPython: Modules/binascii.c."""

__all__ = ['Error', 'Incomplete', 'a2b_base64', 'a2b_hex', 'a2b_uu', 'b2a_base64', 'b2a_hex', 'b2a_uu', 'crc32',
           'crc_hqx', 'hexlify', 'unhexlify']


class Error(ValueError):
    """The text is not what it should be."""


class Incomplete(Exception):
    """There is more to come."""


def _ascii(data):
    """The bytes of what may be text."""
    if isinstance(data, str):
        if not data.isascii():
            raise ValueError('string argument should contain only ASCII characters')
        return data.encode('ascii')
    if isinstance(data, bytes):
        return data
    try:
        return bytes(memoryview(data))
    except TypeError:
        raise TypeError('argument should be bytes, buffer or ASCII string, '
                        f'not {type(data).__name__!r}') from None


def _data(data):
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return bytes(memoryview(data))


def b2a_hex(data, sep=None, bytes_per_sep=1):
    """Two hexadecimal digits for each byte; with a separator, between groups of so many bytes."""
    data = _data(data)
    return (data.hex() if sep is None else data.hex(sep, bytes_per_sep)).encode('ascii')


def a2b_hex(hexstr, /):
    """The bytes that pairs of hexadecimal digits stand for."""
    text = _ascii(hexstr)
    if len(text) % 2:
        raise Error('Odd-length string')
    if text.strip(b'0123456789abcdefABCDEF'):
        raise Error('Non-hexadecimal digit found')
    try:
        result = bytes.fromhex(text.decode('ascii'))
    except ValueError:
        result = b''
    if len(result) * 2 != len(text):
        raise Error('Non-hexadecimal digit found')
    return result


hexlify, unhexlify = b2a_hex, a2b_hex

_DIGITS = b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
_VALUES = {digit: value for value, digit in enumerate(_DIGITS)}


def b2a_base64(data, /, *, newline=True):
    """Four characters for three bytes, in one line."""
    data = _data(data)
    result = bytearray()
    for start in range(0, len(data), 3):
        part = data[start:start + 3]
        number = int.from_bytes(part + bytes(3 - len(part)), 'big')
        digits = bytes(_DIGITS[number >> shift & 63] for shift in (18, 12, 6, 0))
        result += digits[:len(part) + 1] + b'=' * (3 - len(part))
    return bytes(result) + (b'\n' if newline else b'')


def a2b_base64(data, /):
    """The bytes that base 64 stands for. Characters that are none of it do not matter."""
    result = bytearray()
    digits, pads, bits = 0, 0, 0
    for character in _ascii(data):
        if character == 61:
            pads += 1
            if digits % 4 >= 2 and digits % 4 + pads >= 4:
                return bytes(result)
            continue
        value = _VALUES.get(character)
        if value is None:
            continue
        pads = 0
        bits = (bits << 6 | value) & 0xFFFFFF
        digits += 1
        if digits % 4 != 1:
            shift = (4, 2, 0)[(digits - 2) % 4]
            result.append(bits >> shift & 255)
    if digits % 4 == 1:
        raise Error('Invalid base64-encoded string: number of data characters '
                    f'({digits}) cannot be 1 more than a multiple of 4')
    if digits % 4:
        raise Error('Incorrect padding')
    return bytes(result)


def b2a_uu(data, /, *, backtick=False):
    """A line of uuencode, of at most 45 bytes."""
    data = _data(data)
    if len(data) > 45:
        raise Error('At most 45 bytes at once')

    def character(value):
        return 96 if backtick and not value else value + 32

    result = bytearray([character(len(data))])
    for start in range(0, len(data), 3):
        number = int.from_bytes(data[start:start + 3].ljust(3, b'\0'), 'big')
        result += bytes(character(number >> shift & 63) for shift in (18, 12, 6, 0))
    return bytes(result) + b'\n'


def a2b_uu(data, /):
    """The bytes of a line of uuencode."""
    text = _ascii(data).rstrip(b'\r\n')
    if not text:
        return b''
    count = text[0] - 32 & 63
    values = []
    for character in text[1:]:
        if not 32 <= character <= 96:
            raise Error('Illegal char')
        values.append(character - 32 & 63)
    wanted = (count * 8 + 5) // 6
    if any(values[(count + 2) // 3 * 4:]):
        raise Error('Trailing garbage')
    values += [0] * (-len(values) % 4 + max(0, wanted - len(values)) + 4)
    number = bytearray()
    for start in range(0, len(values) - 3, 4):
        a, b, c, d = values[start:start + 4]
        number += (a << 18 | b << 12 | c << 6 | d).to_bytes(3, 'big')
    return bytes(number[:count])


_crc_table = []


def crc32(data, crc=0, /):
    """The checksum of zip files; of data in parts, with the sum so far."""
    if not _crc_table:
        for number in range(256):
            for _ in range(8):
                number = number >> 1 ^ (0xEDB88320 if number & 1 else 0)
            _crc_table.append(number)
    table = _crc_table
    crc = crc & 0xFFFFFFFF ^ 0xFFFFFFFF
    for byte in _data(data):
        crc = crc >> 8 ^ table[(crc ^ byte) & 255]
    return crc ^ 0xFFFFFFFF


def crc_hqx(data, crc, /):
    """The checksum of binhex files."""
    crc &= 0xFFFF
    for byte in _data(data):
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1 ^ (0x1021 if crc & 0x8000 else 0)) & 0xFFFF
    return crc


# C functions in CPython.
__import__('_imp')._make_builtins(globals(), 'hexlify unhexlify a2b_base64 a2b_hex a2b_uu b2a_base64 b2a_hex b2a_uu crc32 crc_hqx')
