"""Calls builtin functions, types and methods with random arguments.

usage: calls.py SEED FIRST COUNT [show]

Written to run under pyvm-fuzz: prints the number of each round to standard error before it starts, so
that a crash tells its round. `show` prints what is called. Everything may be raised; nothing may crash.
"""
import sys
from seeded import Random

try:
    import math, time, gc, marshal, dis, operator, itertools, functools, collections
    import array, binascii, bisect, codecs, contextlib, copy, enum, heapq, io, os, posix, random, string, struct, types, weakref
except ImportError:
    pass


class Evil:
    """Special methods that change what is being worked on, raise, or answer nonsense."""

    def __init__(self, random, targets):
        self.random = random
        self.targets = targets
        self.left = 40

    def act(self, results):
        self.left -= 1
        choice = self.random.below(8) if self.left > 0 else 7
        if choice == 0:
            raise ValueError('evil')
        if choice < 4:
            target = self.random.choose(self.targets)
            try:
                mutate(self.random, target, self)
            except Exception:
                pass
        if choice == 4:
            gc.collect()
        if choice == 5:
            return self.random.choose(SIMPLE)
        return self.random.choose(results)

    def __index__(self): return self.act([0, 1, -1, 2, 10 ** 20, None])
    def __int__(self): return self.act([0, 1, -1, 10 ** 20, 'x'])
    def __float__(self): return self.act([0.0, 1.5, float('nan'), 1])
    def __eq__(self, other): return self.act([True, False, NotImplemented, self])
    def __lt__(self, other): return self.act([True, False, NotImplemented])
    def __gt__(self, other): return self.act([True, False, NotImplemented])
    def __hash__(self): return self.act([0, 1, 5, -2])
    def __bool__(self): return self.act([True, False, 5])
    def __len__(self): return self.act([0, 1, 3, -1, 10 ** 10])
    def __length_hint__(self): return self.act([0, 3, -1, 10 ** 10, NotImplemented])
    def __iter__(self): return self.act([iter([1, 2, 3]), self, iter(''), 5])
    def __next__(self):
        if self.left < 5:
            raise StopIteration
        return self.act([1, 'a', None, (1, 2), self])
    def __getitem__(self, key): return self.act([1, 'a', self])
    def __setitem__(self, key, value): self.act([None])
    def __delitem__(self, key): self.act([None])
    def __contains__(self, key): return self.act([True, False])
    def __call__(self, *args, **kwargs): return self.act([1, 'a', None, self, (1, 2)])
    def __repr__(self): return self.act(['evil', 'evil', 5])
    def __str__(self): return self.act(['evil', 'evil', 5])
    def __format__(self, spec): return self.act(['evil', 5])
    def __add__(self, other): return self.act([1, self, NotImplemented])
    __radd__ = __mul__ = __rmul__ = __sub__ = __and__ = __or__ = __xor__ = __iadd__ = __add__
    def __getattr__(self, name):
        if name[:2] == '__' and name != '__fspath__':
            raise AttributeError(name)
        return self.act([1, self, len])
    def __fspath__(self): return self.act(['.', b'.', 5, None, self])
    def __enter__(self): return self.act([self])
    def __exit__(self, *args): return self.act([True, False])
    def keys(self): return self.act([['a', 'b'], self, 5])
    def write(self, text): return self.act([None])
    def flush(self): return self.act([None])


class MyList(list): pass
class MyDict(dict):
    def __missing__(self, key): return 5
class MyInt(int): pass
class MyStr(str): pass
class MyTuple(tuple): pass
class MySet(set): pass
class MyFloat(float): pass
class MyBytes(bytes): pass
class Slots:
    __slots__ = ('a', 'b', '__dict__')
class Plain:
    attribute = 5
    def method(self, *args): return args
    def __add__(self, other): return self
class Meta(type):
    def method(cls): return cls
class WithMeta(Plain, metaclass=Meta): pass


SPECIAL = [None]
try:
    SPECIAL[0] = list[int]
except TypeError:
    pass


def generator():
    try:
        x = yield 1
        while x != 5:
            x = yield x
    except ValueError:
        yield 2
    finally:
        yield 3


