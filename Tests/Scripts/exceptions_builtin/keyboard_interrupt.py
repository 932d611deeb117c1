try:
    raise KeyboardInterrupt('pressed')
except Exception:
    print('not here')
except BaseException as e:
    print(repr(e), isinstance(e, Exception))
def f():
    try:
        raise KeyboardInterrupt
    finally:
        print('cleanup')
try: f()
except KeyboardInterrupt as e: print(e.args)
print('done')
