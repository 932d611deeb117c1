# printf-style formatting of bytes and bytearray: every conversion, flags, mapping keys, errors.
def attempt(template, args):
    try:
        print(template, repr(template % args))
    except Exception as error:
        print(template, type(error).__name__, error)

class WithBytes:
    def __bytes__(self): return b'<bytes>'
class Ix:
    def __index__(self): return 65
for template, args in ((b'%s', b'x'), (b'%b', bytearray(b'y')), (b'%s', memoryview(b'mv')), (b'%b', WithBytes()), (b'%s', 'text'), (b'%b', 5), (b'%s', None), (b'%a', 'caf\xe9'), (b'%r', 'caf\xe9'), (b'%a', [1]), (b'%c', 65), (b'%c', b'B'), (b'%c', bytearray(b'C')), (b'%c', 256), (b'%c', b'ab'),
                       (b'%c', 'a'), (b'%c', Ix()), (b'%d', 42), (b'%i', -42), (b'%u', 7), (b'%5d|', 42), (b'%-5d|', 42), (b'%05d', 42), (b'%+d', 42), (b'% d', 42), (b'%x', 255), (b'%X', 255), (b'%#x', 255), (b'%o', 8), (b'%#o', 8), (b'%d', 3.99), (b'%d', '3'), (b'%d', b'3'), (b'%x', 1.5),
                       (b'%f', 3.14159), (b'%.2f', 3.14159), (b'%e', 12345.678), (b'%G', 1e-10), (b'%10.3f|', 2.5), (b'%g', b'x'), (b'%%', ()), (b'%5s|', b'ab'), (b'%-5s|', b'ab'), (b'%.1s', b'ab'), (b'%*d', (5, 42)), (b'%.*f', (1, 2.55)), (b'%-*d|', (4, 1)), (b'%*d', ('x', 1)),
                       (b'%(a)d %(b)s', {b'a': 1, b'b': b'two'}), (b'%(a)d', {'a': 1}), (b'%(a)d', 5), (b'%(a', {b'a': 1}), (b'%d %d', (1,)), (b'%d', (1, 2)), (b'', (1,)), (b'none', ()), (b'none', b'x'), (b'none', {b'k': 1}), (b'%', ()), (b'%5', 1), (b'%y', 1), (b'%ld %hd %Lf', (1, 2, 3.0)), (b'%s %s', [b'a', b'b']),
                       (b'%s', (b'in tuple',)), (b'%.3d', 7), (b'%+.3e', -0.0), (b'%f', float('inf')), (b'%d', float('nan')), (b'%d', True), (b'%#X', 0), (b'%08.2f', -3.14159), (b'%s', [1])):
    attempt(template, args)
print(bytearray(b'%d-%s') % (1, b'z'), type(bytearray(b'%d') % 1).__name__)
template = bytearray(b'%s!'); template %= b'in place'; print(template)
print(b'%d%%' % 50, b'a%bc' % b'-', b'%s' % b'' == b'', b'%10s|%-10s|' % (b'right', b'left'))
