# atexit: the last first, errors are shown.
import atexit


@atexit.register
def first():
    print('first registered')


atexit.register(print, 'with', 'arguments', sep='-')
atexit.register(lambda: 1 / 0)
gone = atexit.register(lambda: print('never'))
atexit.unregister(gone)
try:
    atexit.register(3)
except TypeError as e:
    print(e)
print('end of the program')
