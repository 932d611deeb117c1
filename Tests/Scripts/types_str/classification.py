import sys
names = 'isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper'.split()
for c in ['', 'a', 'Z', '1', '²', '½', '٣', '一', '_', ' ', '\t', '\x1c', '\x85', '\xa0', '\u2003', '\u200b', 'é', 'ª', 'ǅ', 'Ⅷ', '😀', '\ud800', '\x7f', 'a1', '1a', 'a b', '\u0301', '\ufffe', 'ß', '〇', '๐', '①', '\U0001d7ce', '\U00010400', '\u1885', '\u2028', 'ſ']:
    print(ascii(c), ''.join(str(int(getattr(c, n)())) for n in names))
print([sum(getattr(chr(i), n)() for i in range(0x3000)) for n in names])
try: 'a'.isalpha(1)
except TypeError as e: print(e)
''.isdigit(None)
