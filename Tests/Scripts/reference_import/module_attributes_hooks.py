# Module __getattr__ and __dir__ (PEP 562), module types, changing a module's class, missing attributes.
import sys, types
m = types.ModuleType('made', 'its documentation')
print(m, m.__name__, m.__doc__, sorted(vars(m)), m.__spec__, m.__loader__, m.__package__)
for text in ('m.x', 'del m.x', 'types.ModuleType()', 'types.ModuleType(5)', 'types.ModuleType("a", "b", "c")', 'm.__dict__ = {}', 'm()', 'm[0]', 'len(m)', 'm + m', 'types.ModuleType(name="kw", doc=5).__doc__', 'm == m', 'hash(m) == hash(m)', 'm < m'):
    try: print(text, '=', eval(text) if '= {}' not in text and 'del' not in text else exec(text))
    except Exception as e: print(text, '|', type(e).__name__, str(e).split(' at 0x')[0])
exec('''
calls = []
def __getattr__(name):
    calls.append(name)
    if name.startswith('dyn_'):
        value = name[4:] * 2
        globals()[name] = value
        return value
    raise AttributeError(f"module {__name__!r} says: no {name}")
def __dir__():
    return ['shown', 'b', 'a']
real = 1
''', m.__dict__)
print(m.real, m.dyn_ab, m.dyn_ab, m.calls, dir(m))
try: m.other
except AttributeError as e: print(e, e.args)
print(getattr(m, 'other', 'default'), hasattr(m, 'dyn_q'), hasattr(m, 'zzz'), m.calls)
sys.modules['made'] = m
from made import dyn_xy, real
print(dyn_xy)
try: from made import never
except ImportError as e: print(type(e).__name__, e)
m.__getattr__ = 5
try: m.whatever
except TypeError as e: print(e)
del m.__getattr__
try: m.whatever
except AttributeError as e: print(e)
m.__getattr__ = lambda name: 1 / 0
for f in (lambda: m.q, lambda: hasattr(m, 'q'), lambda: getattr(m, 'q', None)):
    try: print(f())
    except ZeroDivisionError as e: print(e)
class Counting(types.ModuleType):
    reads = 0
    def __getattribute__(self, name):
        if not name.startswith('__'): type(self).reads += 1
        return super().__getattribute__(name)
    def __setattr__(self, name, value):
        if name == 'frozen': raise TypeError('frozen is read-only')
        super().__setattr__(name, value)
    @property
    def computed(self): return 'computed for ' + self.__name__
    def __call__(self, x): return x * 2
    def __repr__(self): return '<Counting>'
m2 = types.ModuleType('second'); m2.a = 1; m2.__class__ = Counting
print(m2.a, m2.computed, m2(21), m2, Counting.reads)
try: m2.frozen = 1
except TypeError as e: print(e)
m2.thawed = 1; print(m2.thawed, Counting.reads)
for cls in (int, object, types.FunctionType):
    try: m2.__class__ = cls
    except TypeError as e: print(e)
del m2.__name__
try: repr(types.ModuleType.__repr__(m2)); print(types.ModuleType.__repr__(m2))
except Exception as e: print(type(e).__name__, e)
n = types.ModuleType('named'); n.__name__ = 5
try: n.gone
except AttributeError as e: print(e)
del n.__name__
try: n.gone
except AttributeError as e: print(e)
n.__dict__.clear(); print(vars(n), types.ModuleType.__repr__(n))
e = types.ModuleType.__new__(types.ModuleType); print(e)
try: e.x
except AttributeError as error: print(error)
e.__init__('late', 'doc'); print(e.__name__, e.__doc__)
class Sub(types.ModuleType):
    def __init__(self): super().__init__('sub'); self.ready = True
s = Sub(); print(s, s.ready, isinstance(s, types.ModuleType), type(s).__mro__[1].__name__)
import builtins
print(builtins.__name__, type(builtins.__doc__).__name__, type(builtins), __builtins__ is builtins, __name__, __doc__)
