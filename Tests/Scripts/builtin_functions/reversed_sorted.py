print(list(reversed('abc')), list(reversed([1, 2])), list(reversed(range(3))), list(reversed({1: 'a', 2: 'b'})), list(reversed({'x': 1}.items())), list(reversed((1, 2))), list(reversed(b'ab')))
print(sorted([3, 1, 2]), sorted('bca'), sorted({2: 1, 1: 2}), sorted([1, -2, 3], key=abs, reverse=True), sorted([(1, 'b'), (1, 'a'), (0, 'c')], key=lambda t: t[0]), sorted([True, 0, 2.5]), sorted([], key=5), sorted(['b', 'A', 'c'], key=str.lower), sorted([3, 1], reverse=1), sorted(range(5), key=lambda x: x % 2))
class R:
    def __reversed__(self): return iter('made by __reversed__'.split())
class Q:
    def __len__(self): return 2
    def __getitem__(self, i): return i
class N: __reversed__ = None; __len__ = Q.__len__; __getitem__ = Q.__getitem__
print(list(reversed(R())), list(reversed(Q())), type(reversed([])).__name__, type(reversed(())).__name__, reversed([1]).__length_hint__())
l = [1, 2, 3]; r = reversed(l); next(r); l.append(4); print(list(r))
for f in (lambda: reversed(5), lambda: reversed({1}), lambda: reversed(), lambda: reversed(N()), lambda: reversed(iter([])), lambda: sorted(), lambda: sorted(5), lambda: sorted([1, 'a']), lambda: sorted([1], abs), lambda: sorted([1], key=5), lambda: sorted([1], foo=1), lambda: sorted([1, 2], reverse='x'), lambda: sorted([1j, 2j]), lambda: sorted([2, 1], key=lambda: 0), lambda: sorted([[1], (1,)]), lambda: sorted(iterable=[1]), lambda: sorted([None, None]), lambda: reversed([], 1), lambda: sorted([1], reverse=None)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
sorted([3, 2, 1], key=lambda x: 1 / (x - 2))
