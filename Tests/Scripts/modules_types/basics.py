# types, abc and the ABCs of collections.abc; generic aliases.
import abc
import _collections_abc as c
import types

print(types.FunctionType.__name__, types.MappingProxyType, types.SimpleNamespace(a=1), types.GenericAlias, types.CellType)
print(list[int], dict[str, int], tuple[int, ...], type[int], list[list[int]], set['x'], tuple[()])
alias = dict[str, list[int]]
print(alias.__origin__, alias.__args__, alias.__parameters__, alias == dict[str, list[int]], hash(alias) == hash(dict[str, list[int]]), alias(a=1), list[int]([1]))
for f in (lambda: isinstance([], list[int]), lambda: issubclass(list, list[int]), lambda: list[int][str], lambda: int[str], lambda: isinstance(3, 4)):
    try:
        print(f())
    except TypeError as e:
        print(e)


class Sub(list[int]):
    pass


print(Sub.__mro__, Sub.__orig_bases__, Sub([1]))


class A(abc.ABC):
    @abc.abstractmethod
    def f(self):
        pass

    @property
    @abc.abstractmethod
    def p(self):
        pass


try:
    A()
except TypeError as e:
    print(e)


class B(A):
    def f(self):
        return 3
    p = 4


print(B().f(), isinstance(3, A), A.__abstractmethods__ == {'f', 'p'}, B.__abstractmethods__)
A.register(int)
print(isinstance(3, A), issubclass(bool, A), isinstance('', A))
try:
    A.register(3)
except TypeError as e:
    print(e)
for obj in ([], {}, (), '', b'', 3, set(), iter([]), (x for x in ()), range(3), len, {}.keys(), {}.items(), None, memoryview(b''), bytearray()):
    print(type(obj).__name__, [n for n in sorted(c.__all__) if isinstance(obj, getattr(c, n))])


class M(c.MutableMapping):
    def __init__(self):
        self.d = {}

    def __getitem__(self, k):
        return self.d[k]

    def __setitem__(self, k, v):
        self.d[k] = v

    def __delitem__(self, k):
        del self.d[k]

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        return len(self.d)


m = M()
m.update({'a': 1}, b=2)
print(dict(m), m.pop('a'), m.pop('z', 0), m.setdefault('q', 5), list(m.items()), m == {'b': 2, 'q': 5}, m.popitem(), 'b' in m, m.get('n'), list(m.values()))
m.clear()
print(len(m))


class Q(c.Sequence):
    def __getitem__(self, i):
        return (1, 2, 3)[i]

    def __len__(self):
        return 3


q = Q()
print(list(q), 2 in q, q.index(3), q.count(1), list(reversed(q)), isinstance(q, c.Reversible))
X = types.new_class('X', (A,), {}, lambda ns: ns.update(z=1))
print(X.z, types.resolve_bases((list[int],)), types.prepare_class('P'))
print(c.Callable[[int, str], bool], c.Mapping[str, int], c.Callable[..., int])


@types.coroutine
def co():
    yield 1


async def use():
    return await co()


it = use()
print(it.send(None))
it.close()
