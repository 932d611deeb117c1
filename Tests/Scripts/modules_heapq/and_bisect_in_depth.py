# heapq and bisect: every function, keys, stability, custom comparison, errors, and the sort invariants.
import heapq, bisect
def attempt(f, *a, **k):
    try: print(getattr(f, '__name__', '?'), repr(f(*a, **k)))
    except Exception as e: print(getattr(f, '__name__', '?'), type(e).__name__, e)
h = [5, 3, 8, 1, 9, 2]; heapq.heapify(h); print(h); heapq.heappush(h, 0); print(h, heapq.heappop(h), h, heapq.heappushpop(h, 4), heapq.heappushpop(h, -1), heapq.heapreplace(h, 7), h)
print([heapq.heappop(h) for _ in range(len(h))]); attempt(heapq.heappop, []); attempt(heapq.heapreplace, [], 1); attempt(heapq.heappushpop, [], 5); attempt(heapq.heapify, (1, 2)); attempt(heapq.heapify, 5); attempt(heapq.heappush, (), 1); attempt(heapq.heappush, [1], 'a'); attempt(heapq.heapify, [1, 'a']); attempt(heapq.heappop, ['x', 1, 2]); attempt(heapq.heappush, []); attempt(heapq.heapify, [3, None])
for n in (-1, 0, 1, 2, 3, 10): print(n, heapq.nlargest(n, [3, 1, 4, 1, 5]), heapq.nsmallest(n, [3, 1, 4, 1, 5]), heapq.nlargest(n, 'hello', key=lambda c: -ord(c)), heapq.nsmallest(n, [('a', 2), ('b', 1), ('c', 2)], key=lambda p: p[1]))
attempt(heapq.nlargest, 2, 5); attempt(heapq.nlargest, 'x', [1]); attempt(heapq.nsmallest, 2, [1, 'a']); attempt(heapq.nlargest, 1, []); attempt(heapq.nsmallest, 2, [1, 2], key=5); attempt(heapq.nlargest, 2, iter([1, 3, 2])); attempt(heapq.nsmallest, 1.5, [1, 2, 3])
print(list(heapq.merge([1, 4], [2, 3], [], [0])), list(heapq.merge([4, 1], [3, 2], reverse=True)), list(heapq.merge(['a', 'ccc'], ['bb'], key=len)), list(heapq.merge()), next(heapq.merge([1], iter([0]))), list(heapq.merge([1, 1], [1.0]))); attempt(lambda: list(heapq.merge([1], 5))); attempt(lambda: list(heapq.merge([1], ['a']))); attempt(lambda: heapq.merge([1], nope=1))
def fails(): yield 1; raise ValueError('source')
attempt(lambda: list(heapq.merge(fails(), [2])))
class T:
    log = 0
    def __init__(self, p, n): self.p, self.n = p, n
    def __lt__(self, o): T.log += 1; return self.p < o.p
    def __repr__(self): return f'{self.n}{self.p}'
ts = [T(p, n) for n, p in zip('abcdefg', [3, 1, 2, 1, 3, 2, 1])]; heapq.heapify(ts); print(ts, T.log); print([heapq.heappop(ts) for _ in range(7)], T.log)
class Bad:
    def __lt__(self, o): raise RuntimeError('no order')
attempt(heapq.heapify, [Bad(), Bad()]); b = [Bad()]; attempt(heapq.heappush, b, Bad()); print(len(b))
seed = 1; data = []
for _ in range(50): seed = seed * 69069 % 2**31; data.append(seed % 100)
h = data[:]; heapq.heapify(h); print(h[:10], all(h[(i - 1) // 2] <= h[i] for i in range(1, 50)), [heapq.heappop(h) for _ in range(50)] == sorted(data), heapq.nlargest(5, data) == sorted(data, reverse=True)[:5])
a = [1, 2, 2, 2, 5, 8]
for x in (0, 1, 2, 3, 5, 9): print(x, bisect.bisect_left(a, x), bisect.bisect_right(a, x), bisect.bisect(a, x), bisect.bisect_left(a, x, 2), bisect.bisect_right(a, x, 1, 3), bisect.bisect_left(a, x, lo=3, hi=5))
l = []
for x in [5, 1, 3, 3, 9, 0]: bisect.insort(l, x)
bisect.insort_left(l, 3.0); bisect.insort_right(l, 3.5, 2); print(l); m = ['b', 'd']; bisect.insort(m, 'c'); bisect.insort(m, 'a', 1, 2); print(m)
attempt(bisect.bisect, [1], 'a'); attempt(bisect.bisect, 5, 1); attempt(bisect.bisect, [], 1, -1); attempt(bisect.bisect, [1, 2], 1, 0, 100); attempt(bisect.bisect, [1, 2], 3, 5); attempt(bisect.bisect); attempt(bisect.insort, (1, 2), 0); attempt(bisect.insort, [1], None); attempt(bisect.bisect, [1, 2], 2, 'x'); attempt(bisect.bisect, [1], 1, 0, None); attempt(bisect.bisect_left, a=[1, 2], x=2); attempt(bisect.bisect, [1], 1, key=len); attempt(bisect.insort, [1], 1, -5); attempt(bisect.bisect_left, 'abc', 'b'); attempt(bisect.bisect_right, (1, 3), 2); attempt(bisect.bisect_left, range(0, 100, 7), 50)
class Seq:
    def __len__(self): return 10
    def __getitem__(self, i): print(i, end=' '); return i * i
print(bisect.bisect_left(Seq(), 30), bisect.bisect_right(Seq(), 36))
class InsList(list):
    def insert(self, i, x): print('insert', i, x); super().insert(i, x)
il = InsList([1, 3]); bisect.insort(il, 2); print(il)
def grade(score, breaks=[60, 70, 80, 90], letters='FDCBA'): return letters[bisect.bisect(breaks, score)]
print([grade(s) for s in (33, 99, 77, 70, 89, 90, 100)])
def find(a, x): i = bisect.bisect_left(a, x); return i if i < len(a) and a[i] == x else None
print(find([1, 3, 5], 3), find([1, 3, 5], 4))
def dijkstra(graph, start):
    best, heap = {}, [(0, start)]
    while heap:
        d, node = heapq.heappop(heap)
        if node in best: continue
        best[node] = d
        for nxt, w in graph[node].items():
            if nxt not in best: heapq.heappush(heap, (d + w, nxt))
    return best
print(dijkstra({'a': {'b': 7, 'c': 3}, 'b': {'d': 2}, 'c': {'b': 1, 'd': 8}, 'd': {}}, 'a'))
def lis(xs):
    tails = []
    for x in xs:
        i = bisect.bisect_left(tails, x); tails[i:i + 1] = [x]
    return len(tails)
print(lis(data), lis([3, 1, 4, 1, 5, 9, 2, 6]))
def median_stream(xs):
    low, high = [], []
    for x in xs:
        heapq.heappush(high, -heapq.heappushpop(low, -x))
        if len(high) > len(low): heapq.heappush(low, -heapq.heappop(high))
        yield -low[0] if len(low) > len(high) else (high[0] - low[0]) / 2
print(list(median_stream([5, 15, 1, 3, 8])))
