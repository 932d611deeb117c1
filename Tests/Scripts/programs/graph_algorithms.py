"""Graphs: searches, topological order, strongly connected components, spanning trees, flows, colouring, shortest paths."""
from collections import defaultdict, deque
from heapq import heappush, heappop
class CycleError(ValueError):
    def __init__(self, path): super().__init__('cycle: ' + ' -> '.join(map(str, path))); self.path = path
class Graph:
    def __init__(self, text='', directed=True):
        self.edges, self.directed = defaultdict(dict), directed
        for part in text.split():
            ends, _, weight = part.partition(':'); a, *rest = ends.split('-')
            self.edges[a]
            for b in rest: self.add(a, b, int(weight or 1)); a = b
    def add(self, a, b, w=1):
        self.edges[a][b] = w; self.edges[b]
        if not self.directed: self.edges[b][a] = w
    def __iter__(self): return iter(sorted(self.edges))
    def __getitem__(self, node):
        if node not in self.edges: raise KeyError(f'no node {node!r}')
        return dict(sorted(self.edges[node].items()))
    def __len__(self): return len(self.edges)
    def __contains__(self, edge): a, b = edge; return b in self.edges.get(a, ())
    @property
    def reversed(self):
        g = Graph()
        for a in self:
            g.edges[a]
            for b, w in self[a].items(): g.add(b, a, w)
        return g
    def bfs(self, start):
        seen, queue = {start: 0}, deque([start])
        while queue:
            a = queue.popleft(); yield a, seen[a]
            for b in self[a]:
                if b not in seen: seen[b] = seen[a] + 1; queue.append(b)
    def dfs(self, start, seen=None):
        seen = set() if seen is None else seen
        seen.add(start); yield 'in', start
        for b in self[start]:
            if b not in seen: yield from self.dfs(b, seen)
        yield 'out', start
    def topological(self):
        state, order = {}, []
        def visit(a, path):
            if state.get(a) == 'done': return
            if state.get(a) == 'open': raise CycleError(path[path.index(a):] + [a])
            state[a] = 'open'
            for b in self[a]: visit(b, path + [a])
            state[a] = 'done'; order.append(a)
        for a in self: visit(a, [])
        return order[::-1]
    def components(self):
        index, low, stack, on, out = {}, {}, [], set(), []
        def connect(v):
            index[v] = low[v] = len(index); stack.append(v); on.add(v)
            for w in self[v]:
                if w not in index: connect(w); low[v] = min(low[v], low[w])
                elif w in on: low[v] = min(low[v], index[w])
            if low[v] == index[v]:
                part = []
                while True:
                    w = stack.pop(); on.discard(w); part.append(w)
                    if w == v: break
                out.append(sorted(part))
        for v in self:
            if v not in index: connect(v)
        return out
    def shortest(self, start, goal):
        heap, best, came = [(0, start)], {start: 0}, {}
        while heap:
            d, a = heappop(heap)
            if a == goal:
                path = [a]
                while a in came: a = came[a]; path.append(a)
                return d, path[::-1]
            for b, w in self[a].items():
                if d + w < best.get(b, float('inf')): best[b] = d + w; came[b] = a; heappush(heap, (d + w, b))
        raise LookupError(f'no way from {start} to {goal}')
    def bellman_ford(self, start):
        dist = dict.fromkeys(self, float('inf')); dist[start] = 0
        for i in range(len(self)):
            changed = False
            for a in self:
                for b, w in self[a].items():
                    if dist[a] + w < dist[b]: dist[b] = dist[a] + w; changed = True
            if not changed: return dist
        raise ArithmeticError('negative cycle')
    def floyd(self):
        d = {(a, b): 0 if a == b else self.edges[a].get(b, float('inf')) for a in self for b in self}
        for k in self:
            for i in self:
                for j in self: d[i, j] = min(d[i, j], d[i, k] + d[k, j])
        return d
    def kruskal(self):
        parent = {a: a for a in self}
        def find(x):
            while parent[x] != x: parent[x] = parent[parent[x]]; x = parent[x]
            return x
        tree = []
        for w, a, b in sorted((w, a, b) for a in self for b, w in self[a].items() if a < b):
            if find(a) != find(b): parent[find(a)] = find(b); tree.append((a, b, w))
        return tree
    def prim(self, start):
        seen, heap, total = {start}, [(w, start, b) for b, w in self[start].items()], 0
        heap.sort()
        while heap:
            w, a, b = heappop(heap)
            if b in seen: continue
            seen.add(b); total += w
            for c, v in self[b].items():
                if c not in seen: heappush(heap, (v, b, c))
        return total, len(seen)
    def max_flow(self, s, t):
        residual = {a: dict(self[a]) for a in self}; flow = 0
        while True:
            came, queue = {s: None}, deque([s])
            while queue and t not in came:
                a = queue.popleft()
                for b in sorted(residual[a]):
                    if residual[a][b] > 0 and b not in came: came[b] = a; queue.append(b)
            if t not in came: return flow, sorted(a for a in came)
            path, b = [], t
            while came[b] is not None: path.append((came[b], b)); b = came[b]
            amount = min(residual[a][b] for a, b in path)
            for a, b in path: residual[a][b] -= amount; residual[b][a] = residual[b].get(a, 0) + amount
            flow += amount
    def colour(self):
        colours = {}
        for a in sorted(self, key=lambda n: (-len(self[n]), n)): colours[a] = next(c for c in range(len(self)) if all(colours.get(b) != c for b in self[a]))
        return colours
    def bipartite(self):
        side = {}
        for start in self:
            if start in side: continue
            side[start] = 0; queue = [start]
            for a in queue:
                for b in self[a]:
                    if b not in side: side[b] = 1 - side[a]; queue.append(b)
                    elif side[b] == side[a]: return None
        return {s: [n for n in self if side[n] == s] for s in (0, 1)}
    def euler(self):
        odd = [a for a in self if len(self[a]) % 2]
        if len(odd) > 2: return None
        left = {a: set(self[a]) for a in self}; stack, out = [odd[0] if odd else next(iter(self))], []
        while stack:
            a = stack[-1]
            if left[a]: b = min(left[a]); left[a].remove(b); left[b].remove(a); stack.append(b)
            else: out.append(stack.pop())
        return out[::-1]
