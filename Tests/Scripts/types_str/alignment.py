for s in ('', 'a', 'abc', 'é😀', '-5', '+', '+12', '--1', '\t'):
    print([s.center(6), s.center(7, '*'), s.ljust(5, '.'), s.rjust(5, '€'), s.zfill(5), s.center(-1), s.ljust(0), s.zfill(2)])
print('a'.center(4), 'ab'.center(5, '_'), 'a\tb\tc'.expandtabs(), '\t|'.expandtabs(4), 'ab\tc'.expandtabs(2), 'a\nb\tc'.expandtabs(8), 'x\ty'.expandtabs(0), 'x\ty'.expandtabs(-1), 'a\r\tb'.expandtabs(3).encode(), 'a\tb'.expandtabs(tabsize=3))
for f in (lambda: 'a'.center(), lambda: 'a'.center('x'), lambda: 'a'.center(5, 'ab'), lambda: 'a'.center(5, ''), lambda: 'a'.ljust(5, b'x'), lambda: 'a'.zfill('x'), lambda: 'a'.zfill(1.0), lambda: 'a'.expandtabs('x'), lambda: 'a'.rjust(5, 5), lambda: 'a'.center(10, fillchar='x'), lambda: 'a'.zfill(), lambda: 'a'.ljust(2 ** 70), lambda: '\t'.expandtabs(1.5)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
'a'.rjust()
