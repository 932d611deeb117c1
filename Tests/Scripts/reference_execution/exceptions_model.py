# 4.3: exceptions end the block, identify by class, can be resumed nowhere.
def level3(): raise LookupError('deep')
def level2():
    try:
        level3()
    finally:
        print('level2 cleans')
def level1():
    try:
        level2()
    except ArithmeticError:
        print('wrong handler')
try:
    level1()
except Exception as error:
    frames = []
    tb = error.__traceback__
    while tb: frames.append(tb.tb_frame.f_code.co_name); tb = tb.tb_next
    print(frames, error)
class Base(Exception): pass
class Sub(Base): pass
for handler in (Base, Sub, (KeyError, Base), BaseException, Exception):
    try:
        raise Sub('s')
    except handler as caught:
        print(type(caught).__name__, caught.args)
from abc import ABCMeta
class Virtual(Exception, metaclass=ABCMeta): pass
Virtual.register(KeyError)
try:
    try:
        raise KeyError('virtual bases do not count')
    except Virtual:
        print('not here')
except KeyError as error:
    print(error)
import sys
try:
    sys.exit('message')
except SystemExit as error:
    print(repr(error.code))
class Silent(Exception):
    def __str__(self): return ''
raise Silent('hidden')
