# bytes and bytearray as sequences: indexing, slices, repetition, concatenation, comparison, membership.
def attempt(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__, error)

for kind in (bytes, bytearray):
    b = kind(b'hello\x00\xff')
    print(b[0], b[-1], b[1:3], b[::-1], b[::2], b[5:], list(b), len(b), max(b), min(b), sum(b), sorted(b)[:2], b.count(b'l'), b.count(108))
    print(b * 2, 2 * b, b * 0, b * -1, b + b'x', b + bytearray(b'y'), b'z' + b, type(b + b''), type(b + bytearray()), type(b'' + b))
    print(104 in b, b'he' in b, b'' in b, bytearray(b'lo') in b, 0 in b, 1 in b, b.index(b'l'), b.find(0xff), b.rfind(b'l', 0, 3), b.index(0))
    print(b == bytes(b), b == bytearray(b), b != 'hello', b < kind(b'i'), b >= b'hello', kind() < kind(b'\0'), b == memoryview(b), bool(kind()), bool(kind(1)))
    for f in (lambda: b[7], lambda: b['0'], lambda: b[1.0], lambda: 256 in b, lambda: -1 in b, lambda: 'x' in b, lambda: None in b, lambda: b + 'x', lambda: b + 1, lambda: b + [1], lambda: b * 'x',
              lambda: b < 'x', lambda: b < 5, lambda: b - b, lambda: b.index(b'zz'), lambda: b.rindex(7), lambda: b.find(256), lambda: b.find('h'), lambda: b.count(-1), lambda: b.find(2**70), lambda: kind(b'%d') % 'x', lambda: b[::0]):
        attempt(f)
attempt(lambda: bytes(5))
attempt(lambda: bytes([1, 2, 255]))
attempt(lambda: bytes([256]))
attempt(lambda: bytes([-1]))
attempt(lambda: bytes(['a']))
attempt(lambda: bytes([1.5]))
attempt(lambda: bytes('a'))
attempt(lambda: bytes('a\xe9', 'latin-1'))
attempt(lambda: bytes('a', 'ascii', 'strict', 1))
attempt(lambda: bytes(-1))
attempt(lambda: bytes(1.5))
attempt(lambda: bytes(None))
attempt(lambda: bytes(b'a', 'ascii'))
attempt(lambda: bytes(encoding='ascii'))
attempt(lambda: bytes(errors='strict'))
attempt(lambda: bytes(5, errors='strict'))
attempt(lambda: bytes(2**70))
attempt(lambda: bytes({3, 1}) in (b'\x01\x03', b'\x03\x01'))
attempt(lambda: bytes(range(3)) + bytes(x for x in (7, 8)) + bytes(memoryview(b'mv')) + bytes(True))
attempt(lambda: bytearray(3))
attempt(lambda: bytearray('a'))
attempt(lambda: bytearray([300]))
attempt(lambda: bytearray(b'x', b'y'))
attempt(lambda: hash(bytearray(b'x')))
attempt(lambda: hash(b'x') == hash(bytes([120])))
class WithBytes:
    def __bytes__(self): return b'from __bytes__'
class BadBytes:
    def __bytes__(self): return 'text'
class Ix:
    def __index__(self): return 3
class Both(Ix):
    def __bytes__(self): return b'bytes win'
attempt(lambda: bytes(WithBytes()))
attempt(lambda: bytes(BadBytes()))
attempt(lambda: bytes(Ix()))
attempt(lambda: bytes(Both()))
attempt(lambda: bytes([Ix(), 4]))
attempt(lambda: bytearray(Ix()))
attempt(lambda: b'abc'[Ix():])
b = b'immutable'
for f in ('b[0] = 1', 'del b[0]', 'b[0:1] = b"x"', 'b.x = 1'):
    try: exec(f)
    except Exception as error: print(type(error).__name__, error)
b += b'!'
print(b, repr(b'\'"\\\t\n\r\x7f\x80~ '), repr(b"it's"), str(b'x'), ascii(b'\xe9'), b'%b|%s' % (b'x', b'y'), b'a' b'b', rb'\n', Rb'\x', b'\x41\101')
