print(b'%d %5d|%-5d|%05d' % (1, 2, 3, 4), b'%x %X %#o' % (255, 255, 8), b'%s %b' % (b'a', bytearray(b'b')), b'%a' % 'é', b'%c%c' % (65, b'B'), b'%.2f %e' % (1.5, 2.5), b'%%', b'%(k)s' % {b'k': b'v'}, bytearray(b'%d') % 5, b'%5.1s|' % b'abc', b'%*d' % (4, 7), b'%r' % 'x')
for f in (lambda: b'%s' % 'str', lambda: b'%d' % b'1', lambda: b'%c' % 256, lambda: b'%c' % b'ab', lambda: b'%d' % (1, 2), lambda: b'%d %d' % 1, lambda: b'%z' % 1, lambda: b'%' % 1, lambda: b'%(a)s' % 5, lambda: b'%(a)s' % {}, lambda: b'%f' % 'x', lambda: b'%b' % 5):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
b'%s' % None
