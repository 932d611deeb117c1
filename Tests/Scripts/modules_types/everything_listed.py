# types: the names of types, SimpleNamespace, MappingProxyType, new_class, DynamicClassAttribute, FunctionType, CodeType.replace, MethodType, CellType.
import types
def attempt(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
def f(a, b=2, *, c=3): return a, b, c
def outer(x):
    def inner(): return x
    return inner
class K:
    def m(self, *a): return self, a
    slot = property(lambda s: 1)
print([isinstance(o, getattr(types, t)) for o, t in ((f, 'FunctionType'), (lambda: 0, 'LambdaType'), ((x for x in ()), 'GeneratorType'), (K().m, 'MethodType'), (len, 'BuiltinFunctionType'), ([].append, 'BuiltinMethodType'), (object.__init__, 'WrapperDescriptorType'), (object().__str__, 'MethodWrapperType'), (str.join, 'MethodDescriptorType'), (dict.__dict__['fromkeys'], 'ClassMethodDescriptorType'), (types, 'ModuleType'), (f.__code__, 'CodeType'), (type.__dict__['__mro__'], 'MemberDescriptorType'), (type(f).__dict__['__code__'], 'GetSetDescriptorType'), (K.__dict__, 'MappingProxyType'), (outer(1).__closure__[0], 'CellType'), (list[int], 'GenericAlias'))])
print(types.FunctionType is types.LambdaType, types.BuiltinFunctionType is types.BuiltinMethodType, sorted(types.__all__))
n = types.SimpleNamespace(b=1, a='x'); n.c = [n]; print(n, n.a, vars(n).keys(), n == types.SimpleNamespace(b=1, a='x', c=n.c), types.SimpleNamespace(), types.SimpleNamespace(a=1) == 5, types.SimpleNamespace(**{'a b': 1})); del n.c; print(n)
class Sub(types.SimpleNamespace):
    @property
    def total(self): return self.x + self.y
print(Sub(x=1, y=2), Sub(x=1, y=2).total); attempt(lambda: types.SimpleNamespace(1)); attempt(lambda: n.zz); attempt(lambda: types.SimpleNamespace({'a': 1})); attempt(lambda: hash(n)); attempt(lambda: n < n); attempt(lambda: delattr(n, 'q')); attempt(lambda: types.SimpleNamespace(**{1: 2}))
g = types.FunctionType(f.__code__, {'__name__': 'other'}, 'renamed', (7, 8)); print(g.__name__, g(), g.__module__, g.__defaults__, g.__kwdefaults__)
for args in ((), (f.__code__,), (5, {}), (f.__code__, 5), (f.__code__, {}, 5), (f.__code__, {}, None, 5), (outer(1).__code__, {}), (outer(1).__code__, {}, None, None, ()), (outer(1).__code__, {}, None, None, (5,)), (f.__code__, {}, None, None, (types.CellType(1),)), (outer(1).__code__, {}, 'n', None, (types.CellType('cell'),))):
    try: r = types.FunctionType(*args); print(r.__name__, r() if r.__closure__ else '')
    except Exception as e: print(type(e).__name__, e)
c = types.CellType(5); print(c.cell_contents, types.CellType(1) < types.CellType(2), types.CellType() == types.CellType()); c.cell_contents = 6; print(c.cell_contents); del c.cell_contents; attempt(lambda: c.cell_contents); attempt(lambda: types.CellType(1, 2)); i = outer(1); i.__closure__[0].cell_contents = 'changed'; print(i())
m = types.MethodType(f, 'self'); print(m(), m(9), m.__self__, m.__func__ is f, m.__name__, m == types.MethodType(f, 'self'), hash(m) == hash(types.MethodType(f, 'self')), types.MethodType(len, [1, 2])()); attempt(lambda: types.MethodType(5, 1)); attempt(lambda: types.MethodType(f, None)); attempt(lambda: types.MethodType(f)); attempt(lambda: setattr(m, 'x', 1)); attempt(lambda: m.nothing)
code = f.__code__; new = code.replace(co_name='swapped', co_consts=(None, 99)); print(new.co_name, new.co_consts, code.co_name, new == code, code.replace() == code, hash(code.replace()) == hash(code), types.FunctionType(code.replace(co_argcount=1, co_nlocals=3), globals())); 
def h(): return 1
h.__code__ = h.__code__.replace(co_consts=(None, 'patched')); print(h())
for kw in ({'co_name': 5}, {'co_argcount': 'x'}, {'co_code': 'text'}, {'co_consts': [1]}, {'nope': 1}, {'co_argcount': -1}, {'co_names': (1,)}, {'co_flags': 2**40}): attempt(lambda: code.replace(**kw))
attempt(lambda: setattr(h, '__code__', 5)); attempt(lambda: setattr(h, '__code__', outer(1).__code__)); attempt(lambda: setattr(code, 'co_name', 'x')); attempt(lambda: setattr(h, '__defaults__', 5)); attempt(lambda: setattr(h, '__name__', 5)); attempt(lambda: setattr(h, '__globals__', {})); attempt(lambda: setattr(h, '__dict__', 5)); attempt(lambda: setattr(h, '__kwdefaults__', 5)); attempt(lambda: setattr(h, '__annotations__', 5)); attempt(lambda: setattr(h, '__closure__', ()))
T = types.new_class('T', (K,), {}, lambda ns: ns.update(attr=1)); print(T.attr, T.__mro__[1].__name__, T.__module__, types.new_class('U').__bases__, types.prepare_class('V', (int,))[0], types.resolve_bases((int, list[int])), types.resolve_bases(()))
attempt(lambda: types.new_class('X', (5,))); attempt(lambda: types.new_class('X', (), {'metaclass': 5})); attempt(lambda: types.new_class()); attempt(lambda: types.resolve_bases([5]))
class D:
    @types.DynamicClassAttribute
    def value(self): return 'instance value'
print(D().value); attempt(lambda: D.value)
a = list[int]; print(a, a.__origin__, a.__args__, a.__parameters__, a([1]), list[int] == list[int], hash(a) == hash(list[int]), dict[str, list[int]], tuple[int, ...], type(a), a.append, isinstance(a, types.GenericAlias), types.GenericAlias(dict, (int, 'x')), list[...], tuple[()], a.__mro__[0], a.__doc__ == list.__doc__); attempt(lambda: isinstance([], a)); attempt(lambda: issubclass(list, a)); attempt(lambda: a[int]); attempt(lambda: types.GenericAlias(5)); attempt(lambda: len(a)); attempt(lambda: list[int](5)); attempt(lambda: setattr(a, 'x', 1)); attempt(lambda: [x for x in dir(a) if 'origin' in x])
@types.coroutine
def co(): yield 'from coroutine'
async def user(): return await co()
u = user(); print(u.send(None)); u.close()
