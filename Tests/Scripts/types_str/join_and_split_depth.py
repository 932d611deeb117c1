# join, split, rsplit: counts, separators, iterables and errors.
def attempt(f, *args, **named):
    try:
        print(ascii(f(*args, **named)))
    except Exception as error:
        print(type(error).__name__, error)

text = '  1  2   3 '
for count in (-1, 0, 1, 2, 3, 10):
    print(count, text.split(maxsplit=count), text.rsplit(maxsplit=count), text.split(' ', count), text.rsplit(' ', count))
for sep in ('<>', '<', '>', '<><>'):
    s = '1<>2<><>3<'
    print(sep, s.split(sep), s.rsplit(sep, 1), s.split(sep, 1))
print('1,2,3'.split(',', maxsplit=1), '1,2,,3,'.split(','), ''.split(','), ''.split(), ','.split(','), 'aaa'.split('aa'), 'aaa'.rsplit('aa'))
print('a\x00b'.split('\x00'), ascii('\xe9a\xe9'.split('\xe9')), ascii('x\U0001F600y'.rsplit('\U0001F600')), '\u3000a\u2003b'.split(None, 1))
attempt('a b'.split, '')
attempt('a b'.rsplit, '')
attempt('a b'.split, 5)
attempt('a b'.split, b' ')
attempt('a b'.split, ' ', 'x')
attempt('a b'.split, ' ', 1.5)
attempt('a b'.split, ' ', 1, 2)
attempt('a b'.split, separator=' ')
attempt('a b'.split, sep=None, maxsplit=1)
attempt('a b c'.rsplit, maxsplit=True)
print(', '.join(['a']), ''.join([]), '-'.join('abc'), '-'.join(('x', 'y')), '+'.join({'k': 1, 'l': 2}), '/'.join(c for c in 'gen'))
print(ascii('\u20ac'.join('abc')), ascii('-'.join(['\xe9', 'e', '\U0001F600'])), '\0'.join('ab').encode())
attempt('-'.join, 5)
attempt('-'.join, [1])
attempt('-'.join, ['a', 2])
attempt('-'.join, ['a', 'b', None])
attempt('-'.join, [b'a'])
attempt('-'.join, 'a', 'b')
attempt('-'.join)
def failing():
    yield 'a'
    raise KeyError('inside join')
attempt('-'.join, failing())
class S(str):
    def __str__(self): return 'not used'
one = S('one')
print(type(''.join([one])), type('-'.join([one, one])), ''.join([one]) is one, '-'.join([S('x'), S('y')]), type(S(',').join(['a', 'b'])))
plain = 'plain'
print(''.join([plain]) is plain, [type(x).__name__ for x in S('a b').split()])
words = 'the quick brown fox jumps over the lazy dog'.split()
print(' '.join(w[::-1] for w in words), ' '.join(sorted(words, key=lambda w: (len(w), w))), '\n'.join(' '.join(words[i:i + 3]) for i in range(0, 9, 3)))
