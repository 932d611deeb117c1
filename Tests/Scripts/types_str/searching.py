s = 'abracadabra'
print(s.find('abra'), s.find('abra', 1), s.rfind('abra'), s.find('z'), s.index('c'), s.rindex('a'), s.count('a'), s.count('abra'), s.count(''), s.find(''), s.find('', 11), s.find('', 12), s.rfind(''), s.find('a', -3), s.find('a', 1, 3), s.rfind('a', 0, 5), s.count('a', 2, -2), ''.find(''), ''.count(''), 'aaa'.count('aa'), s.find('a', None, None), s.rfind('b', None, 5))
print(s.startswith('ab'), s.startswith(('x', 'ab')), s.startswith('br', 1), s.startswith(''), s.startswith('', 20), s.endswith('bra'), s.endswith(('x', 'a')), s.endswith('a', 0, 4), s.startswith(()), s.endswith('', 5, 3), 'bra' in s, '' in '', 'é' in 'caf\xe9', '😀' in 'a😀', s.startswith('abra', 0, 3), s.endswith('', 11))
for f in (lambda: s.index('z'), lambda: s.rindex('z'), lambda: s.find(5), lambda: s.find(), lambda: s.count(None), lambda: s.startswith(5), lambda: s.startswith((5,)), lambda: s.endswith(['a']), lambda: s.find('a', 'x'), lambda: s.find('a', 1.0), lambda: s.index('a', 11), lambda: 5 in s, lambda: s.find('a', 0, 1, 2), lambda: s.startswith(('a', 5)), lambda: s.startswith(('x', 5)), lambda: s.find(b'a'), lambda: s.count('a', start=1), lambda: s.endswith()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
'abc'.index('d', 1, 2)
