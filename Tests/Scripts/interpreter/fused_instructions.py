# Instructions that run as one: swaps, stores side by side, pairs from iterators, slices, float comparison.
def swaps():
    a, b = 1, 2
    a, b = b, a
    c = d = a
    d, c = c, d + 1
    return a, b, c, d


def unbound(flag):
    if flag:
        value = 1
    other = 5
    return value


def pairs(iterable):
    result = []
    for a, b in iterable:
        result.append((b, a))
    return result


def attempt(function, *arguments):
    try:
        return function(*arguments)
    except Exception as error:
        return type(error).__name__, str(error)


def generate(items):
    for item in items:
        yield item


print(swaps(), unbound(True), attempt(unbound, False))
print(pairs(enumerate('abc')), pairs(enumerate('ab', 10 ** 20)), pairs(zip('abc', range(2))))
print(pairs({1: 2, 3: 4}.items()), pairs([(1, 2), [3, 4], 'xy']), pairs(generate([(1, 2)])))
print(pairs(zip([1, 2])) if False else attempt(pairs, zip([1, 2])), attempt(pairs, zip('a', 'b', 'c')))
print(attempt(pairs, [(1, 2), 3]), attempt(pairs, enumerate(5)) if False else 0, pairs(zip()))
for source in (enumerate('xy'), generate(['ab', 'cd']), zip('p', 'q'), {5: 6}.items(), [(7, 8)]):
    print(pairs(source))


class Stops:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration(5)


print(pairs(enumerate(Stops())), pairs(zip(Stops(), 'ab')), pairs(zip('ab', Stops())))
d = {1: 1, 2: 2}
try:
    for k, v in d.items():
        d[k + 10] = v
except RuntimeError as error:
    print(error)

text = 'hello world'
numbers = list(range(10))
for start, stop, step in [(0, 5, 1), (None, None, -1), (-3, None, None), (8, 2, -2), (3, 3, 1),
                          (True, 4, 1), (-100, 100, 3), (10 ** 30, None, -1), (None, None, 0),
                          ('a', 1, 1), (1, 5.0, 1)]:
    print(attempt(lambda: (text[start:stop:step], numbers[start:stop:step],
                           tuple(numbers)[start:stop:step], bytes(numbers)[start:stop])))
print(text[:3], text[-3:], text[2:-2], numbers[:], numbers[::2], text[::-1], 'aé'[::-1], 'ab€'[1:])


class Wide(list):
    def __getitem__(self, key):
        return key


print(Wide()[1:2], Wide()[1:2:3], Wide(numbers)[3])

values = [0.0, -0.0, 1.5, -1.5, 2.0, -2.0, 1e300, -1e300, 1e-300, 5e-324, float('inf'), float('-inf'),
          float('nan'), 1, -1, 0, 3, 10 ** 25]
for a in values:
    line = ''
    for b in values:
        line += '<' if a < b else '>' if a > b else '=' if a == b else '?'
        line += '1' if a <= b else '0'
        line += '1' if a >= b else '0'
        line += '1' if a != b else '0'
    print(line)
print(sorted([2.5, -1.0, 0.0, 1e-300, -1e300, 1e300, 0.5, -0.5, 3.25]), -(-0.0), -(1.5), -(0.0))
words = ['b', '', 'abcdefgh', 'abcdefghi', 'abcdefg', 'abcdefgx', 'a', 'é', 'abcdefghj', 'zz', 'ab']
print(sorted(words), sorted(words + ['€']), 'abc' < 'abd', 'a' < 'b', 'b' <= 'a', 'é' > 'z')
print('abcdefgh' == 'abcdefgh' + '', 'abc' == 'abd', 'abcdefghi' == 'abcdefghj', '' == '')
last = [1, 2, 3]
print(last[-1], last[-3], attempt(lambda: last[-4]), attempt(lambda: last[3]))
(p, q, r), s = [1, 2, 3], 4
print(p, q, r, s, attempt(lambda: [x for x, y in [[1]]]))
print('%d %5d|%-3d|%03d %x %s %s' % (1, -2, 3, -4, 255, 'é', None), '%s' % 5, '%5s|' % 'ab', '%%%d' % 7)
print('%.2f %8.3f %s %f' % (1.005, -2.5, 1.5, 1e20), '%s %s' % ('x' * 400, 1) == 'x' * 400 + ' 1')
print(attempt(lambda: '%d' % 'x'), attempt(lambda: '%d %d' % 1), attempt(lambda: '%d' % (1, 2)))
print(f'{255:x} {255:X} {8:o} {5:b} {-255:x} {-5:08b} {255:4x}|{3:>5}|{1.5:7.2f}', str(-120), str(10 ** 18))
print([str(n) for n in (0, 9, 10, 99, 100, 101, 12345, -1, -99, -100, 2 ** 62, -2 ** 62)])
print(hex(255), hex(-255), bin(5), oct(-8), bin(0), hex(2 ** 61)[2:], 'ab' * 3, 'x' * 0, 'ab' * -1)
print('banana'.translate({97: 'A', 98: None, 110: 0x4E}), 'banana'.translate(str.maketrans('an', 'xy')))
print('banana'.replace('a', 'o'), 'banana'.replace('a', 'o', 2), 'banana'.count('a'), 'banana'.count('a', 2),
      'bañana'.replace('ñ', 'n'), 'banana'.count('n', 0, 3), 'banana'.replace('a', 'é'))
print(dict([(1, 2), [3, 4], 'xy']), attempt(dict, [(1, 2), (3,)]), list(reversed([1, 2, 3])), list(bytes([1, 2])))
print('%-8s|%-5d|%-6.2f|%s%s%s|%-3s' % ('ab', 7, 1.5, True, None, False, 'wide'), '%-05d|' % 5, '%-d|' % 3)
print(f'{5:<4}|{5:>4}|{-5:<4}|{255:<6x}|{1.5:<8.2f}|{1.5:>8.2f}|{7:<}|{7:>}|{3:<04}|{3:>04}|{12345:<3}')
ints = {1, 2, 3, 9, 17, -1, -2, 2 ** 61 - 1, 10 ** 20}
print([n in ints for n in (1, 9, 25, 33, 0, -1, -2, -3, 2 ** 61 - 1, 2 ** 61, 10 ** 20, True, 1.0, 2.5)], 5 in set())


def defaults(a, b=2, c=3):
    def inner(x, y=a):
        return x + y + b, c
    return inner


print(defaults(1)(1), defaults(1, 5)(1, 1), defaults(1, c=9)(2), attempt(defaults), attempt(defaults, 1, 2, 3, 4))
defaults.__defaults__ = (7, 8, 9, 10)
print(callable(attempt(defaults)), defaults()(1), attempt(defaults(), 1, 2, 3))
defaults.__defaults__ = None
print(attempt(defaults, 1), attempt(defaults, 1, 2, 3)[0] if False else defaults(1, 2, 3)(4))
print('%s' % 'x', attempt(lambda: 'ab' % 3), 'ab' % {}, 'ab' % [], attempt(lambda: 'ab' % (1,)))


class Mod(str):
    def __rmod__(self, other):
        return 'rmod ' + other


print('%s' % Mod('z'), '%s' % (Mod('z'),))
print('abc'.translate({97: 'xyz'}), 'abc'.translate({97: None, 98: None, 99: None}) == '', 'abc'.translate({97: None, 98: None}),
      'abca'.translate({97: 233}), 'abc'.translate([None] * 98 + ['B', 67]), 'aé'.translate({97: 98, 233: 97}))
