# 7.8: raise, from, re-raise, implicit chaining.
for text in ('raise ValueError', 'raise ValueError("v")', 'raise ValueError from KeyError', 'raise ValueError from None', 'raise ValueError from 5', 'raise 5', 'raise "x"', 'raise int', 'raise', 'raise None', 'raise ValueError from KeyError("k")', 'raise (ValueError, 1)', 'raise Exception(1, 2)'):
    try:
        exec(text)
    except BaseException as error:
        print(text, '|', repr(error), repr(error.__cause__), error.__suppress_context__)
try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise KeyError('second') from e
except KeyError as error:
    print(repr(error.__cause__), error.__cause__ is error.__context__)
class Picky(Exception):
    def __init__(self, a): pass
class Odd(Exception):
    def __new__(cls): return 'not an exception'
for kind in (Picky, Odd):
    try:
        raise kind
    except Exception as error:
        print(type(error).__name__, error)
def again():
    try:
        raise LookupError('first')
    except LookupError:
        raise
try:
    again()
except LookupError as error:
    tb = error.__traceback__
    while tb: print(tb.tb_frame.f_code.co_name, tb.tb_lineno); tb = tb.tb_next
e = ValueError('reused')
for _ in range(2):
    try:
        raise e
    except ValueError as caught:
        n = 0; tb = caught.__traceback__
        while tb: n += 1; tb = tb.tb_next
        print(n)
try:
    raise e.with_traceback(None) from None
except ValueError as x:
    print(x.__context__, x.__cause__)
try:
    {}['missing']
except KeyError:
    raise RuntimeError('while handling')
