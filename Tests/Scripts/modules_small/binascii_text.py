import binascii
for data in (b'', b'a', b'ab', b'abc', bytes(range(256)), b'\xff' * 45, bytearray(b'hello world')):
    for name in ('hexlify', 'b2a_base64', 'crc32'):
        print(name, getattr(binascii, name)(data))
    print(binascii.crc_hqx(data, 0), binascii.crc_hqx(data, 0x1234), binascii.crc32(data, 99))
    print(binascii.a2b_base64(binascii.b2a_base64(data)) == data, binascii.unhexlify(binascii.hexlify(data)) == data)
    if len(data) <= 45:
        line = binascii.b2a_uu(data)
        print(line, binascii.a2b_uu(line) == data, binascii.b2a_uu(data, backtick=True))
print(binascii.hexlify(b'abcdef', '-'), binascii.hexlify(b'abcdef', ':', 2), binascii.hexlify(b'abcdef', b'_', -4))
print(binascii.b2a_base64(b'x', newline=False), binascii.a2b_base64('Zm9v\nYmFy'), binascii.a2b_base64(b'Zg=='), binascii.a2b_base64(b'Zm8='))
for name, argument in (('unhexlify', 'abc'), ('unhexlify', 'zz'), ('unhexlify', 'é'), ('unhexlify', 5), ('a2b_base64', 'a'),
                       ('a2b_base64', 'abc'), ('a2b_base64', 'abcde'), ('a2b_base64', 'ab=c'), ('b2a_uu', b'x' * 46), ('a2b_uu', b'\x01'),
                       ('hexlify', 'text'), ('b2a_base64', 'text'), ('a2b_base64', 'a$b=c='), ('unhexlify', 'a b0')):
    try:
        print(name, argument, getattr(binascii, name)(argument))
    except Exception as error:
        print(name, argument, type(error).__name__, error)
print(binascii.Error.__mro__[1:3])
