# sys.unraisablehook gets what nobody can catch.
import io
import sys


class Dying:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        raise ValueError("while dying: " + self.name)

    def __repr__(self):
        return "<Dying>"


def hook(arguments):
    print(arguments.exc_type.__name__, arguments.exc_value, arguments.exc_traceback.tb_lineno,
          arguments.err_msg, getattr(arguments.object, "__qualname__", arguments.object))
    print(type(arguments).__name__, len(arguments), arguments[1] is arguments.exc_value)


sys.unraisablehook = hook
a = Dying("first")
del a


def failing(arguments):
    raise KeyError("hook")


def shown(name):
    """What standard error gets, without addresses."""
    sys.stderr = io.StringIO()
    dying = Dying(name)
    del dying
    for line in sys.stderr.getvalue().splitlines():
        print("  ", line.split(" at 0x")[0])
    sys.stderr = sys.__stderr__


sys.unraisablehook = failing
shown("second")
sys.unraisablehook = sys.__unraisablehook__
shown("third")
sys.unraisablehook = lambda arguments: sys.__unraisablehook__(arguments)
shown("fourth")
