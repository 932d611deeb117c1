# 3.2: sequences: immutable and mutable ones, slices, negative indices.
for seq in ('abcde', b'abcde', (1, 2, 3, 4, 5), [1, 2, 3, 4, 5], bytearray(b'abcde'), range(5)):
    print(type(seq).__name__, len(seq), seq[0], seq[-1], seq[1:3], seq[::-1], seq[-2:], seq[10:], seq[::2], seq[-100:2], seq[3:1])
    for index in (5, -6, 'a', 1.0, None):
        try:
            seq[index]
        except (IndexError, TypeError) as error:
            print('  ', type(error).__name__, error)
    try:
        seq[0] = seq[1]
        print('   changed', seq)
    except TypeError as error:
        print('  ', error)
    try:
        del seq[0]
        print('   deleted', seq)
    except TypeError as error:
        print('  ', error)
print((), (1,), tuple([1]), tuple('ab'), (1, (2, (3,))), type(()), 1,)
print(ord('a'), chr(97), 'é'.encode('utf-8'), b'\xc3\xa9'.decode('utf-8'), bytes([1, 2]), bytes(3))
