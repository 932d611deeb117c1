# bytes methods with ASCII meaning, each for bytes and bytearray, arguments of both kinds, wrong arguments.
def attempt(f, *args, **named):
    try:
        print(repr(f(*args, **named)))
    except Exception as error:
        print(type(error).__name__, error)

samples = [b'Hello World 1', b'ABC', b'abc', b'', b'123', b'\xe9\xc9', b'a\tb', b' \t\n\r\x0b\x0c', b"they're", b'A1b2', b'\x1c\x85\xa0', b'hELLO-wORLD_x']
for s in samples:
    print(s, s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), ''.join('ny'[f()] for f in (s.isalnum, s.isalpha, s.isascii, s.isdigit, s.islower, s.isspace, s.istitle, s.isupper)))
    t = bytearray(s)
    print(t.upper() == s.upper(), t.title() == s.title(), type(t.swapcase()).__name__, t.isalnum() == s.isalnum(), t.upper() is not t)
for kind in (bytes, bytearray):
    b = kind(b'  xx-data-xx  ')
    print(b.strip(), b.lstrip(), b.rstrip(), b.strip(b' x'), b.lstrip(b' x'), b.rstrip(bytearray(b'x ')), b.strip(None), b.strip(b''))
    b = kind(b'a,b,,c')
    print(b.split(b','), b.split(b',', 1), b.rsplit(b',', 1), b.split(bytearray(b',,')), b.partition(b','), b.rpartition(b','), b.partition(b'z'), kind(b' a  b ').split(), kind(b' a b ').rsplit(None, 1))
    print(b.replace(b',', b';'), b.replace(b',', b'', 1), b.replace(b'', b'.'), b.replace(b'zz', b'y'), b.translate(None, b','), b.translate(bytes(range(256)).replace(b'a', b'A')), b.translate(bytes(reversed(range(256))), delete=b'abc'))
    print(b.center(10, b'*'), b.ljust(8), b.rjust(8, b'0'), b.zfill(9), kind(b'-5').zfill(4), kind(b'a\tb').expandtabs(4), b.startswith(b'a'), b.startswith((b'x', b'a')), b.endswith(b'c', 0, 3), b.removeprefix(b'a,'), b.removesuffix(b'c'))
    print(b.join([b'1', bytearray(b'2'), memoryview(b'3')]), kind(b'-').join(()), b.hex(), b.hex('-'), b.hex(':', 2), b.hex(b'_', -2), kind.fromhex('00 fF\t7a'), kind.maketrans(b'ab', b'xy')[97:99], b.decode())
b = b'abc'
for f, args in ((b.strip, (5,)), (b.strip, ('a',)), (b.split, ('',)), (b.split, (b'',)), (b.replace, (b'a',)), (b.replace, ('a', 'b')), (b.replace, (b'a', 'b')), (b.join, (['a'],)), (b.join, (5,)), (b.join, ([1],)), (b.startswith, ('a',)), (b.startswith, ((b'a', 'b'),)), (b.startswith, ((5,),)),
                (b.center, (5, b'xx')), (b.center, (5, 'x')), (b.ljust, ('5',)), (b.translate, (b'short',)), (b.translate, ('x',)), (b.translate, (None, 'x')), (b.translate, ()), (bytes.maketrans, (b'a', b'xy')), (bytes.maketrans, ('a', 'b')), (bytes.fromhex, ('0',)), (bytes.fromhex, ('zz',)),
                (bytes.fromhex, (b'00',)), (bytes.fromhex, ('0 0',)), (b.hex, ('',)), (b.hex, ('ab',)), (b.hex, ('\xe9',)), (b.hex, (5,)), (b.partition, (b'',)), (b.partition, ('a',)), (b.expandtabs, ('x',)), (b.zfill, (None,)), (b.removeprefix, ('a',)), (b.upper, (1,)), (b.index, (b'z',)), (b.endswith, (None,))):
    attempt(f, *args)
attempt(b.split, sep=b'b', maxsplit=1)
attempt(b.decode, encoding='ascii', errors='strict')
attempt(b.hex, sep='.', bytes_per_sep=1)
attempt(b.hex, bytes_per_sep=2)
attempt(b.split, seperator=b'b')
