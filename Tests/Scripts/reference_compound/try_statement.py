# 8.4: matching, order, names unbound, finally.
def run(exc):
    try:
        print('try', end=' ')
        if exc: raise exc
    except (KeyError, IndexError) as e:
        print('lookup', repr(e), end=' ')
    except ArithmeticError:
        print('arithmetic', end=' ')
    except Exception as e:
        print('other', type(e).__name__, end=' ')
    else:
        print('else', end=' ')
    finally:
        print('finally')
for e in (None, KeyError('k'), IndexError, ZeroDivisionError(1), OSError(2, 'x')): run(e)
try:
    raise ValueError
except ValueError as e:
    pass
print('e' in globals())
e = 'kept'
try:
    try: raise ValueError
    except ValueError as e: raise KeyError
except KeyError: print('e' in globals())
import sys
try: raise ValueError(1)
except ValueError:
    print(sys.exc_info()[1])
    try: raise KeyError(2)
    except KeyError: print(sys.exc_info()[1])
    print(sys.exc_info()[1])
print(sys.exc_info())
def kinds(): print('evaluated', end=' '); return ValueError
try: pass
except kinds(): pass
try: raise TypeError
except kinds(): pass
except TypeError: print('type error')
for bad in (3, 'x', (ValueError, 5), int, [ValueError]):
    try:
        try: raise KeyError('inner')
        except bad: pass
    except TypeError as error: print(error, repr(error.__context__))
for text in ('try: pass', 'try: pass\nelse: pass', 'try: pass\nexcept: pass\nexcept ValueError: pass', 'try: pass\nfinally: pass\nexcept: pass', 'except: pass', 'try: pass\nexcept a, b: pass', 'try: pass\nexcept a as b.c: pass', 'try: pass\nexcept (a, b) as c: pass', 'try: pass\nexcept as e: pass', 'try: pass\nfinally: pass\nelse: pass', 'try pass', 'try: pass\nexcept a as None: pass'):
    try:
        compile(text, 's', 'exec'); print('compiles', repr(text))
    except SyntaxError as error: print(repr(text), '|', error.msg)
try:
    raise KeyError('first')
finally:
    raise ValueError('second')
