# SystemExit travelling through generators, finally blocks, with statements and except Exception.
import sys
class Manager:
    def __enter__(self): print('enter'); return self
    def __exit__(self, kind, value, tb): print('exit', kind.__name__, value.code); return False
def worker():
    try:
        yield 'working'
        yield sys.exit('stopped by the worker')
    except Exception:
        print('never: SystemExit is no Exception')
    finally:
        print('worker cleans up')
def main():
    try:
        with Manager():
            for step in worker():
                print(step)
    except BaseException as error:
        print(type(error).__name__, error.args, error.code)
        raise
    finally:
        print('main finally')
import atexit
atexit.register(print, 'atexit runs')
main()
