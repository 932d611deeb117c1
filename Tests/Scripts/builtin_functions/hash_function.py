print(hash(0), hash(1), hash(-1), hash(-2), hash(2 ** 61 - 1), hash(2 ** 61), hash(-2 ** 61), hash(10 ** 30), hash(1.5), hash(-1.5), hash(0.1), hash(1e300), hash(float('inf')), hash(float('-inf')), hash(float('nan')), hash(True), hash(3 + 4j), hash(1j), hash(-0.0))
print(hash(()), hash((1,)), hash((1, 2)), hash((1, (2, 3))), hash(((), ())), hash(frozenset()), hash(frozenset([1, 2, 3])), hash(range(3)) == hash(range(0, 3)), hash(range(0)) == hash(range(5, 5)), hash(1) == hash(1.0) == hash(1 + 0j) == hash(True))
print(hash('a') == hash('a'), hash(b'a') == hash('a'), hash('') == hash(b''), hash(None) == hash(None), hash(int) == hash(int), hash(-1) == hash(-2), hash((-1,)) == hash((-2,)))
from types import SimpleNamespace
for f in (lambda: hash([]), lambda: hash({}), lambda: hash(set()), lambda: hash(([],)), lambda: hash(bytearray()), lambda: hash(slice(1)), lambda: hash(frozenset([()])) == hash(frozenset([()])), lambda: hash(), lambda: hash(1, 2), lambda: hash({}.keys()), lambda: hash(SimpleNamespace()), lambda: hash(memoryview(b'ab')) == hash(b'ab'), lambda: hash(memoryview(bytearray(1)))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
hash({1: []}.values()) and hash({}.items())
