import heapq, bisect
from itertools import count
tasks, entry, counter = [], {}, count()
def add(task, priority=0):
    if task in entry: entry.pop(task)[-1] = None
    e = [priority, next(counter), task]; entry[task] = e; heapq.heappush(tasks, e)
def pop():
    while tasks:
        p, n, task = heapq.heappop(tasks)
        if task is not None: del entry[task]; return task
    raise KeyError('pop from an empty queue')
for t, p in (('write', 5), ('test', 3), ('plan', 1), ('write', 2), ('ship', 9)): add(t, p)
print([pop() for _ in range(4)], tasks)
def heapsort(items):
    h = []
    for x in items: heapq.heappush(h, x)
    return [heapq.heappop(h) for _ in h[:]]
print(heapsort([5, 2, 9, 1]), list(heapq.merge([1, 4], [2, 3], [0])), heapq.nsmallest(2, 'hello', key=ord), heapq.nlargest(3, [('a', 2), ('b', 5)], key=lambda t: t[1]))
def grade(score): return 'FDCBA'[bisect.bisect([60, 70, 80, 90], score)]
print([grade(s) for s in (33, 99, 77, 70, 89, 90, 100)], bisect.bisect_left([1, 2, 2, 3], 2), bisect.bisect_right([1, 2, 2, 3], 2))
rows = [('red', 5), ('blue', 1)]; rows.sort(key=lambda r: r[1]); bisect.insort(rows, ('green', 3)); print(rows)
def dijkstra(g, s):
    dist, q = {s: 0}, [(0, s)]
    while q:
        d, u = heapq.heappop(q)
        for v, w in g.get(u, {}).items():
            if d + w < dist.get(v, 1e9): dist[v] = d + w; heapq.heappush(q, (d + w, v))
    return dist
print(dijkstra({'a': {'b': 7, 'c': 3}, 'c': {'b': 1, 'd': 8}, 'b': {'d': 2}}, 'a'))
pop()
