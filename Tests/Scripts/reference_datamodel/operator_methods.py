# Operators of Python classes in every position: order of calls, NotImplemented, errors, recursion, frames.
import sys
import traceback

log = []


class V:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return 'V(%r)' % self.n

    def __add__(self, other):
        log.append('V.add')
        if not isinstance(other, V):
            return NotImplemented
        self = self.n + other.n
        other = None
        return V(self)

    def __radd__(self, other):
        log.append('V.radd')
        if other == 13:
            return NotImplemented
        return V(other + self.n)

    def __mul__(self, k):
        return V(self.n * k)

    def __rmul__(self, k):
        log.append('V.rmul')
        return V(self.n * k)

    def __eq__(self, other):
        log.append('V.eq')
        return NotImplemented if not isinstance(other, V) else self.n == other.n

    def __lt__(self, other):
        log.append('V.lt')
        return NotImplemented if not isinstance(other, V) else self.n < other.n

    def __getitem__(self, key):
        if key == 'boom':
            raise KeyError(key)
        key, old = 5, key
        return (self.n, old)

    def __setitem__(self, key, value):
        log.append(('set', key, value))
        return 'ignored'


class W(V):
    def __radd__(self, other):
        log.append('W.radd')
        return 'W.radd'

    def __gt__(self, other):
        log.append('W.gt')
        return 'W.gt'


class L:
    def __matmul__(self, other):
        return NotImplemented

    def __le__(self, other):
        return NotImplemented

    def __sub__(self, other):
        raise ValueError('sub')

    def __iadd__(self, other):
        log.append('L.iadd')
        return NotImplemented

    def __add__(self, other):
        return ('L.add', other)

    def __and__(self, other):
        yield self
        yield other

    async def __or__(self, other):
        return 5


def show(f):
    log.clear()
    try:
        result = f()
    except BaseException as e:
        result = '%s: %s' % (type(e).__name__, e)
    print(f.__name__, result, log)


def cases():
    a, b, w, l = V(1), V(2), W(3), L()

    def add(): return a + b
    def add_sub(): return a + w
    def add_super(): return w + a
    def add_int(): return a + 5
    def int_add(): return 5 + a
    def int_add_refused(): return 13 + a
    def str_add(): return 'x' + a
    def float_add(): return 1.5 + a
    def list_add(): return [1] + a
    def int_mul(): return 3 * a
    def big_mul(): return 10 ** 30 * a
    def bool_mul(): return True * a
    def eq(): return a == b
    def eq_int(): return a == 1
    def int_eq(): return 1 == a
    def ne(): return a != b
    def lt(): return a < b
    def lt_sub(): return a < w
    def lt_int(): return a < 1
    def gt(): return a > b
    def chain(): return a < b < V(3) < V(1)
    def item(): return a[3], a['x':2]
    def item_error(): return a['boom']
    def matmul(): return l @ l
    def le(): return l <= l
    def sub(): return l - 1
    def gen(): return [type(x).__name__ for x in l & 4]

    def coroutine():
        c = l | 4
        c.close()
        return type(c).__name__

    def iadd():
        x = L()
        x += 3
        return x

    def iadd_plain():
        x = a
        x += b
        return x

    def iadd_refused():
        x = a
        x += None
        return x

    def imatmul():
        x = l
        x @= 1

    def conditions():
        r = []
        if a == b: r.append(1)
        if a != b: r.append(2)
        if not a < b: r.append(3)
        while a == b: r.append(4)
        r.append('yes' if a < b else 'no')
        r.append(a < b and a == b or w > a)
        return r

    def store():
        a[1] = 2
        a['k'] = a
        a[1], a[2] = 3, 4

    for f in list(locals().values()):
        if callable(f) and not isinstance(f, (V, L)):
            show(f)


cases()


class Countdown:
    def __init__(self, n, stop=StopIteration):
        self.n, self.stop = n, stop

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise self.stop
        self.n -= 1
        return self.n


class Mine(StopIteration):
    pass


def loops():
    r = []
    for x in Countdown(3):
        r.append(x)
    else:
        r.append('else')
    for x in Countdown(2, Mine('with', 'arguments')):
        r.append(x)
    for i, x in enumerate(Countdown(2)):
        r.append((i, x))
    for a, b in zip(Countdown(3), Countdown(2)):
        r.append((a, b))
    for x in Countdown(5):
        if x == 3:
            continue
        if x == 1:
            break
        for y in Countdown(x):
            r.append((x, y))
    try:
        for x in Countdown(1, ValueError('bad')):
            r.append(x)
    except ValueError as e:
        r.append(repr(e))
    return r


