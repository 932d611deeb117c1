# 2.4.1: prefixes, quotes, escapes.
print('a\tb\n\\ \' " \a\b\f\v\r'.encode(), "it's", 'say "x"', '''tri'ple''', """multi
line""")
print(r'\n\t\\', R"raw\"", rb'\x41', bR'\d', Rb"x", BR'y', u'old', U'old', b'\x00\xff\101')
print('\101\x41\u0041\U00000041\N{LATIN CAPITAL LETTER A}', '\0'.encode(), '\08'.encode(), '\777'.encode(), '\
joined')
print('\N{SNOWMAN}' == '\u2603', len('\U0001F600'), '\N{BELL}' == '\a', '\N{greek small letter alpha}')
print(len('''\
no line before'''), """'''""", '''"""''', '' '' == '', "a" 'b' "c")
print(b'\'', b"\"", b'\a\b', b'\400' if False else b'\377')
for source in (r"'\x4'", r"'\u12'", r"'\U00110000'", r"'\N{no such name}'", r"'\N{'", r"b'\x'", "b'é'", "'abc", "'''abc", "'a\nb'", r"r'\'", "ub'x'", r"'\N'"):
    try:
        eval(source)
    except SyntaxError as error:
        print(ascii(source), error.msg, error.lineno, error.offset)
import warnings
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    eval(r"'\d\.\8'")
    eval(r"b'\q'")
print([(w.category.__name__, str(w.message)) for w in seen])
