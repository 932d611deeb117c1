def f():
    """A docstring
    that never ends
    return 1
