import sys, atexit
atexit.register(print, 'at exit')
try:
    sys.exit()
except SystemExit as e: print(repr(e), e.code)
class Custom(SystemExit):
    def __str__(self): return 'custom text'
try:
    raise Custom(5)
except Custom as e: print(e.code, e)
try:
    try: sys.exit(1)
    finally: print('finally runs')
except BaseException as e: print(type(e).__name__)
sys.exit('error text for stderr')
