class Lock:
    def __enter__(self):
        print('locked'); return self
    def __exit__(self, *exc):
        print('unlocked', exc[0].__name__)
def work():
    with Lock() as outer, Lock():
        outer.value = 1
        outer.release()
work()
