# Repeated entries of a traceback are folded.
def f(n):
    if n > 0:
        return f(n - 1)
    raise RuntimeError('deep')
f(10)