async def coroutine(): return 1


async def asynchronous():
    yield 1


SIMPLE = [
    None, True, False, Ellipsis, NotImplemented, 0, 1, -1, 2, 3, 7, 10, -5, 100, 255, 256, 65536,
    2 ** 31, 2 ** 62, 2 ** 63 - 1, -2 ** 63, 2 ** 64, 10 ** 30, -10 ** 30,
    0.0, -0.0, 1.0, 1.5, -2.5, 1e308, 1e-320, float('inf'), float('nan'), 1j, 2 - 3j,
    '', 'a', 'abc', 'a b\tc\n', 'é', '\u20ac', '\U0001F600', '\ud800', 'x' * 100, '%s %d', '{} {a}',
    '{0!r:>10}', '%*.*f', '0x1f', ' 12 ', '1e5', 'utf-8', 'strict', 'latin-1', 'rb', '>10', '<', ',',
    'ß', 'İ', '%(a)s', '\0', '__class__', '__dict__', 'append',
    b'', b'a', b'abc', b'\xff\x00', b'%d', b'x' * 50, bytearray(b'ab').__class__,
    int, str, list, dict, tuple, set, object, type, BaseException, ValueError, StopIteration,
    len, print.__class__, sorted, map, zip, range, slice, property, super, staticmethod, classmethod,
    Plain, WithMeta, Slots, MyList, MyInt, Plain.method, lambda *a, **k: a, lambda x: x, lambda: 1,
]


def value(random, depth=0):
    """Any value."""
    choice = random.below(46)
    if choice < 22:
        return random.choose(SIMPLE)
    if choice == 22: return [value(random, depth + 1) for _ in range(size(random, depth))]
    if choice == 23: return tuple([value(random, depth + 1) for _ in range(size(random, depth))])
    if choice == 24:
        result = {}
        for _ in range(size(random, depth)):
            try: result[value(random, depth + 1)] = value(random, depth + 1)
            except Exception: pass
        return result
    if choice in (25, 26):
        result = set()
        for _ in range(size(random, depth)):
            try: result.add(value(random, depth + 1))
            except Exception: pass
        return result if choice == 25 else frozenset(result)
    if choice == 27: return range(random.choose([0, 1, -3, 10 ** 20]), random.choose([0, 5, 20, -10 ** 20]), random.choose([1, -1, 3, 10 ** 19]))
    if choice == 28: return slice(random.choose(SIMPLE), random.choose([None, 0, 3, -1, 10 ** 20]), random.choose([None, 1, -1, 2, 0]))
    if choice == 29:
        result = [1, 2]
        result.append(result)
        return result
    if choice == 30:
        result = {}
        result['self'] = result
        return result
    if choice == 31: return bytearray(random.choose([b'', b'abc', b'x' * 40]))
    if choice == 32: return memoryview(random.choose([b'', b'abcdef', bytearray(b'abcdef')]))
    if choice == 33: return iter(random.choose([[], [1, 2, 3], (1, 2), 'abc', b'ab', {1: 2}, {1, 2}, range(3), {1: 2}.items()]))
    if choice == 34: return random.choose([Plain(), WithMeta(), Slots(), object(), MyList([1, 2]), MyDict(a=1), MyInt(5), MyStr('ab'), MyTuple((1, 2)), MySet([1]), MyFloat(1.5), MyBytes(b'x')])
    if choice == 35: return generator()
    if choice == 36: return random.choose([map(str, [1, 2]), zip([1], 'a'), enumerate('ab'), filter(None, [0, 1]), reversed([1, 2]), iter(int, 1)])
    if choice == 37: return random.choose([ValueError(1), KeyError('a'), StopIteration(3), OSError(2, 'x'), UnicodeDecodeError('utf-8', b'a', 0, 1, 'r'), SyntaxError('m', ('f', 1, 2, 't')), ImportError('x', name='y')])
    if choice == 38: return random.choose([{1: 2, 'a': 3}.keys(), {1: 2}.values(), {1: 2}.items(), vars(Plain)])
    if choice == 39: return random.choose([generator.__code__, generator, sys, Plain().method, [].append, 'a'.join, (5).__add__, int.__add__, str.join, dict.fromkeys, type.__dict__['__mro__'], Plain.__dict__, property(len), staticmethod(len), classmethod(len)])
    if choice == 40: return random.choose(list(sys.modules.values()))
    if choice == 41: return random.choose([asynchronous(), SPECIAL[0], sys.flags, sys.stdin, sys.version_info])
    return Evil(random, [value(random, depth + 1) for _ in range(1 + random.below(3))] if depth < 2 else [[1, 2], {}])


