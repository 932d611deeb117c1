# The format mini-language on floats.
def attempt(value, spec):
    try:
        return repr(format(value, spec))
    except Exception as error:
        return f'{type(error).__name__} {error}'

values = [0.0, -0.0, 1.0, -1234567.891, 0.00001234, 1e16, 123456789012345680.0, 2.5, float('inf'), float('-inf'), float('nan')]
specs = ['', 'e', 'f', 'g', 'n', '%', 'E', 'F', 'G', '.0', '.1', '.3', '.0e', '.0f', '.0g', '.2e', '.2f', '.3g', '.1%', '.17g', '#', '#.0f', '#.0e', '#g', '#.3', '+', ' ', '-', '+.1f', '10', '<14', '>14.2f', '^14.1e', '=14', '014', '+014.2f', '*=14', ',', '_', ',.2f', '_.1f', '020,.2f', ',e', ',g', ',%', 'd', 'x', 'c', 'b', 's', '.', '.2s', '1.1.1', '.100f', '0=+10.1f', ',n', '\u2003^15g', '010', '-010.1', '.1n', '=+12_.3f']
for spec in specs:
    if spec == '.100f':
        print(format(0.1, spec), format(1e22, '.5f'), format(5e-324, '.3g'), len(format(1.7e308, 'f')), format(1e-7, '.60f'))
    else:
        print(repr(spec), *[attempt(v, spec) for v in values])
# str() and format(x, '') agree, whereas '.12g'-like forms differ; ties go to even in decimal arithmetic on the exact value
print([format(x, '.0f') for x in (0.5, 1.5, 2.5, 3.5, -0.5)], [format(x, '.2f') for x in (0.125, 0.375, 2.675, 1.005)], [format(x, '.1f') for x in (0.25, 0.35, 0.05, 0.95)], [format(x, '.3g') for x in (999.5, 9995.0, 0.00099951, 1235000.0)])
print([format(10.0 ** n, '') for n in range(-6, 19, 3)], [format(1.5 * 10.0 ** n, 'g') for n in range(-6, 9)], [format(123456.0, f'.{n}g') for n in range(1, 8)], [format(1e10, f'.{n}') for n in (1, 9, 10, 11, 12)])
print('%.3f|%10.2e|%-10g|%+G|%#.0f|%05.1f|% f|%r|%s|%a' % (3.14159, 12345.678, 0.5, 1e-10, 3.0, -2.55, 1.0, 0.1, 1e300, -0.0), '%.0e' % 15.0, '%.50f' % 0.1, '%5.1f%%' % 99.95, '%g' % 1e5, '%g' % 1e6, '%g' % 1e-4, '%g' % 1e-5, '%i' % 3.99, '%x' % 255)
class F(float):
    def __format__(self, spec): return 'F(' + spec + ')' + float.__format__(self, spec or '.1f')
print(f'{F(2.25)} {F(2.25):.3e}', '{0:>8.2f}'.format(F(1)), format(F(3)), 'x%sx' % F(1.5))
