S = ['hello World', 'ǅ ß ŉ', 'ΑΣ Σ', 'İI ı', "they're bill's", 'ﬁ ﬂ', '', '123abc', 'ÀÉ straße']
for s in S: print(ascii([s.upper(), s.lower(), s.title(), s.swapcase(), s.capitalize(), s.casefold()]))
print('abc'.isupper(), 'ABC1'.isupper(), '1'.isupper(), 'Ab'.istitle(), 'A B'.istitle(), 'aB'.istitle(), ''.islower(), 'a1'.islower(), 'ǅ'.istitle(), 'ª'.islower(), 'Ⅷ'.isupper(), 'Ab1Cd'.istitle(), 'ab'.title().istitle())
print('ß'.casefold() == 'SS'.casefold(), 'ς'.casefold() == 'Σ'.casefold(), 'İ'.lower().encode('unicode_escape'), 'ﬃ'.upper(), len('ΐ'.upper()), 'Σ'.lower(), 'aΣ'.lower(), 'aΣb'.lower(), 'AΣ.'.lower(), 'Σa'.lower())
for f in (lambda: 'a'.upper(1), lambda: str.upper(), lambda: str.upper(5), lambda: 'a'.title(x=1), lambda: str.lower(b'a')):
    try: print(f())
    except TypeError as e: print(e)
'a'.casefold('b')