def size(random, depth):
    return random.choose([0, 1, 2, 3, 5, 20] if depth == 0 else [0, 1, 2, 3]) if depth < 3 else 0


def mutate(random, target, by):
    kind = type(target)
    if kind is list:
        random.choose([target.clear, target.pop, lambda: target.append(by), target.reverse,
                       lambda: target.extend([1] * 50), lambda: target.__delitem__(slice(1, None))])()
    elif kind is dict:
        random.choose([target.clear, target.popitem, lambda: target.update({i: i for i in range(40)}),
                       lambda: target.__setitem__(by, by)])()
    elif kind is set:
        random.choose([target.clear, target.pop, lambda: target.update(range(40)), lambda: target.add(by)])()
    elif kind is bytearray:
        random.choose([target.clear, target.pop, lambda: target.extend(b'x' * 100)])()


# What would end, block or disturb the run, or takes a size that the system would have to find.
AVOIDED = {
    'breakpoint', 'input', 'exit', 'quit', '_exit', 'exec', 'eval', 'compile', 'open', 'print',
    'help', 'setrecursionlimit', 'sleep', 'fork', 'abort', 'kill', 'system', 'execv', 'execve', 'settrace', 'setprofile',
    '__import__', 'excepthook', 'set_int_max_str_digits', 'displayhook', 'unraisablehook', 'breakpointhook',
    'set_debug', 'freeze', 'stdin', '_debugmallocstats', 'call_tracing', 'setswitchinterval', 'clock_settime',
    'remove', 'rmdir', 'unlink', 'rename', 'mkdir', 'removedirs', 'rmtree', 'truncate', 'write', 'close', 'detach',
    'chdir', 'chmod', 'chown', 'putenv', 'unsetenv', 'environ', 'readline', 'readlines', 'read', 'fsync', 'dup2', 'fileno',
}


def callables():
    import builtins
    found = []
    # Of these, only what leaves the system as it is.
    found += [(name, getattr(posix, name)) for name in (
        'fspath', 'stat', 'lstat', 'access', 'listdir', 'readlink', 'strerror', 'getcwd', 'get_terminal_size')]
    found += [('path.' + name, item) for name, item in sorted(vars(os.path).items()) if isinstance(item, type(callables))]
    modules = [m for m in sys.modules.values() if m.__name__ not in ('__main__', 'os', 'posix')]
    types = []
    for module in modules:
        for name, item in sorted(vars(module).items()):
            if name in AVOIDED:
                continue
            if isinstance(item, type):
                types.append(item)
            elif callable(item) and not isinstance(item, (Evil, type(callables))):
                found.append((name, item))
    return found, types


def hidden_types():
    samples = [iter([]), iter(()), iter({}), iter(set()), iter(''), iter(b''), iter(bytearray()), iter(range(0)),
               iter(range(10 ** 30)), {}.keys(), {}.values(), {}.items(), iter(int, 1), reversed([]), generator(),
               generator, [].append, Plain().method, str.join, int.__add__, (5).__add__, dict.__dict__['fromkeys'],
               vars(Plain), generator.__code__, sys, None, NotImplemented, ..., type.__dict__['__mro__'], asynchronous(),
               SPECIAL[0], sys.flags, sys.stdin, ValueError().__class__, (lambda x: lambda: x)(1).__closure__[0],
               reversed({}), iter({}.items()), iter({}.values())]
    return [type(sample) for sample in samples]


