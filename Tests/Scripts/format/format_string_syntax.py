# str.format: replacement fields, nesting, conversions, attribute and item access, numbering, errors; format_map.
def attempt(template, *args, **named):
    try:
        print(repr(template), '->', ascii(template.format(*args, **named)))
    except Exception as error:
        print(repr(template), '->', type(error).__name__, error)

class Point:
    kinds = {'a': [10, 20]}
    def __init__(self): self.x, self.y = 1, {'k': 'v', '1': 'one', 1: 'int one', '-1': 'minus', 'a b': 'space'}
    def __repr__(self): return 'Point\xe9'
    def __str__(self): return 'a point'
    def __getitem__(self, key): return f'item {key!r}'
p = Point()
for template in ('{}', '{0}', '{0} {0}', '{} {}', '{1} {0}', '{2}', '{} {0}', '{0} {}', '{name}', '{missing}', '{name} {} {other}', '{{}}', '{{{}}}', '{{{{}}}}', '{', '}', '{}}', '{{}', '{0', '{0!', '{0!r', '{!r}', '{!s}', '{!a}', '{!x}', '{!}', '{!rr}', '{!r:>12}', '{0!r:', '{:}', '{0:}', '{p.x}', '{p.y[k]}', '{p.y[1]}', '{p.y[-1]}', '{p.y[a b]}', '{p[0]}', '{p[ab]}', '{p[]}', '{p.}', '{p.x.y}', '{p.kinds[a][1]}', '{p.kinds[a][1}', '{p.kinds[a]x}', '{0.real} {0.imag}', '{.real}', '{[0]}', '{0[0]}', '{p.missing}', '{p.y[zz]}', '{:{}}', '{:{width}}', '{:{width}.{prec}f}', '{0:{1}}', '{:{:{}}}', '{0!r:{width}}', '{:{{}}}', '{a b}', '{0 }', '{ 0}', '{-1}', '{01}', '{99999999999999999999}', '{0x1}', '{:\u20ac>6}', '{name!r:\u20ac^12}', '{p.x:03d}', '{p!s:>10}|{p!r}|{p!a}', '{:>{width}}|{:<{width}}|', '{0:d}{0:c}{0:x}', '{name:{name}}', '{:%H}', '{!s:.1}', '{name[0]}{name[-1]}', '{name[0:1]}', '{0.__class__.__name__}', '{:{0}}', '{p.y}'):
    attempt(template, 65, 7, name='Nam\xe9', p=p, width=8, prec=2)
attempt('{}'); attempt('{} {}', 1); attempt('{a}', 1); attempt('{0}', a=1); attempt('{self}', self=5); attempt('{format_string}', format_string=6); attempt('{}{}{}{}', *'abcd'); attempt('{0[1][0]}', (1, 'xyz')); attempt('{0[k]}', {'k': 1}); attempt('{0[k]}', [1]); attempt('{0[5]}', [1]); attempt('{:>{}}', 'x', 4); attempt('{:{}{}{}}', 'x', '*', '^', 5)
class Default(dict):
    def __missing__(self, key): return f'<{key}>'
print('{a} {b} {c!r}'.format_map(Default(a=1)), '{x[0]}'.format_map({'x': 'q'}), 'plain'.format_map(None), 'plain'.format_map(5))
for template, mapping in (('{a}', {}), ('{}', {'a': 1}), ('{0}', [5]), ('{0}', {0: 1}), ('{a}', 5), ('{a}', None), ('{a.b}', {'a': 1})):
    try: print(template.format_map(mapping))
    except Exception as error: print(template, mapping, type(error).__name__, error)
for f in (lambda: ''.format_map(), lambda: ''.format_map(a=1), lambda: str.format(), lambda: str.format(5), lambda: ''.format(1, 2, x=3), lambda: '{}'.format(*[1], **{'a': 2})):
    try: print(repr(f()))
    except Exception as error: print(type(error).__name__, error)
