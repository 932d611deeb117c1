# partition, rpartition, removeprefix, removesuffix.
def attempt(f, *args, **named):
    try:
        print(repr(f(*args, **named)))
    except Exception as error:
        print(type(error).__name__, error)

for text in ('key=value', '=value', 'key=', 'key', '', 'a=b=c', '=='):
    print(text.partition('='), text.rpartition('='))
for text in ('one::two:three', ':::', 'x::y::z'):
    print(text.partition('::'), text.rpartition('::'))
print('caf\xe9=\u20ac'.partition('\xe9'), 'a\U0001F600b\U0001F600'.rpartition('\U0001F600'))
attempt('abc'.partition, '')
attempt('abc'.rpartition, '')
attempt('abc'.partition, None)
attempt('abc'.rpartition, b'b')
attempt('abc'.partition)
attempt('abc'.partition, 'a', 'b')
attempt('abc'.partition, sep='b')

class S(str):
    pass

s = S('left-right')
for part in s.partition('-') + s.rpartition('+'):
    print(type(part).__name__, repr(part), end=' ')
print(s.partition(S('-')) == s.rpartition('-'))
text = 'nothing'
print(text.partition('x')[0] is text, text.rpartition('x')[2] is text)

for text in ('TestHook', 'Test', 'test', '', 'TestTest'):
    print(text.removeprefix('Test'), text.removesuffix('Hook'), text.removesuffix('Test'), sep='|')
print('abcabc'.removeprefix('abc'), 'abcabc'.removesuffix('abc'), 'abc'.removeprefix(''), 'abc'.removesuffix(''))
print('\xe9a'.removeprefix('\xe9'), 'a\u20ac'.removesuffix('\u20ac'), 'abc'.removeprefix('abcd'))
print(type(s.removeprefix('left')).__name__, type(s.removeprefix('no')).__name__)
attempt('abc'.removeprefix)
attempt('abc'.removeprefix, 5)
attempt('abc'.removesuffix, ('c',))
attempt('abc'.removesuffix, None)
attempt('abc'.removeprefix, prefix='a')

def parse(line):
    head, found, tail = line.partition('#')
    key, found, value = head.partition('=')
    if not found:
        return None
    return key.strip(), value.strip().removeprefix('"').removesuffix('"')

for line in ('name = "pyvm" # comment', '# only comment', 'size=3', 'empty ='):
    print(parse(line))
