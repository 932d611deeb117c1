# contextlib.
from contextlib import *
@contextmanager
def cm(x):
    print('in',x)
    try: yield x*2
    finally: print('out')
with cm(2) as v: print(v)
try:
    with cm(3): raise ValueError('boo')
except ValueError as e: print('caught',e)
with suppress(ZeroDivisionError): 1/0
with ExitStack() as st:
    st.enter_context(cm(1)); st.callback(print,'cb',1)
    print('body')
@cm(5)
def ff(): print('ff')
ff()
with nullcontext(4) as z: print(z)
class Cl:
    def close(s): print('closed')
with closing(Cl()): pass
@contextmanager
def bad():
    if 0: yield
try:
    with bad(): pass
except RuntimeError as e: print(e)
