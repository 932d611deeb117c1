s = ' a  b c '
print(s.split(), s.split(' '), s.split(None, 1), s.rsplit(None, 1), s.split(' ', 2), s.rsplit(' ', 2), ''.split(), ''.split('x'), 'a,b,,c'.split(','), 'a,b,,c'.rsplit(',', 1), 'abc'.split('abc'), 'aXXbXXc'.split('XX'), 'a\x1cb\u2003c\xa0d'.split(), s.split(maxsplit=1), s.split(sep=' ', maxsplit=0), s.split(None, 0), 'a b'.split(None, -5), 'x'.rsplit('x'))
print('a\nb\r\nc\rd\x0be\x0cf\x1cg\x85h\u2028i'.splitlines(), 'a\n\nb\n'.splitlines(), 'a\nb\r\n'.splitlines(True), ''.splitlines(), '\n'.splitlines(), 'a'.splitlines(keepends=False), 'a\r\rb'.splitlines(1))
print('a.b.c'.partition('.'), 'a.b.c'.rpartition('.'), 'abc'.partition('x'), 'abc'.rpartition('x'), ''.partition('x'), 'xx'.partition('xx'))
print(','.join(['a', 'b']), ''.join([]), '-'.join('abc'), ', '.join({'x': 1, 'y': 2}), 'é'.join(['😀', 'a']), '-'.join(c for c in 'gen'), 'x'.join(['only']), '\n'.join(map(str, range(3))))
class Sub(str): pass
print(type(''.join([Sub('a')])).__name__, type(Sub('a b').split()[0]).__name__)
for f in (lambda: s.split(''), lambda: s.split(5), lambda: s.rsplit(''), lambda: s.partition(''), lambda: s.partition(5), lambda: ','.join(5), lambda: ','.join([1]), lambda: ','.join(['a', None]), lambda: ','.join(['a', b'b']), lambda: s.split('a', 'b'), lambda: s.split('a', 1.0), lambda: ','.join(), lambda: s.splitlines('x'), lambda: s.partition(), lambda: ','.join('a', 'b'), lambda: s.split(x=1), lambda: s.splitlines(True, False), lambda: s.rpartition(b'a')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
''.join(['a', ['b']])
