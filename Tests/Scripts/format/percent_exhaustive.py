# printf-style formatting of str: every flag with every conversion, widths from arguments, mappings, and each error.
def attempt(template, args):
    try: return repr(template % args)
    except Exception as e: return f'{type(e).__name__}: {e}'
flags = ['', '-', '+', ' ', '0', '#', '-+', '+0', ' 0', '#0', '-#', '+ ', '-0', '#+0']
for conv in 'diouxXeEfFgGcrsa%':
    print(conv, [attempt(f'%{f}8{conv}', 'A' if conv in 'crsa' else 42) if conv != '%' else attempt(f'%{f}8%', ()) for f in flags])
for spec in ('%.0f', '%.1f', '%.10g', '%#.3g', '%.3e', '%#.0e', '%.0e', '%5.1f|', '%-9.2e|', '%+.2G', '%010.3f', '% .2f', '%.3', '%.f', '%5.f', '%g', '%#g', '%.20f', '%.50g'):
    print(spec, [attempt(spec, v) for v in (0.0, -1.5, 123456.789, 1e-7, 1e22, float('inf'), float('nan'), 7, True)])
for spec in ('%d', '%5d', '%-5d|', '%05d', '%+d', '% d', '%x', '%#x', '%#o', '%X', '%.5d', '%8.3d', '%+.3x', '%#.4x', '%-#8x|', '%i', '%u', '%ld', '%hd', '%lld', '%s', '%r', '%.2s', '%10.1s|', '%c'):
    print(spec, [attempt(spec, (v,)) for v in (0, -7, 255, 2**31, True, 3.99, '12', None, 1j, b'x', [1], 'ab', 0x110000, -1)])
class N:
    def __int__(self): return 5
    def __index__(self): return 6
    def __float__(self): return 7.5
    def __str__(self): return 'str!'
    def __repr__(self): return 'r\xe9pr!'
class I:
    def __int__(self): return 5
class T:
    def __trunc__(self): return 9
class B:
    def __str__(self): return 5
for spec in ('%d', '%x', '%o', '%f', '%s', '%r', '%a', '%c', '%e', '%i', '%5s|', '%.3r', '%X'): print(spec, [attempt(spec, (o,)) for o in (N(), I(), B())][:2 if spec in ('%r', '%a', '%.3r', '%s', '%5s|') else 3] if spec not in ('%r', '%a', '%.3r', '%s', '%5s|') else attempt(spec, N()))
for template, args in (('%*d', (5, 1)), ('%-*d|', (5, 1)), ('%*d', (-5, 1)), ('%.*f', (2, 1.555)), ('%*.*f', (8, 2, 3.14159)), ('%.*f', (-2, 1.5)), ('%*d', ('a', 1)), ('%*d', (1,)), ('%.*f', ('x', 1.0)), ('%*d', (2.0, 1)), ('%(a)s', {'a': 1}), ('%(a)s %(b)d', {'a': 'x', 'b': 2, 'c': 3}), ('%(a)', {'a': 1}), ('%(a', {'a': 1}), ('%()s', {'': 'empty key'}), ('%(a b)s', {'a b': 'space'}), ('%((x))s', {'(x)': 'nested'}), ('%(a)s', 5), ('%(a)s', 'str'), ('%(a)s', (1,)), ('%(a)s', [1]), ('%(missing)s', {}), ('%(a)s %s', {'a': 1}), ('%s %(a)s', {'a': 1}), ('%s', {'a': 1}), ('%s', {}), ('plain', {}), ('plain', ()), ('plain', []), ('plain', 'x'), ('plain', 5), ('plain', None), ('%(a)*d', {'a': 1}), ('%%', ()), ('%%', {}), ('%%', 5), ('%', ()), ('%s %', 'a'), ('%5', 1), ('%-', 1), ('%.', 1), ('%s', ()), ('%s', (1, 2)), ('%s%s', (1,)), ('%s%s', 'ab'), ('%s', ((1, 2),)), ('%s', [1, 2]), ('%y', 1), ('%z', 1), ('% %', ()), ('%5%|', ()), ('%-5%|', ()), ('%\xe9', 1), ('%\u20ac', 1), ('%s \xe9 %r', ('\u20ac', '\u20ac')), ('%a', '\u20ac\xe9'), ('%.2a', '\xe9'), ('%c%c', (65, 'B')), ('%c', 0x1F600), ('%c', ''), ('%c', 'ab'), ('%c', 1.5), ('%c', 2**40), ('%5c|%-5c|', 'ab'), ('%99999999999d', 1), ('%.99999999999f', 1.0), ('%d', '5'), ('%d', 1j), ('%d', float('inf')), ('%d', float('nan')), ('%f', 'x'), ('%f', 1j), ('%f', 10**400), ('%e', 10**400), ('%x', 1.5), ('%x', '5'), ('%o', None), ('%d', 10**30), ('%d', -10**30 + 0.0), ('%s', 'a' * 20), ('%.5s|%5.2s|%-6.3s|', ('abcdefg', 'xyz', 'pqrs')), ('%s' * 3, tuple('abc')), ('%r %s', (N(), N())), ('%10r|%-10a|', (N(), N()))):
    print(repr(template).encode('ascii', 'backslashreplace').decode(), '<-', attempt(template, args).encode('ascii', 'backslashreplace').decode())
class M(str):
    def __mod__(self, o): return 'M.mod'
    def __rmod__(self, o): return 'M.rmod'
class D(dict):
    def __missing__(self, k): return f'<{k}>'
class G:
    def __getitem__(self, k): return k * 2
print(M('%s') % 1, '%s' % M('x'), '%(a)s %(b)r' % D(a=1), '%(xy)s' % G(), 'no' % G(), '%s' % D(), 5 % 3, '%s' % 'a' % (), '%%s' % () % 'x', ('%s' % '%d') % 5)
t = '%s-%s'; t %= 1, 2; print(t)