def main():
    seed, first, count = int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    shows = len(sys.argv) > 4
    functions, types = callables()
    for kind in hidden_types():
        if kind not in types:
            types.append(kind)
    types += [MyList, MyDict, MyInt, MyStr, MyTuple, MySet, MyFloat, Slots, Plain]
    methods = []
    for kind in types:
        for name in sorted(set(dir(kind))):
            if name not in AVOIDED and name not in ('__class__', 'mro'):
                methods.append((kind, name))
    out = sys.stderr
    for number in range(first, first + count):
        random = Random(seed, number)
        out.write('#%d\n' % number)
        out.flush()
        try:
            one(random, functions, types, methods, shows)
        except Exception:
            pass


def one(random, functions, types, methods, shows):
    arguments = [value(random) for _ in range(random.choose([0, 1, 1, 2, 2, 3, 4]))]
    keywords = {}
    if random.below(8) == 0:
        for _ in range(1 + random.below(2)):
            keywords[random.choose(['key', 'default', 'a', 'sep', 'start', 'reverse', 'encoding', 'maxsplit', 'strict'])] = value(random)
    choice = random.below(10)
    if choice < 2:
        name, function = random.choose(functions)
    elif choice < 3:
        kind = random.choose(types)
        name, function = kind.__name__, kind
    elif choice < 6:
        kind, name = random.choose(methods)
        function = getattr(kind, name)
        if random.below(5):
            try:
                arguments.insert(0, sample(random, kind))
            except Exception:
                pass
    elif choice < 9:
        target = value(random)
        name = random.choose(dir(type(target)))
        if name in AVOIDED:
            return
        if shows: print(type(target), end='.')
        function = getattr(target, name)
    else:
        name = function = None
    if shows:
        print(name, [type(a).__name__ if isinstance(a, Evil) else a for a in arguments] if choice != 9 else arguments, keywords)
    if function is None:
        result = operate(random, value(random), value(random), value(random))
    else:
        result = function(*arguments, **keywords)
    after(random, result)
    for argument in arguments:
        after(random, argument)


def sample(random, kind):
    for _ in range(30):
        found = value(random)
        if isinstance(found, kind):
            return found
    return kind()


def after(random, result):
    """Looks at what came out: a broken object shows here."""
    choice = random.below(6)
    if choice == 0: repr(result)
    elif choice == 1: hash(result)
    elif choice == 2: result == result
    elif choice == 3:
        count = 0
        for _ in result:
            count += 1
            if count > 100: break
    elif choice == 4: len(result)
    else: str(result)


def operate(random, a, b, c):
    choice = random.below(34)
    if choice == 0: return a + b
    if choice == 1: return a - b
    if choice == 2: return a * (b if type(b) is not int or abs(b) < 10 ** 6 else 3)
    if choice == 3: return a / b
    if choice == 4: return a // b
    if choice == 5: return a % b
    if choice == 6: return a ** (b if type(b) is not int or abs(b) < 1000 else 3)
    if choice == 7: return a << (b if type(b) is not int or abs(b) < 1000 else 3)
    if choice == 8: return a >> b
    if choice == 9: return a & b
    if choice == 10: return a | b
    if choice == 11: return a ^ b
    if choice == 12: return a @ b
    if choice == 13: return a < b
    if choice == 14: return a == b
    if choice == 15: return a in b
    if choice == 16: return a[b]
    if choice == 17: a[b] = c
    if choice == 18: del a[b]
    if choice == 19: return [*a]
    if choice == 20: return {**a}
    if choice == 21: return a(*b)
    if choice == 22: return a(**b)
    if choice == 23: return f'{a!r:{b}}'
    if choice == 24:
        x, *y, z = a
        return y
    if choice == 25:
        a += b
        return a
    if choice == 26: return a[b:c]
    if choice == 27:
        a[b:c] = value(random)
        return a
    if choice == 28: return -a, +a, ~a
    if choice == 29:
        with a as x:
            return x
    if choice == 30: raise a
    if choice == 31:
        for x in a:
            if random.below(4) == 0: mutate(random, a, x)
        return a
    if choice == 32: return sorted(a, key=b)
    if choice == 33: return type('X', (type(a),), {'__slots__': ('s',)} if random.below(2) else {})(b)


main()
