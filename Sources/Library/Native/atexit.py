"""Functions that run when the program ends."""
import sys

_callbacks = []


def register(*args, **kwargs):
    """Has a function called, with these arguments, when the program ends; returns it, so that it can decorate."""
    if not args:
        raise TypeError('register() takes at least 1 argument (0 given)')
    func, *rest = args
    if not callable(func):
        raise TypeError('the first argument must be callable')
    _callbacks.append((func, rest, kwargs))
    return func


def unregister(func, /):
    """Takes a function off the list, however often it is there."""
    _callbacks[:] = [entry for entry in _callbacks if not entry[0] == func]


def _clear():
    """Empties the list."""
    _callbacks.clear()


def _ncallbacks():
    return len(_callbacks)


def _run_exitfuncs():
    """Calls the functions, the last one first. An exception is shown, and the others run all the same; the last is raised
    again at the end."""
    last = None
    while _callbacks:
        func, args, kwargs = _callbacks.pop()
        try:
            func(*args, **kwargs)
        except BaseException as problem:
            last = problem
            if not isinstance(problem, SystemExit):
                print('Error in atexit._run_exitfuncs:', file=sys.stderr)
                sys.excepthook(*sys.exc_info())
    if last is not None:
        raise last


def _run_quietly():
    """What the machine calls at the end: what is raised has been shown."""
    try:
        _run_exitfuncs()
    except BaseException:
        pass


# C functions in CPython.
__import__('_imp')._make_builtins(globals(), '_clear _ncallbacks _run_exitfuncs register unregister')
