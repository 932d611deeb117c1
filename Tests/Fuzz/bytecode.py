"""Runs damaged code objects: `code.replace` and damaged marshal bytes.

usage: bytecode.py SEED FIRST COUNT SOURCE... [show]

Written to run under pyvm-fuzz: prints the number of each round to standard error before it starts, so
that a crash tells its round. Everything may be raised; nothing may crash.
"""
import sys
import marshal
import dis
from seeded import Random

Code = type((lambda: 0).__code__)
Function = type(lambda: 0)


SNIPPETS = '''
def f(a, b=2, *args, c=3, **kw):
    try:
        for x in a:
            try:
                if x: continue
                yield x
            except (ValueError, TypeError) as e:
                return [e, *args]
            finally:
                del x
    finally:
        with b as (p, *q):
            return {p: q, **kw}
def g(x, y=(1, 2)):
    class C(list):
        z: int = x
        def m(self): return super().__len__() + x
    def h():
        nonlocal x
        x += 1
        return f'{x!r:>{y}}' if x < y else [i * x for i in y if i not in y[1:]]
    return h, C, {k: v for k, v in zip(y, y)}, {*y, x}
async def k(a):
    async with a as b, c:
        await b
    async for i in a:
        yield i
    else:
        return
    [j async for j in a]
def m(a):
    while a:
        try: raise ValueError from a
        except ValueError: a.b.c(1, *a, k=2, **a)
        assert a, 'x'
        a[1:2:3], a.b = a, lambda u, *, v=1: u
        import sys.x as y; from . import z
        print(-a, +a, ~a, not a, a @ a, a ** a, a < a is a)
    return (yield from a)
def n(a, *, key: int = 5) -> str:
    global G
    G = a
    try:
        return G
    except: raise
    else: del G
    finally: pass
'''


def collect(code, found):
    found.append(code)
    for constant in code.co_consts:
        if type(constant) is Code:
            collect(constant, found)


