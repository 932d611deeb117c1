# Strings as sequences: indexing, slices with steps, iteration, comparison, over each storage width.
texts = ['hello', 'h\xe9llo', 'h\u20acllo', 'h\U0001F600llo', '']
for t in texts:
    print(len(t), ascii(t[::-1]), ascii(t[1:3]), ascii(t[-3:]), ascii(t[::2]), ascii(t[1::2]), ascii(t[5:1:-1]), ascii(t[10:]), ascii(t[-10:2]), [ascii(c) for c in t])
for t in texts[:4]:
    for i in (0, 1, 4, -1, -5):
        print(ascii(t[i]), end=' ')
    for i in (5, -6, 2**70, 1.0, '0', None, slice(None, None, 0), slice('a'), (0, 1)):
        try: t[i]
        except Exception as error: print(type(error).__name__, error, end='; ')
    print()
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
print('abcdef'[I(1)], 'abcdef'[I(1):I(-1)], 'abcdef'[::I(2)], 'abc'[True], 'abc'[-2**70:2**70], 'abcdef'[4:0:-2], 'abcdef'[::-2**70], 'abc'[:None])
print(sorted(['b', 'a', 'B', '\xe9', 'e', 'z', '\U0001F600', '\uffff', '', 'ab', 'a b']) == ['', 'B', 'a', 'a b', 'ab', 'b', 'e', 'z', '\xe9', '\uffff', '\U0001F600'])
print('a' < 'b', 'a' < 'aa', 'Z' < 'a', '' < 'a', '\xe9' > 'z', '\uffff' < '\U00010000', 'a' == b'a', 'a' != 1, 'abc' <= 'abc')
for f in (lambda: 'a' < 1, lambda: 'a' < b'a', lambda: None > 'a', lambda: 'a' + 1, lambda: 1 + 'a', lambda: 'a' * 'b', lambda: 'a' * 1.5, lambda: 'a' - 'b', lambda: 'a' + b'b', lambda: b'b' + 'a', lambda: 1 in 'a', lambda: -'a', lambda: 'a'.x, lambda: 'a'()):
    try: f()
    except Exception as error: print(type(error).__name__, error)
print('ab' * 3, 3 * 'ab', 'ab' * 0, 'ab' * -1, '' * 5, '\xe9' * 2 == '\xe9\xe9', 'x' * True, ('ab' * 1) == 'ab', len('\U0001F600' * 1000))
for f in (lambda: 'ab' * 2**62, lambda: 'ab' * 2**70):
    try: f()
    except Exception as error: print(type(error).__name__, error)
try: 'abc'[0] = 'x'
except TypeError as error: print(error)
try: del 'abc'[0]
except TypeError as error: print(error)
it = iter('a\u20ac')
print(next(it), it.__length_hint__(), ascii(next(it)), next(it, 'end'), list(it), type(it).__name__)
print(min('hello'), max('hello'), sorted('hello'), ''.join(reversed('hello')), list(enumerate('ab', 1)), list(zip('ab', 'xyz')), 'hello'.count('l'), set('aab') == {'a', 'b'}, tuple('xy'), dict(zip('ab', 'cd')))
a = 'spam'; a += ' eggs'; b = a; b += '!'
print(a, b, a is b, 'spam' in a, 'am eg' in a, '' in '', 'x' not in a, a[0] in 'st')
first, *rest = 'unpack'; (x, y), z = 'ab', 'c'
print(first, rest, x, y, z)
