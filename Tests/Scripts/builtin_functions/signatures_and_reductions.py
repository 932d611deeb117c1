# __text_signature__ of builtin functions, methods and classes; __reduce__ of callables; builtin functions as attributes of classes.
import copy, os, binascii, codecs, atexit, operator, struct
def attempt(f, *a):
    try: print(repr(f(*a)))
    except Exception as e: print(type(e).__name__, e)
for o in (len, abs, print, sum, globals, isinstance, getattr, ord, format, object, int, list, complex, enumerate, property, tuple, str, dict, dict.get, list.append, list.pop, str.join, int.__add__, int.__pow__, object.__init__, object.__setattr__, tuple.__getitem__, [].append, (5).__add__, int.from_bytes, dict.fromkeys, int.__new__, str.find, operator.add):
    print(getattr(o, '__name__', o), o.__text_signature__)
class A:
    def m(self): return 'm'
a = A()
for f in (len, [1].append, str.join, int.__add__, (1).__add__, dict.fromkeys, dict.__dict__['fromkeys'], a.m, operator.add, object.__init_subclass__, int.__new__):
    r = f.__reduce__(); print(r if isinstance(r, str) else (r[0].__name__, r[1][0] if r[1][0] is not a else 'a', r[1][1]))
print(copy.copy(a.m)(), copy.deepcopy(len) is len, copy.copy('x'.join)(['1', '2']), copy.deepcopy(range(3)), a.__reduce_ex__(2)[1:], (None).__reduce_ex__(2)[1])
a.v = 1; print(a.__reduce_ex__(2)[2]); del a.v; print(a.__reduce_ex__(2)[2]); attempt(int.__reduce_ex__, int, 2); attempt(type.__reduce_ex__, int, 2)
class B: scan, crc, enc, opened, reg = os.scandir, binascii.crc32, codecs.encode, open, atexit.unregister
b = B(); print(type(b.scan('/')).__name__, b.crc(b'x'), b.enc('x', 'utf-8'), b.opened('/dev/null').read(), b.reg(len), type(os.scandir).__name__, repr(binascii.crc32))
copy._deepcopy_dispatch[B] = lambda x, memo: 'by the table'; print(copy.deepcopy([B()]))
for f in (lambda: struct.unpack('i'), lambda: struct.Struct('i').unpack(), lambda: int.mro(1), lambda: list.__subclasses__(1), lambda: struct.unpack_from(), lambda: struct.calcsize('\0'), lambda: os.stat(9999), lambda: os.rename('a', None), lambda: (3j).__format__(None), lambda: super(None, None), lambda: __import__(None), lambda: memoryview(b'').cast('B', None)): attempt(f)
