# 3.3.9: __enter__ and __exit__ are looked up on the class.
class CM:
    def __init__(self, swallow=False): self.swallow = swallow
    def __enter__(self): print('enter'); return 'value'
    def __exit__(self, kind, value, tb):
        print('exit', kind and kind.__name__, value, tb is not None)
        return self.swallow
with CM() as v:
    print(v)
with CM(True):
    raise KeyError('swallowed')
try:
    with CM():
        1 / 0
except ZeroDivisionError as error:
    print('passed on', error)
def f():
    with CM():
        return 'returned'
print(f())
for i in range(3):
    with CM():
        if i == 0: continue
        break
c = CM()
c.__enter__ = lambda: print('never')
with c: pass
class NoExit:
    def __enter__(self): print('not even this')
class NoEnter:
    def __exit__(self, *a): pass
for bad in (NoExit(), NoEnter(), 3, None):
    try:
        with bad: pass
    except AttributeError as error:
        print(error)
class FailingExit(CM):
    def __exit__(self, *a): raise ValueError('in exit')
with FailingExit():
    raise KeyError('in body')
