print(format(5), format('x'), format(3.14159, '.2f'), format(255, '#x'), format(-5, '+d'), format(1e10, ',.2f'), format('ab', '^6'), format('ab', '*>6'), format(True, 'd'), format(None, ''), format([1], ''), format(1234567, '_'), format(0.25, '%'), format(65, 'c'), format(3, '05'), format(-3, '=+6'), format('abc', '.2'), format(2 + 1j, '.1f'))
class C:
    def __format__(self, s): return 'spec:' + s
class S(str):
    def __format__(self, s): return 'S' + s
print(format(C(), 'abc'), f'{C():x y}', '{:{}}'.format(C(), 'in'), format(S('q'), '1'), '{0:{1}{2}}'.format(7, '>', 4))
for args in ((5, 's'), (5, '.2'), ('a', 'd'), ('a', '+'), ('a', '='), (5, ',c'), (5, ',_'), (1.5, 'd'), (5, 'zz'), ([], 'd'), (None, '5'), (5, 5), (5, '999999999999999999999'), (-1, 'c'), (0x110000, 'c'), (5, '.2c'), ('a', ','), (1.5, '.'), (5, ' ,x'), (5, '+c'), (5, '#c'), (object, 'x'), (1j, '05')):
    try: print(format(*args))
    except Exception as e: print(type(e).__name__, e)
class Bad:
    def __format__(self, s): return 5
format(Bad())
