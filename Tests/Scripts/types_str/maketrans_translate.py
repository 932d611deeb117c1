# str.maketrans and str.translate: all forms of tables, and what goes wrong.
def attempt(f, *args):
    try:
        print(ascii(f(*args)))
    except Exception as error:
        print(type(error).__name__, error)

print(str.maketrans('abc', 'xyz'))
print(str.maketrans('abc', 'xyz', 'q'))
print(sorted(str.maketrans({'a': 1, 98: 'b', 'c': None}).items()))
print(''.maketrans('', ''), str.maketrans({}), str.maketrans('aa', 'xy'))
print('hello world'.translate(str.maketrans('lo', '01', 'h')))
print('abc'.translate({97: 'AAA', 98: None, 99: 0x1F600}) == 'AAA\U0001F600')
print(ascii('\xe9t\xe9'.translate({0xe9: 'e'})), ascii('ete'.translate({101: '\u20ac'})))

class Rot13:
    def __getitem__(self, code):
        if 97 <= code <= 122:
            return (code - 97 + 13) % 26 + 97
        raise LookupError('not a letter')

print('hello, world'.translate(Rot13()))

class Default(dict):
    def __missing__(self, key):
        self[key] = chr(key).upper()
        return self[key]

table = Default({ord('l'): 'L!'})
print('hello'.translate(table), sorted(table.items()))
print('abc'.translate(['x'] * 98), 'abc'.translate('_' * 98), 'ab'.translate(b'.' * 98) == '..')
attempt(str.maketrans, 'ab', 'c')
attempt(str.maketrans, 'ab')
attempt(str.maketrans, {'ab': 1})
attempt(str.maketrans, {1.5: 1})
attempt(str.maketrans, 5)
attempt(str.maketrans, 'a', 5)
attempt(str.maketrans, 5, 'a')
attempt(str.maketrans, 'a', 'b', 5)
attempt(str.maketrans)
attempt(str.maketrans, 'a', 'b', 'c', 'd')
attempt('abc'.translate)
attempt('abc'.translate, 5)
attempt('abc'.translate, {97: 1.5})
attempt('abc'.translate, {97: -1})
attempt('abc'.translate, {97: 0x110000})
attempt('abc'.translate, {97: b'x'})
attempt('abc'.translate, {97: True})

class Bad:
    def __getitem__(self, code):
        raise ValueError('table says no to %c' % code)

attempt('abc'.translate, Bad())
attempt(''.translate, Bad())
attempt(''.translate, None)
long_text = ('abc' * 50).translate({97: None, 98: 'bb'})
print(len(long_text), long_text[:9], ascii('\u03b1\u03b2'.translate({0x3b1: 'a', 0x3b2: 'b'})))
