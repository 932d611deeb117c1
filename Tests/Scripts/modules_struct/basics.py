# struct: formats, sizes, alignment, errors.
import struct

for f in ('b', 'B', 'h', 'H', 'i', 'I', 'l', 'L', 'q', 'Q', 'n', 'N', 'P', 'f', 'd', 'e', '?', 'c', '5s', '5p', '3x', 'bi', 'bhq', '=bhq', '<bhq', '>bhq',
          '!I', '2i3h', ' 2 i', '0i', '', 'bq0b', 'xq'):
    try:
        print(repr(f), struct.calcsize(f))
    except struct.error as e:
        print(repr(f), e)
print(struct.pack('<bBhHiIqQ', -1, 255, -2, 65535, -3, 2 ** 32 - 1, -4, 2 ** 64 - 1))
print(struct.pack('>hId', 1, 2, 3.5), struct.pack('@bi', 1, 2), struct.pack('<f', 1.1), struct.pack('<e', 1.5), struct.pack('?c', True, b'x'))
print(struct.pack('5s', b'ab'), struct.pack('2s', b'abc'), struct.pack('5p', b'abc'), struct.pack('3p', b'abcdef'), struct.pack('3sx1s', b'a', b'b'))
print(struct.unpack('<bBhH', b'\xff\xff\xfe\xff\xff\xff'), struct.unpack('>d', struct.pack('>d', -0.1)), struct.unpack('<2e', b'\x00\x3e\x00\xfc'),
      struct.unpack('5p', b'\x03abcz'), struct.unpack('<4?', b'\0\1\2\0'), struct.unpack('3c', b'abc'), struct.unpack('2s3s', b'abcde'))
print(struct.unpack_from('<h', b'abcdef', 2), struct.unpack_from('<h', b'abcdef', -2), list(struct.iter_unpack('<h', b'abcd')))
b = bytearray(6)
struct.pack_into('<hh', b, 1, 1, -1)
print(b)
s = struct.Struct('<hi')
print(s.size, s.format, s.pack(1, 2), s.unpack(b'\1\0\2\0\0\0'), s.unpack_from(b'..\1\0\2\0\0\0', 2))
for f in (lambda: struct.pack('b', 128), lambda: struct.pack('B', -1), lambda: struct.pack('h', 40000), lambda: struct.pack('<h', 40000),
          lambda: struct.pack('i', 2 ** 31), lambda: struct.pack('<I', -1), lambda: struct.pack('b'), lambda: struct.pack('b', 1, 2),
          lambda: struct.pack('b', 'a'), lambda: struct.pack('b', 1.5), lambda: struct.pack('c', b'ab'), lambda: struct.pack('s', 'a'),
          lambda: struct.pack('f', 'x'), lambda: struct.pack('f', 1e300), lambda: struct.pack('e', 1e6), lambda: struct.unpack('i', b'abc'),
          lambda: struct.unpack('y', b''), lambda: struct.calcsize('3'), lambda: struct.pack(), lambda: struct.unpack_from('i', b'ab'),
          lambda: struct.unpack_from('b', b'ab', -3), lambda: struct.pack_into('i', b, 4, 1), lambda: struct.unpack('b', 'a'),
          lambda: list(struct.iter_unpack('h', b'abc')), lambda: list(struct.iter_unpack('', b'')), lambda: struct.pack(1), lambda: struct.pack('<n', 1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(struct.error.__module__, struct.error.__name__)
