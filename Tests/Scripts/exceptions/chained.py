# An uncaught exception with a cause and a context.
def f(x):
    return 1 / x
def g():
    try:
        f(0)
    except ZeroDivisionError as e:
        try:
            {}['k']
        except KeyError:
            raise ValueError('outer') from e
try:
    g()
except ValueError:
    int('x')
