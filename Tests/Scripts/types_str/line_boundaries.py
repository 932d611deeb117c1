# splitlines with every boundary that the documentation lists, keepends, and how it differs from split('\n').
boundaries = ['\n', '\r', '\r\n', '\v', '\f', '\x1c', '\x1d', '\x1e', '\x85', '\u2028', '\u2029']
for b in boundaries:
    text = 'a' + b + 'b' + b
    print(ascii(b), len(text.splitlines()), ascii(text.splitlines(True)), text.split('\n') == text.splitlines())
not_boundaries = ['\t', '\x1f', ' ', '\xa0', '\u200b', '\0', '\u180e', '\ufeff']
print([('x' + c + 'y').splitlines() == ['x' + c + 'y'] for c in not_boundaries])
print(''.splitlines(), '\n'.splitlines(), '\n\n'.splitlines(True), 'a'.splitlines(), '\r\n\n\r'.splitlines())
print(''.split('\n'), '\n'.split('\n'), 'one\n'.split('\n'))
print('ab c\n\nde fg\rkl\r\n'.splitlines())
print('ab c\n\nde fg\rkl\r\n'.splitlines(keepends=True))
print('a\nb'.splitlines(0), 'a\nb'.splitlines(-1), 'a\nb'.splitlines(keepends=False))
for arguments, named in (((1, 2), {}), (('x',), {}), ((), {'keep': 1}), ((1.5,), {}), ((None,), {}), ((2**40,), {})):
    try:
        print('a\nb'.splitlines(*arguments, **named))
    except Exception as error:
        print(type(error).__name__, error)
joined = 'x\u2028y\r\nz\x0bw'
print(''.join(joined.splitlines(True)) == joined, ascii('|'.join(joined.splitlines())))
print(b'a\x0bb\x1cc\x85d\r\ne\rf\ng'.splitlines(), b'\n\r'.splitlines(True), bytearray(b'q\r\nr').splitlines(True))
# whitespace of split() is wider than the boundaries, and narrower elsewhere
spaces = [chr(i) for i in range(0x3001) if chr(i).isspace()]
print(len(spaces), [hex(ord(c)) for c in spaces])
print('a'.join(spaces).split() == ['a'] * (len(spaces) - 1), ''.join(spaces).split(), ''.join(spaces).strip() == '')
print(ascii('\u2003a\u3000b\x85'.split()), ascii('\xa0\xa0x\xa0'.strip()), 'a\x1fb'.split(), b'a\x1fb\x85c\xa0'.split())
