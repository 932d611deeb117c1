# collections: subclasses, mutation during iteration, equality, merging, pickling helpers, errors.
import copy
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque, namedtuple


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class D(deque):
    def __repr__(self):
        return 'D' + repr(list(self))


d = D([1, 2, 3], 5)
d.extra = 1
c = copy.copy(d)
print(d, c, type(c), c.maxlen, d + D([4]), d == c, d != c, d <= c, d < D([1, 3]), bool(deque()), deque('ab') * 0)
d *= 2
print(d, d.maxlen)
e = deque(range(6))
e.rotate(-2)
print(e, e[-1], e[2])
e[1] = 'x'
del e[0]
print(e, e.index('x'), e.count(5))
e.reverse()
e.insert(2, 'y')
e.insert(-100, 'first')
e.insert(100, 'last')
print(e, list(reversed(e)), copy.deepcopy(e) == e)
e.clear()
print(e, len(e), deque(maxlen=0), deque([1, 2], 0), deque('abc', maxlen=2))


def mutate():
    q = deque([1, 2, 3])
    for x in q:
        q.append(x)


attempt(mutate)
attempt(lambda: deque(1, 2, 3))
attempt(lambda: deque([1]) + (2,))
attempt(lambda: deque([1], 1).insert(0, 2))
attempt(lambda: deque([1]).rotate('a'))
attempt(lambda: deque.fromkeys)
q = deque([1])
q.append(q)
print(q)
for call in (lambda: Counter(a=1).fromkeys('a'), lambda: Counter(1), lambda: Counter('a', 'b'), lambda: Counter([[]])):
    attempt(call)
c = Counter(a=3, b=1)
c.update('ab', c=2)
c += Counter(z=1)
c -= Counter(a=10)
c |= Counter(q=5)
c &= Counter(q=2, z=1, b=9)
print(c, c == Counter({'b': 2, 'q': 2, 'z': 1}), c.total() if hasattr(c, 'total') else None, list(c), copy.copy(c), Counter({'x': 0, 'y': -1}), repr(Counter()))
del c['nothing']
print(c.most_common(), c.most_common(1), Counter('aab') - Counter('a'), Counter(a=-1) + Counter())
dd = defaultdict(lambda: 'made', {'a': 1}, b=2)
print(dd['x'], dict(dd), dd.get('no'), 'no' in dd, len(dd), copy.copy(dd) == dd, dd | {'z': 1} == {'a': 1, 'b': 2, 'x': 'made', 'z': 1}, type(dd | {}), type({} | dd))
attempt(lambda: defaultdict(3))
attempt(lambda: defaultdict()['k'])
nested = defaultdict(lambda: defaultdict(int))
nested['a']['b'] += 1
print({k: dict(v) for k, v in nested.items()}, defaultdict(list, [(1, [2])]), defaultdict(None, a=1))


class Missing(dict):
    def __missing__(self, key):
        return key * 2


print(Missing()['ab'])
o = OrderedDict([('b', 1), ('a', 2)])
o['c'] = 3
o.move_to_end('c', last=False)
print(o, list(o.items()), o == {'a': 2, 'b': 1, 'c': 3}, o == OrderedDict(a=2, b=1, c=3), o.pop('a'), o.pop('zz', 9), copy.copy(o), o | {'n': 1}, OrderedDict.fromkeys('xy', 0))
attempt(lambda: o.pop('zz'))
attempt(lambda: o.move_to_end('zz'))
attempt(lambda: OrderedDict().popitem())
print(o.setdefault('k', 5), o.setdefault('k', 6), repr(OrderedDict()), list(reversed(o)), list(reversed(o.items())))
o.clear()
o['self'] = o
print(o)
P = namedtuple('P', ['x', 'y', 'z'], defaults=(5,))


class Q(P):
    __slots__ = ()

    def total(self):
        return sum(self)


q = Q(1, 2)
print(q, q.total(), q._replace(x=9), q._asdict(), P._field_defaults, P._fields, isinstance(q, tuple), copy.copy(q), q.__getnewargs__(), P.y.__doc__, P(*'abc'), hash(q) == hash((1, 2, 5)))
x, *rest = q
print(x, rest, q[1:], q + (1,), P.__slots__, P.__name__, P.__qualname__, P.__module__)
for call in (lambda: namedtuple('N', 'a b', defaults=(1, 2, 3)), lambda: namedtuple('N', '1a'), lambda: namedtuple('N', 'def'), lambda: namedtuple('N', ['a', 'a']),
             lambda: namedtuple(3, 'a'), lambda: P._make('ab'), lambda: P(), lambda: q.nothing, lambda: namedtuple('E', '')()):
    attempt(call)
print(namedtuple('R', 'a def a _x', rename=True)._fields, namedtuple('S', 'a, b')(1, 2), namedtuple('One', 'a')(1), namedtuple('One', 'a').__doc__)
m = ChainMap({'a': 1}, {'a': 2, 'b': 3})
m['z'] = 0
del m['a']
print(m, m['a'], m.get('q'), sorted(m), dict(m) == {'a': 2, 'b': 3, 'z': 0}, m.maps, bool(ChainMap()), ChainMap({'x': 1}) | {'y': 2}, m.pop('z'))
attempt(lambda: m['none'])
attempt(lambda: m.pop('b'))
attempt(lambda: ChainMap().popitem())
u = UserDict({'a': 1}, b=2)
u['c'] = 3
print(u, u.copy(), 'a' in u, len(u), u == {'a': 1, 'b': 2, 'c': 3}, u.pop('a'), list(u), copy.copy(u), UserDict.fromkeys('ab'))
attempt(lambda: u['zz'])
ul = UserList([3, 1, 2])
ul.sort()
ul += [9]
print(ul, ul[1:], ul * 2, ul + UserList([1]), [0] + ul, ul == [1, 2, 3, 9], ul.index(9), ul.count(1), 2 in ul, ul.copy(), type(ul[:1]))
us = UserString('Hello')
print(us, us + ' x', us.lower(), us[1], us == 'Hello', len(us), us.replace('l', 'L'), us.split('e'), 'ell' in us, us.startswith('He'), us % (), us.center(9, '*'), hash(us) == hash('Hello'), us.isalpha(), us.encode())