g = Graph('a-b-c-d a-d:9 c-a e-c f'); print(len(g), list(g), g['a'], ('a', 'b') in g, ('b', 'a') in g, list(g.bfs('a')), [x for k, x in g.dfs('a') if k == 'out'], g.components(), sorted(g.reversed['a']), g.shortest('a', 'd'), g.shortest('e', 'd'))
dag = Graph('shirt-tie-jacket trousers-shoes trousers-belt-jacket socks-shoes'); print(dag.topological(), dag.components() == [[x] for x in sum(dag.components(), [])])
w = Graph('a-b:4 a-c:2 c-b:1 b-d:5 c-d:8 d-e:3 e-f:1 c-f:20', directed=False); print(w.kruskal(), w.prim('a'), w.shortest('a', 'f'), w.floyd()['a', 'e'], w.colour(), w.bipartite())
print(Graph('s-a:10 s-b:5 a-b:15 a-t:5 b-t:10').max_flow('s', 't'), Graph('a-b-c-d-a', directed=False).bipartite(), Graph('a-b-c-a-d-c', directed=False).euler(), Graph('a-b a-c a-d', directed=False).euler(), Graph('a-b:5 b-c:-3 a-c:4').bellman_ford('a'))
for f in (lambda: g.topological(), lambda: g.shortest('d', 'a'), lambda: g['zz'], lambda: Graph('a-b:1 b-a:-2').bellman_ford('a'), lambda: Graph('a-b:x'), lambda: Graph('a-a').topological(), lambda: list(g.bfs('q'))):
    try: print(f())
    except Exception as error: print(type(error).__name__, error, getattr(error, 'path', ''))
