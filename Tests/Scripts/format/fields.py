# str.format, format() and f-strings.
print('{} {}'.format(1, 'a'), '{1} {0}'.format(1, 2), '{a} {b}'.format(a=1, b=2), '{{}} {}'.format(3), '{0}{0}'.format('x'))
print('{0[1]} {0[0]} {d[k]} {d[k]!r:>5}'.format([1, 2], d={'k': 'v'}), '{0.real} {0.imag}'.format(3))
print('{!r} {!s} {!a}'.format('é', 'é', 'é'), '{:>5}|{:<5}|{:^5}|{:*^7}|{:5}|'.format('a', 'b', 'c', 'd', 'e'))
print('{:.2}|{:5.1}|{:€>4}|'.format('abc', 'abc', 'x'), '{:{}}|{:{w}.{p}}|'.format('a', 4, 'abcdef', w=5, p=3))
print('{:d} {:5d} {:<5d}| {:^5d}| {:+d} {: d} {:05d} {:x} {:X} {:#x} {:o} {:#b} {:c} {:,} {:_} {:_x}'.format(1, 2, 3, 4, 5, 6, -7, 255, 255, 255, 8, 5, 97, 1234567, 1234567, 0xabcdef12))
print('{:f} {:.2f} {:e} {:g} {:%} {:.1%} {:10.3f}| {:<10.3f}| {:+.2f} {:,.2f} {:n} {}'.format(1.5, 2.345, 12345.678, 1e20, 0.5, 0.123, 3.14159, 3.14159, 2.0, 1234567.891, 1.5, 1e16))
print(format(3, ''), format('x', '>3'), format(2.5, '06.2f'), format(True), format(None), format([1]), format(1+2j, '.1f'))
x = 5
name = 'é'
w = 6
print(f'{x} {x!r} {name} {name!r} {name!a} {x:03d} {name:>{w}} {x + 1:>{w - 2}}| {x=} {name=} {x = !s:>3} {{}}')
print('{a[b]} {a[-1]}'.format(a={'b': 1, '-1': 2}), '{:}'.format('z'), '{0!s:}'.format('z'), 'é{}€'.format('x'), '{}'.format('€'))
print('{x} {y}'.format_map({'x': 1, 'y': 'b'}), ''.format(), 'plain'.format(1, 2))
