import sys
class Code:
    def __str__(self): return 'printed object'
try: raise SystemExit(None)
except SystemExit as e: print(e.code)
def f():
    try: sys.exit((1, 2))
    except Exception: print('not an Exception')
try: f()
except SystemExit as e: print(e.code, e.args)
sys.stdout.write('no newline')
sys.exit(Code())
