"""Search: A* on grids, sliding tiles with manhattan heuristics, word ladders, iterative deepening, minimax with alpha-beta."""
import heapq
from itertools import count
class NoPath(Exception): pass
def astar(start, goal, neighbours, heuristic):
    ids, queue, came, cost, expanded = count(), [], {start: None}, {start: 0}, 0
    heapq.heappush(queue, (heuristic(start), next(ids), start)); done = set()
    while queue:
        _, _, node = heapq.heappop(queue)
        if node in done: continue
        done.add(node); expanded += 1
        if goal(node):
            path = []
            while node is not None: path.append(node); node = came[node]
            return path[::-1], expanded
        for nxt, step in neighbours(node):
            new = cost[node] + step
            if new < cost.get(nxt, float('inf')): cost[nxt], came[nxt] = new, node; heapq.heappush(queue, (new + heuristic(nxt), next(ids), nxt))
    raise NoPath(f'{expanded} nodes expanded')
grid = '''S..#.....
.#.#.###.
.#...#.#.
.####..#.
......#.E'''.split('\n')
cells = {(r, c): ch for r, row in enumerate(grid) for c, ch in enumerate(row)}; start = next(k for k, v in cells.items() if v == 'S'); end = next(k for k, v in cells.items() if v == 'E')
def grid_moves(p): return [((p[0] + dr, p[1] + dc), 1) for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)) if cells.get((p[0] + dr, p[1] + dc), '#') != '#']
for h in (lambda p: 0, lambda p: abs(p[0] - end[0]) + abs(p[1] - end[1])): path, n = astar(start, lambda p: p == end, grid_moves, h); print(len(path), n)
print('\n'.join(''.join('*' if (r, c) in path and ch == '.' else ch for c, ch in enumerate(row)) for r, row in enumerate(grid)))
def tiles_moves(s):
    z = s.index(0); r, c = divmod(z, 3)
    for dr, dc in ((1, 0), (-1, 0), (0, 1), (0, -1)):
        if 0 <= r + dr < 3 and 0 <= c + dc < 3: k = (r + dr) * 3 + c + dc; l = list(s); l[z], l[k] = l[k], 0; yield tuple(l), 1
def manhattan(s): return sum(abs(i // 3 - (v - 1) // 3) + abs(i % 3 - (v - 1) % 3) for i, v in enumerate(s) if v)
solved = (1, 2, 3, 4, 5, 6, 7, 8, 0)
for puzzle in ((1, 2, 3, 4, 5, 6, 0, 7, 8), (1, 3, 6, 5, 0, 2, 4, 7, 8), (4, 1, 3, 0, 2, 6, 7, 5, 8)): path, n = astar(puzzle, solved.__eq__, tiles_moves, manhattan); print(len(path) - 1, n, [p.index(0) for p in path])
def solvable(s): flat = [v for v in s if v]; return sum(a > b for i, a in enumerate(flat) for b in flat[i + 1:]) % 2 == 0
print(solvable(solved), solvable((2, 1, 3, 4, 5, 6, 7, 8, 0)))
words = set('cold cord card ward warm word wood good gold bold bolt cart dart dirt'.split())
def ladder(w): return [(v, 1) for v in sorted(words) if sum(a != b for a, b in zip(v, w)) == 1]
print(astar('cold', 'warm'.__eq__, ladder, lambda w: sum(a != b for a, b in zip(w, 'warm')))[0], astar('good', 'dirt'.__eq__, ladder, lambda w: 0)[0])
def deepening(start, goal, moves, limit):
    def dfs(node, depth, path):
        if goal(node): return path
        if depth:
            for nxt in moves(node):
                if nxt not in path and (found := dfs(nxt, depth - 1, path + [nxt])): return found
    for depth in range(limit):
        if found := dfs(start, depth, [start]): return depth, found
    raise NoPath(f'not within {limit}')
print(deepening((3, 3, 1), (0, 0, 0).__eq__, lambda s: [t for m, c in ((1, 0), (2, 0), (0, 1), (0, 2), (1, 1)) for t in [(s[0] - m, s[1] - c, 0) if s[2] else (s[0] + m, s[1] + c, 1)] if 0 <= t[0] <= 3 and 0 <= t[1] <= 3 and (t[0] in (0, 3) or t[0] == t[1])], 13))
LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]
def winner(b): return next((b[i] for i, j, k in LINES if b[i] != '.' and b[i] == b[j] == b[k]), None)
class Player:
    def __init__(self, prune=True): self.prune, self.nodes, self.seen = prune, 0, {}
    def value(self, b, me, alpha=-9, beta=9):
        if not self.prune and (b, me) in self.seen: return self.seen[b, me]
        self.nodes += 1; w = winner(b)
        if w: return (1 if w == me else -1) * (1 + b.count('.'))
        if '.' not in b: return 0
        best = -9
        for i in (i for i, c in enumerate(b) if c == '.'):
            best = max(best, -self.value(b[:i] + me + b[i + 1:], 'XO'[me == 'X'], -beta, -alpha)); alpha = max(alpha, best)
            if self.prune and alpha >= beta: break
        self.seen[b, me] = best; return best
    def move(self, b, me): return max((i for i, c in enumerate(b) if c == '.'), key=lambda i: (-self.value(b[:i] + me + b[i + 1:], 'XO'[me == 'X']), -i))
for board, me in (('XX.OO....', 'X'), ('XX.O.....', 'O'), ('X...O...X', 'O'), ('XOXOX.O..', 'X')): a, b = Player(True), Player(False); print(board, me, a.move(board, me), b.move(board, me), a.value(board, me) == b.value(board, me))
b, me = 'X...O....', 'X'; p = Player(False)
while not winner(b) and '.' in b: i = p.move(b, me); b = b[:i] + me + b[i + 1:]; me = 'XO'[me == 'X']
print(b, winner(b))
for f in (lambda: astar((0, 0), (9, 9).__eq__, grid_moves, lambda p: 0), lambda: astar('cold', 'zzzz'.__eq__, ladder, len), lambda: deepening(0, (-1).__eq__, lambda n: [n + 1], 5), lambda: astar(1, 2 .__eq__, lambda n: 5, lambda n: 0), lambda: Player().move('XXXOOOXXX', 'O')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
