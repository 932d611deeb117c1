# struct: each format character, byte orders, alignment, padding, repeat counts, strings, Struct objects, iter_unpack, errors.
import struct
from struct import *
def attempt(f):
    try: r = f(); print(r.hex() if isinstance(r, bytes) and len(r) > 8 else repr(r))
    except Exception as e: print(type(e).__name__, e)
for fmt, values in (('b', (-128,)), ('B', (255,)), ('?', ([],)), ('?', ('x',)), ('h', (-32768,)), ('H', (65535,)), ('i', (-2**31,)), ('I', (2**32 - 1,)), ('l', (-5,)), ('L', (5,)), ('q', (-2**63,)), ('Q', (2**64 - 1,)), ('n', (-1,)), ('N', (1,)), ('e', (1.5,)), ('f', (0.1,)), ('d', (0.1,)), ('c', (b'x',)), ('s', (b'abc',)), ('5s', (b'abc',)), ('2s', (b'abc',)), ('0s', (b'abc',)), ('p', (b'abc',)), ('5p', (b'abc',)), ('3p', (b'abcdef',)), ('x', ()), ('3x', ()), ('P', (255,)), ('3b', (1, 2, 3)), ('0i', ()), ('b0i', (1,)), ('bi', (1, 2)), ('ib', (1, 2)), ('bhiq', (1, 2, 3, 4)), ('2hx?', (1, 2, True)), (' b h ', (1, 2)), ('', ())):
    for order in ('@', '=', '<', '>', '!'):
        try: data = pack(order + fmt, *values); print(order + fmt, data.hex(), calcsize(order + fmt), unpack(order + fmt, data), end='; ')
        except error as e: print(order + fmt, 'error', e, end='; ')
    print()
for f in (lambda: pack('b', 128), lambda: pack('B', -1), lambda: pack('B', 256), lambda: pack('h', 40000), lambda: pack('H', -1), lambda: pack('i', 2**31), lambda: pack('I', -1), lambda: pack('q', 2**63), lambda: pack('Q', -1), lambda: pack('<i', 2**31), lambda: pack('>Q', 2**64), lambda: pack('<b', 200), lambda: pack('i', 1.5), lambda: pack('i', 'a'), lambda: pack('f', 'a'), lambda: pack('f', 1e300), lambda: pack('e', 1e10), lambda: pack('e', float('nan')), lambda: pack('f', float('inf')), lambda: pack('c', b'ab'), lambda: pack('c', 'a'), lambda: pack('c', 5), lambda: pack('s', 'a'), lambda: pack('p', 5), lambda: pack('i'), lambda: pack('i', 1, 2), lambda: pack('z', 1), lambda: pack('5'), lambda: pack('i 5'), lambda: pack('i@', 1), lambda: pack('<n', 1), lambda: pack('=P', 1), lambda: pack(5, 1), lambda: pack(), lambda: pack(b'i', 1), lambda: pack('99999999999999999999i'), lambda: unpack('i', b'abc'), lambda: unpack('i', b'abcde'), lambda: unpack('i', 'abcd'), lambda: unpack('i'), lambda: unpack('', b''), lambda: unpack('2s', bytearray(b'ab')), lambda: unpack('2s', memoryview(b'ab')), lambda: calcsize('bhq'), lambda: calcsize('<bhq'), lambda: calcsize('q0b'), lambda: calcsize('b0q'), lambda: calcsize('x' * 5), lambda: calcsize('i\u20ac'), lambda: calcsize('\xff'), lambda: pack('?', 0) + pack('?', 2), lambda: unpack('?', b'\x05'), lambda: pack('n', True)): attempt(f)
buf = bytearray(12); pack_into('<HH', buf, 2, 1, 0xabcd); print(buf.hex(), unpack_from('<HH', buf, 2), unpack_from('<B', buf, offset=-9), unpack_from('3s', b'abcdef', 3)); pack_into('B', buf, -1, 255); pack_into('0s', buf, 12, b''); print(buf.hex())
for f in (lambda: pack_into('i', buf, 10, 1), lambda: pack_into('i', buf, -2, 1), lambda: pack_into('i', buf, -20, 1), lambda: pack_into('i', b'abcd', 0, 1), lambda: pack_into('i', buf), lambda: pack_into('i', buf, 'x', 1), lambda: unpack_from('i', b'abc'), lambda: unpack_from('i', b'abcdef', 5), lambda: unpack_from('i', b'abcd', -10), lambda: list(iter_unpack('<H', b'\1\0\2\0')), lambda: list(iter_unpack('<H', b'\1')), lambda: list(iter_unpack('', b'')), lambda: list(iter_unpack('i', b'')), lambda: next(iter_unpack('<bh', b'\1\2\0')), lambda: iter_unpack('i', 5)): attempt(f)
s = Struct('>2sHf'); print(s.format, s.size, s.pack(b'ok', 7, 0.5).hex(), s.unpack(s.pack(b'ok', 7, 0.5)), s.unpack_from(b'..' + s.pack(b'hi', 1, -2.0), 2), [t for t in s.iter_unpack(s.pack(b'a', 1, 1) * 2)], Struct(b'i').format); attempt(lambda: Struct()); attempt(lambda: Struct(5)); attempt(lambda: Struct('y')); attempt(lambda: s.pack(1)); attempt(lambda: s.unpack(b'')); attempt(lambda: setattr(s, 'size', 1)); print(error.__name__, error.__mro__[1].__name__, struct.error is error, sorted(struct.__all__))
class Ix:
    def __index__(self): return 77
class Fl:
    def __float__(self): return 2.5
class Bo:
    def __bool__(self): raise KeyError('bool')
print(unpack('i', pack('i', Ix())), unpack('f', pack('f', Fl())), unpack('d', pack('d', 5))); attempt(lambda: pack('?', Bo())); attempt(lambda: pack('i', Fl()))
for v in (0.0, -0.0, 1.0, 65504.0, 6e-8, 1e-8, 0.1, float('inf'), -2.0): print(v, pack('>e', v).hex(), unpack('>e', pack('>e', v))[0], pack('>f', v).hex(), pack('<d', v).hex(), end='; ')
print()
class Header:
    layout = Struct('<4sHHIq')
    def __init__(self, magic=b'DATA', version=1, flags=0, size=0, time=0): self.magic, self.version, self.flags, self.size, self.time = magic, version, flags, size, time
    def __bytes__(self): return self.layout.pack(self.magic, self.version, self.flags, self.size, self.time)
    @classmethod
    def parse(cls, data):
        h = cls(*cls.layout.unpack_from(data))
        if h.magic != b'DATA': raise ValueError(f'bad magic {h.magic!r}')
        return h
h = Header.parse(bytes(Header(version=3, flags=0x8001, size=2**32 - 1, time=-1)) + b'tail'); print(vars(h), Header.layout.size)
for bad in (b'XXXX' + bytes(16), b'DA', bytes(20)): attempt(lambda: Header.parse(bad))
