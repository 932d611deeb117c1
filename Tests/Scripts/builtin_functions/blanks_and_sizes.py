# Small print: numbers from blanks, sizes that no memory holds, what join asks of its argument, errors made without arguments.
for text in '', ' ', ' x ', b' ', b'', b'  a', '\u3000', '1\x00', ' 1 2 ':
    for kind in float, int, complex:
        try: kind(text)
        except (ValueError, TypeError) as error: print(kind.__name__, repr(text), error)
for sequence in 'ab', b'ab', 'äb':
    for times in 2 ** 62, 2 ** 63 - 1:
        try: sequence * times
        except OverflowError as error: print(error)
class Iterable:
    def __iter__(self): print('iter'); return iter('ab')
    def __len__(self): print('len'); return 2
class Items(list):
    def __iter__(self): print('iter', end=' '); return super().__iter__()
    def __len__(self): print('len', end=' '); return super().__len__()
print(''.join(Iterable()), ''.join(Items('abc')), b'-'.join(Items([b'a', b'b'])))
for value in 5, None, object:
    try: ''.join(value)
    except TypeError as error: print(error)
    try: b''.join(value)
    except TypeError as error: print(error)
for kind in UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError:
    error = kind.__new__(kind)
    print(repr(error), repr(str(error)), error.start)
    try: error.__init__()
    except TypeError as problem: print(problem)
    try: error.start = 'x'
    except TypeError as problem: print(problem)
    try: kind()
    except TypeError as problem: print(problem)
    class Sub(kind): pass
    try: Sub()
    except TypeError as problem: print(problem)
print(UnicodeEncodeError('ascii', 'xyz', 1, 2, 'why'), UnicodeTranslateError('xyz', 0, 2, 'why'))
class Called: pass
Called.__call__ = Called()
try: Called()()
except RecursionError as error: print(error)
