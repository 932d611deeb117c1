# keyword, reprlib, errno, abstract methods, DynamicClassAttribute.
import errno
import keyword
import reprlib
import types

print(keyword.iskeyword('if'), keyword.kwlist[:5], len(keyword.kwlist), keyword.issoftkeyword('match'))
print(reprlib.repr(list(range(20))), reprlib.repr('x'*100), reprlib.repr({i:i for i in range(9)}), reprlib.repr({3,1,2,4,5,6,7}), reprlib.repr(10**60), reprlib.repr([[[[[[[[]]]]]]]]), reprlib.repr((1,)), reprlib.repr(frozenset()))
print(errno.ENOENT, errno.errorcode[13], len(errno.errorcode))
import abc
class X(abc.ABC):
    @classmethod
    @abc.abstractmethod
    def c(cls): pass
    @staticmethod
    @abc.abstractmethod
    def s(): pass
    @property
    def p(self): return 1
    @p.setter
    @abc.abstractmethod
    def p(self,v): pass
print(sorted(X.__abstractmethods__))
try: X()
except TypeError as e: print(e)
class D:
    @types.DynamicClassAttribute
    def v(self): return 3
print(D().v)
try: D.v
except AttributeError as e: print('AE',e)
print(types.SimpleNamespace(a=1,b='x')==types.SimpleNamespace(a=1,b='x'), types.MethodType(len,'abc')(), types.ModuleType('m','doc').__doc__, types.CodeType is type((lambda:0).__code__))