print(loops())


class Pairs(Countdown):
    def __next__(self):
        return super().__next__(), 'p'


print([(a, b) for a, b in Pairs(3)])
r = []
for a, b in Pairs(2):
    r.append((a, b))
print(r, a, b)
for x in Countdown(2): print('module level', x)


class GenNext:
    def __iter__(self): return self
    def __next__(self):
        yield 1


for x in GenNext():
    print(type(x).__name__, list(x))
    break


class NotFunctions:
    __add__ = len
    __eq__ = staticmethod(lambda x: ('static', x))
    __getitem__ = classmethod(lambda cls, k: (cls.__name__, k))
    __lt__ = print
    __sub__ = None
    __next__ = iter([7, 8]).__next__
    def __iter__(self): return self


n = NotFunctions()
for e in ['n + [1, 2]', 'n == 4', 'n[5]', 'n < 3', 'n - 1', 'list(n)']:
    try:
        print(e, eval(e))
    except TypeError as x:
        print(e, x)


class Deep:
    def __init__(self, n): self.n = n
    def __add__(self, other):
        if self.n == 0:
            return sys._getframe(1).f_code.co_name, sys._getframe().f_back.f_back.f_code.co_name
        return Deep(self.n - 1) + other
    def __eq__(self, other):
        return self == other
    def __getitem__(self, k):
        return self[k]
    def __lt__(self, other):
        return [self] < [other]


print(Deep(3) + 1)
for f in [lambda: Deep(1) == Deep(2), lambda: Deep(0)[1], lambda: Deep(0) < Deep(1), lambda: Deep(10 ** 6) + 1]:
    try:
        f()
    except RecursionError as e:
        print(e)
limit = sys.getrecursionlimit()


def depth(kind):
    count = 0

    class D:
        def __eq__(self, other):
            nonlocal count
            count += 1
            return self == other

        def __add__(self, other):
            nonlocal count
            count += 1
            return self + other

        def __getitem__(self, key):
            nonlocal count
            count += 1
            return self[key]

        def __setitem__(self, key, value):
            nonlocal count
            count += 1
            self[key] = value

        def __next__(self):
            nonlocal count
            count += 1
            for x in self:
                return x

        def __iter__(self):
            return self

    d = D()
    try:
        if kind == 'eq': d == d
        if kind == 'if': 1 if d == d else 2
        if kind == 'add': d + d
        if kind == 'item': d[0]
        if kind == 'store': d[0] = 1
        if kind == 'next':
            for x in d: pass
    except RecursionError as e:
        return count, str(e)


for kind in ['eq', 'if', 'add', 'item', 'store', 'next', 'eq']:
    print(kind, depth(kind))


class Raises:
    def __eq__(self, other):
        try:
            raise KeyError('inner')
        finally:
            raise ValueError('outer')
    def __add__(self, other):
        return 1 / 0
    def __setitem__(self, k, v):
        raise IndexError(k)


def fails(f):
    try:
        f()
    except Exception as e:
        print(repr(e), repr(e.__context__))
        for entry in traceback.extract_tb(e.__traceback__):
            print('  ', entry.name, entry.lineno - f.__code__.co_firstlineno, entry.line)


def compare():
    if (Raises() ==
            3):
        pass


def add():
    return (1 +
            (Raises() + 1))


def store():
    x = Raises()
    x[
        4] = 5


for f in [compare, add, store]:
    fails(f)


def handled():
    try:
        raise OSError('handled')
    except OSError:
        V(1) == V(2)
        try:
            Raises() + 1
        except ZeroDivisionError as e:
            print(repr(e.__context__), repr(sys.exc_info()[1]))
        for x in Countdown(1): pass
        print(repr(sys.exc_info()[1]))


handled()


class Attr:
    x = 1
    def __init__(self): self.y = 2
    def __getattr__(self, name):
        if name == 'bad': raise AttributeError('no bad')
        return 'missing ' + name
    @property
    def p(self): return self.y
    @property
    def q(self): raise AttributeError('from q')
    def m(self): return 'm'


def attributes():
    o = Attr()
    for i in range(3):
        print(o.x, o.y, o.p, o.q, o.m(), o.z, end=' ')
        if i == 0: o.z = 3
        if i == 1:
            del o.y
            Attr.m = lambda self: 'other'
    print(o.y)
    Attr.__getattribute__ = lambda self, name: 'all ' + name
    for i in range(2): print(o.x, o.m, o.y)
    del Attr.__getattribute__
    del Attr.__getattr__
    print(o.x, o.m())
    try:
        o.y
    except AttributeError as e:
        print(e)


attributes()
