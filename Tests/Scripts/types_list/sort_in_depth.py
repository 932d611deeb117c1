# list.sort and sorted: keys, reverse, stability, comparisons made, changes during the sort, errors.
log = []
class V:
    def __init__(self, v): self.v = v
    def __lt__(self, o): log.append((self.v, o.v)); return self.v < o.v
    def __repr__(self): return f'V{self.v}'
for order in ([], [1], [1, 2], [2, 1], [3, 1, 2], [1, 2, 3, 4, 5], [5, 4, 3, 2, 1], [2, 1, 4, 3, 6, 5, 0], [1, 1, 1]):
    log.clear(); r = sorted(map(V, order)); print(r, log)
log.clear(); sorted(map(V, range(100))); print(len(log)); log.clear(); sorted(map(V, range(100, 0, -1))); print(len(log))
log.clear(); sorted(map(V, [i * 7919 % 1009 for i in range(300)])); print(len(log), log[:4], log[-3:])
data = [('b', 2), ('a', 2), ('c', 1), ('a', 1), ('b', 1)]
print(sorted(data), sorted(data, key=lambda p: p[1]), sorted(data, key=lambda p: p[0], reverse=True), sorted(data, reverse=True), sorted(sorted(data, key=lambda p: p[0]), key=lambda p: -p[1]))
print(sorted(['B', 'a', 'C'], key=str.lower), sorted('bca', key=None, reverse=1), sorted([3, True, 2.5, 0]), sorted({3: 'c', 1: 'a'}), sorted([(1, 'z'), (1, 'a'), (0, 'q')]), sorted([[2], [1, 5], []]), sorted([1.5, 2, float('-inf'), 10**30]), sorted(['\xe9', 'z', '\u20ac', 'a'], reverse=True) == ['\u20ac', '\xe9', 'z', 'a'])
def attempt(f):
    try: print(f())
    except Exception as error: print(type(error).__name__, error)
attempt(lambda: sorted([1, 'a'])); attempt(lambda: sorted(['a', 1])); attempt(lambda: sorted([None, 1])); attempt(lambda: sorted([1, 2], key=5)); attempt(lambda: sorted([1, 2], lambda x: x)); attempt(lambda: sorted()); attempt(lambda: sorted(5)); attempt(lambda: [].sort(lambda x: x)); attempt(lambda: sorted([1], reverse='x')); attempt(lambda: sorted([1], reverse=None)); attempt(lambda: sorted([1j, 2j])); attempt(lambda: sorted([{}, {}])); attempt(lambda: sorted([1], cmp=3)); attempt(lambda: [2, 1].sort(key=lambda x: 1 / 0)); attempt(lambda: sorted([(1, {}), (1, {})])); attempt(lambda: sorted([object()])  and 'single is fine'); attempt(lambda: sorted([1, 2], key=None, reverse=2**40))
l = [3, 1, 2]
def spoil(x): l.append(x); return x
attempt(lambda: l.sort(key=spoil)); print(l)
l = [3, 1, 2]
def look(x): print(l, len(l), end=' '); return x
l.sort(key=look); print(l)
l = [3, 'x', 1, 2]
attempt(lambda: l.sort()); print(sorted(map(str, l)))
l = [5, 4, 3]
def stop(x):
    if x == 3: raise KeyError('stop')
    return x
attempt(lambda: l.sort(key=stop)); print(l)
class Only:
    def __init__(self, v): self.v = v
    def __gt__(self, o): return self.v > o.v
    def __repr__(self): return f'O{self.v}'
print(sorted([Only(2), Only(1), Only(3)]), max(Only(1), Only(4)))
class Odd:
    def __lt__(self, o): return 'yes'
    def __repr__(self): return 'odd'
print(sorted([Odd(), Odd()]), sorted([float('nan'), 2.0, 1.0]), sorted([2.0, float('nan'), 1.0]), sorted([1, float('nan'), 0, -1]))
class Raises:
    def __lt__(self, o): raise ValueError('cannot compare')
attempt(lambda: sorted([Raises(), Raises()])); attempt(lambda: min(Raises(), Raises()))
from functools import cmp_to_key
def compare(a, b): return (len(a) > len(b)) - (len(a) < len(b)) or (a > b) - (a < b)
words = 'pear fig apple kiwi banana date'.split(); words.sort(key=cmp_to_key(compare)); print(words); words.sort(key=len, reverse=True); print(words)
print([x for _, x in sorted(zip([3, 1, 2], 'abc'))], sorted(range(10), key=lambda n: (n % 3, -n)), sorted(enumerate('hello'), key=lambda p: p[1]), [1, 2].sort())
