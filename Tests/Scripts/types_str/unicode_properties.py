# The is... predicates over chosen characters and counted over ranges.
names = ['isalnum', 'isalpha', 'isascii', 'isdecimal', 'isdigit', 'isidentifier', 'islower', 'isnumeric', 'isprintable', 'isspace', 'istitle', 'isupper']
chosen = 'aZ5_ \t\n$\xa0\xb2\xbd\xaa\xdf\xe9\xd7\u0101\u01c5\u02b0\u0300\u0660\u06f5\u0967\u2070\u2155\u2160\u2171\u2460\u24b6\u3007\u4e00\u4e03\u767e\uff15\ufeff\u200b\u2028\ud800\ue000\ufffd\U0001d7d9\U0001f600\U0002f800'
for c in chosen:
    print('%-8s' % ascii(c)[1:-1], ''.join('.X'[getattr(c, name)()] for name in names))
for start, end in ((0, 0x80), (0x80, 0x100), (0x100, 0x600), (0x600, 0xd00), (0x2000, 0x2500), (0x3000, 0x3400), (0xf900, 0x10000)):
    print(hex(start), [sum(getattr(chr(c), name)() for c in range(start, end)) for name in names])
print([getattr('', name)() for name in names])
for word in ('abc', 'ABC1', 'A\u0300', '\u0967\u0660', '1\xbd', 'x y', 'a\u200c', '_1', '1_', '\xb7a', 'a\xb7', '\u2118', '\u212e', 'a\u0661', 'None', '\u00aa\u02b0', '\u1885', '\ufe33x', 'x\ufe33'):
    print(ascii(word), [name[2:] for name in names if getattr(word, name)()])
import keyword
print([w for w in ('None', 'none', 'for', 'nonlocal', 'print', 'async') if w.isidentifier() and not keyword.iskeyword(w)])
for code in (0x30, 0x660, 0x966, 0xff10, 0x1d7ce):
    digits = ''.join(chr(code + i) for i in range(10))
    print(int(digits), float(digits), digits.isdecimal(), complex(digits), int(digits[:4], 8 if code == 0x30 else 16))
for bad in ('\xb2', '\u2460', '\u4e00', '\xbd'):
    try:
        int(bad)
    except ValueError as error:
        print(ascii(str(error)), bad.isdigit(), bad.isnumeric())
