import atexit
def show(*a, **k): print('exit', a, k)
print(atexit.register(show, 1, x=2) is show); atexit.register(show, 'second')
@atexit.register
def decorated(): print('decorated')
def removed(): print('never')
atexit.register(removed); atexit.register(removed); atexit.unregister(removed); atexit.unregister(len)
def fails(): raise ValueError('at exit')
atexit.register(fails)
for f in (lambda: atexit.register(), lambda: atexit.register(5)):
    try: f()
    except TypeError as e: print(e)
print('body ends')
