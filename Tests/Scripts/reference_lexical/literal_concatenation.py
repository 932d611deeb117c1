# 2.4.2: adjacent literals, with prefixes mixed.
print('a' 'b', "x" r'\n' '''y''', b'a' b"b" rb'\c')
name = 'N'
print('lead ' f'{name}' r' \{' '{not a field}', f'{name!r}' 'x' f'{1 + 1}')
print(('spread '   # a comment between them
       'over '
       'lines'))
print(len('a'
          'b'), 'x' * 3 'y' if False else 'xxx' 'y')
print('%s' '-%d' % ('q', 3), 'a' 'b'.upper(), ('a' 'b')[1], 'c' in 'ab' 'cd')
def f(): 'doc' 'string'
print(f.__doc__)
def g(): f'not a doc'
print(g.__doc__)
for source in ("'a' b'b'", "b'a' f'b'", "'a' 'b' 3"):
    try:
        compile(source, 's', 'eval')
    except SyntaxError as error:
        print(error.msg)
