print('%d %i %u %o %x %X %#o %#x %#X' % (42, -42, 42, 8, 255, 255, 8, 255, 255), '%5d|%-5d|%05d|%+d|% d|%+05d' % (42,) * 1 if False else '%5d|%-5d|%05d|%+d|% d' % (42, 42, 42, 42, 42))
print('%e %E %f %F %g %G %.2f %10.3e %-10.1f|' % (1234.5, 1234.5, 1.5, float('inf'), 1e-5, 1e20, 2.675, 0.00012345, 3.14159), '%s %r %a %c %c %%' % ('é', 'é', 'é', 'x', 65), '%5s|%-5s|%.2s|%5.1s|' % ('abc', 'abc', 'abc', 'abc'), '%*d %-*d| %.*f' % (5, 42, 5, 42, 2, 3.14159))
print('%(a)s %(b)05d %(a)r' % {'a': 1, 'b': 2}, '%(x y)s' % {'x y': 3}, '%(a)%' % {'a': 1}, '%s' % (1,), '%s' % [1, 2], '%s' % {'a': 1}, '%s %s' % ('a', (1, 2)), '%d' % 3.9, '%d' % True, '%x' % 2 ** 70, '%ld %hd %Lf' % (1, 2, 3), '%.0f %.0f' % (0.5, 1.5), '%#.3g' % 1.0, '%+.2e' % -0.0, '%5%|', '%.3d' % 5, '%08.3f' % -3.14159, '%s' % None)
class C:
    def __str__(self): return 'str'
    def __repr__(self): return 'repr'
    def __index__(self): return 7
    def __int__(self): return 8
    def __float__(self): return 9.5
print('%s %r %a %d %x %f' % (C(), C(), C(), C(), C(), C()))
for f in (lambda: '%d' % 'a', lambda: '%d %d' % (1,), lambda: '%d' % (1, 2), lambda: '%z' % 1, lambda: '%' % 1, lambda: '%(a)s' % 1, lambda: '%(a)s' % {}, lambda: '%(a' % {}, lambda: '%c' % 'ab', lambda: '%c' % -1, lambda: '%c' % 1.5, lambda: '%x' % 1.5, lambda: '%f' % 'a', lambda: '%*d' % ('a', 1), lambda: '%s' % (), lambda: 'x' % 1, lambda: 'x' % (1,), lambda: 'x' % {}, lambda: '%d' % None, lambda: '%(a)s %s' % {'a': 1}, lambda: '%.2147483648f' % 1, lambda: '%c' % 0x110000, lambda: '%d' % 1j, lambda: '%i' % float('nan'), lambda: '%s %(a)s' % ({'a': 1},), lambda: 'x' % [1], lambda: '%q' % 1):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
'%d items' % '5'
