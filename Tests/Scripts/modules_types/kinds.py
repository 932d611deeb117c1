import types
def f(): yield
async def c(): pass
async def ag(): yield
co = c()
class C:
    def m(self): pass
    s = property(lambda self: 1)
print([t.__name__ for t in (types.FunctionType, types.LambdaType, types.GeneratorType, types.CoroutineType, types.AsyncGeneratorType, types.CodeType, types.CellType, types.MethodType, types.BuiltinFunctionType, types.BuiltinMethodType, types.WrapperDescriptorType, types.MethodWrapperType, types.MethodDescriptorType, types.ClassMethodDescriptorType, types.ModuleType, types.TracebackType, types.FrameType, types.GetSetDescriptorType, types.MemberDescriptorType, types.MappingProxyType, types.SimpleNamespace, types.GenericAlias, types.DynamicClassAttribute)])
print(isinstance(f, types.FunctionType), isinstance(f(), types.GeneratorType), isinstance(co, types.CoroutineType), isinstance(C().m, types.MethodType), isinstance(len, types.BuiltinFunctionType), isinstance(object.__init__, types.WrapperDescriptorType), isinstance(object().__str__, types.MethodWrapperType), isinstance(str.join, types.MethodDescriptorType), isinstance(dict.__dict__['fromkeys'], types.ClassMethodDescriptorType), isinstance(C.__dict__, types.MappingProxyType)); co.close()
n = types.SimpleNamespace(b=1, a=2); n.c = 3; print(n, n == types.SimpleNamespace(a=2, b=1, c=3), vars(n)); del n.a; print(n)
K = types.new_class('K', (C,), {}, lambda ns: ns.update(x=5)); print(K.x, K.__mro__[1].__name__, types.prepare_class('Z')[0], types.resolve_bases((int,)))
m = types.MappingProxyType({'a': 1}); print(m, m['a'], dict(m), m | {'b': 2}, list(m.items()))
g = types.FunctionType(f.__code__, {}, 'renamed'); print(g.__name__, types.CellType(5).cell_contents)
@types.coroutine
def gen_co(): x = yield 1; return x
async def use(): return await gen_co()
u = use(); print(u.send(None))
try: u.send('sent')
except StopIteration as e: print(e.value)
class D:
    @types.DynamicClassAttribute
    def v(self): return 'instance'
print(D().v)
for t in (lambda: m.__setitem__('a', 1), lambda: types.SimpleNamespace(1), lambda: n.zz, lambda: types.FunctionType(5, {}), lambda: types.MethodType(1, 1), lambda: types.CodeType(), lambda: types.ModuleType(), lambda: types.MappingProxyType(5), lambda: types.GeneratorType(), lambda: D.v, lambda: types.CellType().cell_contents, lambda: types.coroutine(5), lambda: types.new_class('Q', (5,)), lambda: hash(m), lambda: types.TracebackType(1, 2, 3, 4)):
    try: print(t())
    except Exception as e: print(type(e).__name__, e)
m['new'] = 1
