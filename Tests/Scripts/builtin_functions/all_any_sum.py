print(all([]), all([1, 'a']), all([1, 0]), any([]), any([0, '']), any([0, 2]), all({}), any({0: 1}), all(x < 3 for x in range(3)))
it = iter([1, 0, 2]); print(all(it), list(it)); it = iter([0, 1, 2]); print(any(it), list(it))
print(sum([]), sum([1, 2.5]), sum([True, True]), sum([[1], [2]], []), sum([(1,), (2,)], ()), sum([1, 2], 10), sum([1], start=5), sum({1: 'a', 2: 'b'}), sum([0.1] * 10), sum([1j, 2]), sum([2 ** 62, 2 ** 62, 2 ** 62]), sum([2 ** 63, -2 ** 63, 0.5]))
class A:
    def __radd__(self, o): return ('radd', o)
    def __bool__(self): raise ValueError('no bool')
print(sum([A()]))
for f in (lambda: sum(['a']), lambda: sum(['a'], ''), lambda: sum([b'a'], b''), lambda: sum([bytearray()], bytearray()), lambda: sum(5), lambda: sum(), lambda: all(5), lambda: any([A()]), lambda: all([A()]), lambda: sum([1, 'a']), lambda: sum([[1], 2], []), lambda: all(), lambda: any([], 1), lambda: sum([1], 2, 3)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
sum([1, None])
