print(bytes.fromhex(''), bytes.fromhex('00 fF'), bytes.fromhex('  0a\t0b\n'), bytearray.fromhex('7e'), b'\x00\xff'.hex(), b'abcdef'.hex('-'), b'abcdef'.hex(':', 2), b'abcde'.hex('_', -2), b''.hex(), bytearray(b'ab').hex(' '), b'abc'.hex(b'.'), b'abc'.hex('.', 0), b'abc'.hex('.', 99))
for f in (lambda: bytes.fromhex('0'), lambda: bytes.fromhex('0g'), lambda: bytes.fromhex('é0'), lambda: bytes.fromhex(b'00'), lambda: bytes.fromhex(5), lambda: b'a'.hex('ab'), lambda: b'a'.hex('é'), lambda: b'a'.hex(5), lambda: b'a'.hex('.', 'x'), lambda: bytes.fromhex('0 0'), lambda: bytes.fromhex()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Sub(bytes): pass
print(type(Sub.fromhex('00')).__name__, Sub.fromhex('41'))
bytes.fromhex('abc')
