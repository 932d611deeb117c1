print([len(x) for x in ('', 'é😀', b'ab', [1], (), {}, {1}, range(10), range(0, -10, -3), bytearray(3), memoryview(b'abc'), frozenset('aab'), {1: 2}.keys())])
def cls(v): return type('L', (), {'__len__': lambda self: v})()
class I:
    def __index__(self): return 3
print(len(cls(5)), len(cls(True)), len(cls(I())))
for f in (lambda: len(cls(-1)), lambda: len(cls('a')), lambda: len(cls(1.0)), lambda: len(cls(None)), lambda: len(cls(2 ** 64)), lambda: len(5), lambda: len(None), lambda: len(iter([])), lambda: len(int), lambda: len(), lambda: len([], []), lambda: len(x for x in ''), lambda: len(range(2 ** 70)), lambda: len(obj=[])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Slow:
    def __len__(self): raise MemoryError('from len')
print(len(list(range(1000))), len('x' * 1000), len({i for i in range(500)}))
len(Slow())
