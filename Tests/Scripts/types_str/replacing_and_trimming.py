s = '  xxabcxx  '
print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()), s.strip(' x'), 'xyx'.strip('xy') == '', 'www.example.com'.strip('cmowz.'), '\u2003a\xa0'.strip(), 'aéa'.strip('a'), 'abc'.strip(''), 'abc'.strip(None))
print('aaa'.replace('a', 'b'), 'aaa'.replace('a', 'b', 2), 'abc'.replace('', '-'), 'abc'.replace('', '-', 2), ''.replace('', 'x'), 'a'.replace('b', 'c'), 'aXbX'.replace('X', ''), 'aé'.replace('é', '😀'), 'aaa'.replace('aa', 'b'), 'x'.replace('x', 'xx', 0), 'x'.replace('x', 'y', -1))
print('TestHook'.removeprefix('Test'), 'TestHook'.removeprefix('X'), 'MiscTests'.removesuffix('Tests'), 'a'.removesuffix(''), 'abc'.removeprefix('abc') == '', 'aa'.removeprefix('a'))
print('abc'.translate({97: 'X', 98: None, 99: 0x20ac}), 'abc'.translate(str.maketrans('ab', 'xy', 'c')), str.maketrans({'a': 1, 98: 'q'}), 'aé'.translate({0xe9: 'e'}), 'abc'.translate('\0' * 97 + 'ABC'), str.maketrans('', '', 'ab'))
class T:
    def __getitem__(self, k):
        if k == 97: raise LookupError
        return chr(k + 1)
print('abc'.translate(T()))
for f in (lambda: 'a'.strip(5), lambda: 'a'.strip('a', 'b'), lambda: 'a'.replace('a'), lambda: 'a'.replace(1, 2), lambda: 'a'.replace('a', 'b', 'c'), lambda: 'a'.replace('a', 'b', 1.0), lambda: 'a'.removeprefix(('a',)), lambda: 'a'.translate(5), lambda: 'a'.translate({97: 0x110000}), lambda: 'a'.translate({97: 1.5}), lambda: str.maketrans('a', 'bc'), lambda: str.maketrans({'ab': 1}), lambda: str.maketrans(5), lambda: str.maketrans({1.5: 2}), lambda: str.maketrans('a', 5), lambda: str.maketrans('a', 'b', 5), lambda: str.maketrans()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
'a'.removesuffix(5)
