# expandtabs, zfill, and the padding methods with odd widths and fill characters.
def attempt(f, *args, **named):
    try:
        print(ascii(f(*args, **named)))
    except Exception as error:
        print(type(error).__name__, error)

for text in ('a\tb', '\t', 'ab\tc\td', 'long text\tx', 'a\nb\tc', 'a\r\tb', '\t\t', 'x\xe9\ty', '\u20ac\tz', '12345678\t9'):
    print(ascii(text), [ascii(text.expandtabs(n)) for n in (8, 4, 1, 0, -3)])
attempt('a\tb'.expandtabs)
attempt('a\tb'.expandtabs, tabsize=2)
attempt('a\tb'.expandtabs, None)
attempt('a\tb'.expandtabs, 'x')
attempt('a\tb'.expandtabs, 1.0)
attempt('a\tb'.expandtabs, 2**31)
attempt('\t'.expandtabs, 2**62)
attempt('a\tb'.expandtabs, 1, 2)
for text in ('42', '-42', '+42', '', '+', '-', '--1', '- 1', 'abc', '\u0664', '-\xe9'):
    print([ascii(text.zfill(n)) for n in (0, 1, 3, 5, -1)])
attempt('1'.zfill)
attempt('1'.zfill, '3')
attempt('1'.zfill, 3.0)
attempt('1'.zfill, 2**70)
attempt('1'.zfill, True)
for name in ('ljust', 'rjust', 'center'):
    f = getattr('ab', name)
    print(name, [f(n, '*') for n in range(6)], ascii(f(4, '\u20ac')), ascii(f(3, '\U0001F600')))
    attempt(f, 5, '')
    attempt(f, 5, 'xy')
    attempt(f, 5, b'x')
    attempt(f, 5, 5)
    attempt(f, '5')
    attempt(f)
    attempt(f, 5, 'x', 'y')
    attempt(f, width=5)
for width in range(8):
    print(repr('abc'.center(width, '.')), repr('abcd'.center(width, '.')), repr(f"{'abc':.^{width}}"), b'abc'.center(width, b'.'))
class Index:
    def __index__(self): return 6
print('x'.center(Index(), '-'), 'x'.zfill(Index()), 'a\tb'.expandtabs(Index()))
text = 'same'
print(text.ljust(2) is text, text.zfill(0) is text, text.expandtabs() == text)