def damage_bytes(random, data):
    data = bytearray(data)
    for _ in range(1 + random.below(3)):
        if len(data) < 4: break
        at = random.below(len(data) // 2) * 2
        choice = random.below(9)
        if choice == 0: data[at] = random.choose(OPCODES)
        elif choice == 1: data[at + 1] = random.below(256)
        elif choice == 2: data[at + 1] = random.choose([0, 1, 2, 3, 4, 8, data[at + 1] + 1 & 255, data[at + 1] - 1 & 255])
        elif choice == 3: del data[at:at + 2 * (1 + random.below(3))]
        elif choice == 4: data[at:at] = bytes([random.choose(OPCODES), random.choose([0, 1, 2, random.below(256)])])
        elif choice == 5:
            other = random.below(len(data) // 2) * 2
            data[at:at + 2], data[other:other + 2] = data[other:other + 2], data[at:at + 2]
        elif choice == 6: data[at:at] = bytes([144, random.below(256)]) * (1 + random.below(4))
        elif choice == 7:
            start = random.below(len(data) // 2) * 2
            data[at:at] = data[start:start + 2 * random.below(8)]
        else: data[random.below(len(data))] = random.below(256)
    return bytes(data)


OPCODES = sorted(dis.opmap.values()) if hasattr(dis, 'opmap') else \
    [n for n in range(1, 166) if n not in (7, 8, 13, 14, 18, 21, 80)]
VALUES = [None, 0, 1, 'a', (), ('a', 'b'), ('a', 1), [1], {}, len, ValueError, 10 ** 20, 1.5, b'x', slice(1)]


def damage(random, code, codes):
    changes = {}
    for _ in range(1 + random.below(2)):
        choice = random.below(14)
        if choice < 8: changes['co_code'] = damage_bytes(random, code.co_code)
        elif choice == 8: changes[random.choose(['co_argcount', 'co_kwonlyargcount', 'co_posonlyargcount', 'co_nlocals', 'co_stacksize'])] = random.choose([0, 1, 2, 5, 100, 2 ** 31 - 1])
        elif choice == 9: changes['co_flags'] = code.co_flags ^ (1 << random.below(10))
        elif choice == 10: changes['co_consts'] = code.co_consts[:random.below(len(code.co_consts) + 1)]
        elif choice == 11:
            constants = list(code.co_consts)
            if constants:
                constants[random.below(len(constants))] = random.choose(VALUES + codes[:20])
            changes['co_consts'] = tuple(constants)
        elif choice == 12: changes[random.choose(['co_names', 'co_varnames', 'co_cellvars', 'co_freevars'])] = random.choose([(), ('a',), ('a', 'b', 'c', 'd'), code.co_varnames])
        else: changes[random.choose(['co_lnotab', 'co_code'])] = random.choose([b'', b'\x01\xff' * 3, b'd\x00S\x00', b'x' * 7])
    return code.replace(**changes)


class Anything:
    count = 60
    def __getattr__(self, name):
        if name.startswith('__'): raise AttributeError(name)
        return self
    def __call__(self, *args, **kw): return self
    def __iter__(self): return iter((self, 1, 'a'))
    def __getitem__(self, key):
        Anything.count -= 1
        if Anything.count < 0: raise IndexError
        return self
    def __setitem__(self, key, value): pass
    def __delitem__(self, key): pass
    def __enter__(self): return self
    def __exit__(self, *args): return Anything.count % 2
    def __bool__(self):
        Anything.count -= 1
        return Anything.count > 0
    def __add__(self, other): return self
    def __await__(self): return iter((1, 2))
    async def __aenter__(self): return self
    async def __aexit__(self, *args): return True
    def __aiter__(self): return self
    async def __anext__(self):
        Anything.count -= 1
        if Anything.count < 0: raise StopAsyncIteration
        return self
    def keys(self): return ['a', 'b']


def run(random, code):
    Anything.count = 60
    space = {'a': Anything(), 'print': len, 'x': [1, 2], 'f': Anything(), 'y': 5, '__name__': 'damaged'}
    if random.below(3) == 0:
        return use(exec(code, space))
    cells = tuple([(lambda v: lambda: v)(random.choose(VALUES)).__closure__[0] for _ in code.co_freevars])
    function = Function(code, space, 'damaged', random.choose([None, (), (1, 2, 3)]), cells)
    count = random.choose([code.co_argcount, code.co_argcount, random.below(4)]) if code.co_argcount < 50 else 1
    keywords = {}
    for name in code.co_varnames[code.co_argcount:code.co_argcount + code.co_kwonlyargcount]:
        keywords[name] = Anything()
    use(function(*[random.choose([Anything(), Anything(), [1, 2, 3], 'ab']) for _ in range(count)], **keywords))


def use(result):
    kind = type(result).__name__
    if kind in ('generator', 'coroutine'):
        for step in range(4):
            result.send(None)
        result.throw(ValueError)
        result.throw(ValueError('x'))
        result.close()
    elif kind == 'async_generator':
        use(result.__anext__())
    elif kind == 'tuple':
        for item in result:
            if callable(item): item()
    repr(result)


def main():
    seed, first, count = int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    shows = 'show' in sys.argv
    codes = []
    collect(compile(SNIPPETS, '<snippets>', 'exec'), codes)
    for path in sys.argv[4:]:
        if path != 'show':
            with open(path) as file:
                collect(compile(file.read(), path, 'exec'), codes)
    out = sys.stderr
    for number in range(first, first + count):
        random = Random(seed, number)
        out.write('#%d\n' % number)
        out.flush()
        try:
            code = random.choose(codes)
            if random.below(4) == 0:
                data = bytearray(marshal.dumps(code))
                for _ in range(1 + random.below(3)):
                    at = random.below(len(data))
                    data[at] = random.choose([random.below(256), data[at] ^ 1 << random.below(8)])
                code = marshal.loads(bytes(data))
                if type(code) is not Code: continue
            else:
                code = damage(random, code, codes)
            if shows:
                print(code.co_name, code.co_flags, code.co_argcount, code.co_nlocals, code.co_consts, code.co_names, code.co_varnames, code.co_cellvars, code.co_freevars)
                dis.dis(code)
                sys.stdout.flush()
            run(random, code)
            if random.below(3) == 0:
                run(random, code)
        except Exception as error:
            if shows: print(type(error), error)
        except (SystemExit, GeneratorExit):
            pass


main()
