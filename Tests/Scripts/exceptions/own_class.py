# The class's module stands before its name; a text of several lines; suppressed context.
class Oops(Exception):
    pass
def f():
    try:
        raise KeyError(1)
    except KeyError:
        raise Oops('first\nsecond') from None
f()
