try:
    class E(list, x=1): pass
except TypeError as e: print(e)
try:
    class E(x=1): pass
except TypeError as e: print(e)
try: object.__init_subclass__(1)
except TypeError as e: print(e)
try: int.__init_subclass__(y=1)
except TypeError as e: print(e)
try: int.__init_subclass__(1,2)
except TypeError as e: print(e)
class F:
    def __init_subclass__(cls, **k): super().__init_subclass__(**k)
try:
    class G(F, z=1): pass
except TypeError as e: print(e)
try: type('a\0b',(),{})
except ValueError as e: print(e)
from collections import namedtuple
P=namedtuple('P','x y')
p=P(1,2)
try: p.new=1
except AttributeError as e: print(e)
try: p.__dict__
except AttributeError as e: print(e)
try: vars(p)
except TypeError as e: print(e)
class T(tuple): __slots__=()
try: T().a=1
except AttributeError as e: print(e)
class U(T): pass
u=U(); u.a=5; print(u.a,u.__dict__)
class L(list): __slots__=('q',)
l=L(); l.q=3; print(l.q)
try: l.r=1
except AttributeError as e: print(e)
class I(int): pass
i=I(3); i.z=1; print(i.__dict__)
import time,sys,os
print(time.gmtime(0).tm_zone, os.stat("/").st_atime_ns > 0, sys.version_info.major)
class N(type):
    __slots__=()
class M(metaclass=N): a=1
M.b=2; print(M.b)
