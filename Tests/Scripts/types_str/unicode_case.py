# Case mapping beyond ASCII: special casing, title case, final sigma, case folding.
samples = ['stra\xdfe', '\ufb01n', '\u0130', '\u0131', '\u01c6', '\u01c5', '\u01c4', '\u0149', '\u0390', '\u1f88', '\u1fb3',
           '\u03a3', '\u03c2', '\u039f\u0394\u03a5\u03a3\u03a3\u0395\u03a5\u03a3', 'a\u03a3', 'a\u03a3b', '\u03a3a', '\U00010400', '\u1e9e', '\uab70', '\u10d0', '\xb5', '\xff', '\u0587']
for s in samples:
    print(ascii(s), ascii(s.upper()), ascii(s.lower()), ascii(s.title()), ascii(s.capitalize()), ascii(s.swapcase()), ascii(s.casefold()))
print('MASSE'.casefold() == 'Ma\xdfe'.casefold(), 'Ma\xdfe'.lower() == 'masse', '\u1e9e'.casefold() == 'ss')
print("they're bill's friends from the UK".title(), 'x-ray 3rd 4TH o\u2019neil'.title())
print("hELLO wORLD".capitalize(), "\u01c6abc".capitalize() == '\u01c5abc', '1st PLACE'.capitalize(), ''.capitalize(), ''.title())
for s in ('Abc Def', 'abc', 'ABC', 'Abc DEf', '\u01c5', '\u01c5a', '1a', '1A', 'A', '', ' ', "It'S", "It's", 'A1b', '\xaa', '\u2160', '\u24d0'):
    print(ascii(s), s.istitle(), s.isupper(), s.islower())
# lower after sigma depends on the neighbours, with combining marks and apostrophes skipped
for s in ('\u0391\u03a3', '\u0391\u03a3.', '\u0391\u03a3\u0301', "\u0391\u03a3'\u0391", '\u0391.\u03a3', '\u03a3', '1\u03a3', '\u0391\u00ad\u03a3'):
    print(ascii(s), ascii(s.lower()))
total = [0, 0, 0, 0]
for code in range(0x250):
    c = chr(code)
    total[0] += c.upper() != c
    total[1] += c.lower() != c
    total[2] += len(c.upper()) > 1
    total[3] += c.casefold() != c.lower()
print(total)
print(sum(ord(x) for c in range(0x370, 0x400) for x in chr(c).swapcase()) % 65521, sum(ord(x) for c in range(0x1f00, 0x2000) for x in chr(c).title()) % 65521)
class S(str): pass
print(type(S('a').upper()), type(S('A').upper()), type(S('').lower()), S('a').upper() is S('a'))
for name in ('upper', 'lower', 'title', 'capitalize', 'swapcase', 'casefold', 'istitle'):
    try: getattr('x', name)(1)
    except TypeError as e: print(e)
