# Long and odd values in messages: no shortening, line breaks, quotes, surrogates, very long lines of source.
class Odd:
    def __repr__(self): return 'Odd(\n  spread over lines\n)'
for make in (lambda: {}['x' * 120], lambda: {}[Odd()], lambda: [].index('y' * 80), lambda: int('z' * 90), lambda: int('9' * 70 + 'x'), lambda: float('q' * 60), lambda: [1].remove(Odd()), lambda: getattr(Odd(), 'a' * 100), lambda: __import__('m' * 70), lambda: 'abc'.index('d' * 30), lambda: ().index(Odd()), lambda: {1: 2}.pop(('t',) * 30), lambda: {'set'}.remove('e' * 50), lambda: eval('v' * 80), lambda: (lambda **k: 0)(*[1] * 3), lambda: open('p' * 50 + '/x'), lambda: complex('c' * 40), lambda: bytes.fromhex('0g' * 20), lambda: 'é€'.encode('ascii'), lambda: setattr(object(), 'n' * 60, 1)):
    try: make()
    except Exception as error: print(type(error).__name__, ascii(str(error)))
values = {'a': [1, 2, 3], 'b': (4, 5, 6), 'c': {7, }, 'd': 'eight', 'e': 9.0, 'f': None, 'g': True, 'h': 10j, 'i': b'eleven', 'j': range(12)}; total = sum(len(v) if hasattr(v, '__len__') else 1 for v in values.values()); print(total); missing = values['first'] if 'first' in values else values['the key that is not there: "quoted" and \'single\' and \\ and \n']
