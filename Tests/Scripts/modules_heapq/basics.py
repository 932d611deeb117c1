# heapq and bisect.
import bisect
import heapq

h = []
for n in (5, 3, 8, 1, 9, 2, 7):
    heapq.heappush(h, n)
print(h, heapq.heappop(h), h, heapq.heapreplace(h, 0), h, heapq.heappushpop(h, 4), heapq.heappushpop(h, -1), h)
g = [9, 4, 7, 1, 3, 8, 2]
heapq.heapify(g)
print(g, [heapq.heappop(g) for _ in range(7)])
print(heapq.nlargest(3, [5, 1, 9, 7, 3]), heapq.nsmallest(2, 'hello'), heapq.nlargest(2, ['aa', 'b', 'cccc'], key=len), heapq.nsmallest(0, [1]),
      heapq.nlargest(10, [1, 2]), heapq.nsmallest(1, []), heapq.nlargest(3, iter(range(50))), heapq.nsmallest(4, iter([3, 1, 2, 5, 4, 1])))
print(list(heapq.merge([1, 4, 7], [2, 5], [3, 9, 10])), list(heapq.merge([9, 5], [8, 1], reverse=True)), list(heapq.merge(['b', 'ddd'], ['aa'], key=len)))
a = [1, 3, 3, 5]
print(bisect.bisect(a, 3), bisect.bisect_left(a, 3), bisect.bisect_right(a, 4), bisect.bisect(a, 3, 0, 2), bisect.bisect(a, x=9))
bisect.insort(a, 4)
bisect.insort_left(a, 3)
print(a)
for f in (lambda: heapq.heappop([]), lambda: heapq.heappush(3, 1), lambda: heapq.heapreplace([], 1), lambda: heapq.heapify((1, 2)),
          lambda: heapq.heappush([1], 'a'), lambda: bisect.bisect([1], 'a'), lambda: bisect.bisect([1], 1, -1), lambda: bisect.bisect(3, 1),
          lambda: heapq.heappush([])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Item:
    log = []

    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        Item.log.append((self.n, other.n))
        return self.n < other.n


items = [Item(n) for n in (4, 2, 6, 1, 3)]
heapq.heapify(items)
print([i.n for i in items], heapq.heappop(items).n, Item.log)
