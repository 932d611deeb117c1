"""Cellular automata and simulations: rule 110, Life on a torus, Langton's ant, forest fire with a seeded generator, diffusion."""
class Random:
    def __init__(self, seed): self.state = seed
    def __iter__(self): return self
    def __next__(self): self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64; return (self.state >> 33) / 2**31
def rule(number, cells, wrap=True):
    table = {tuple(map(int, f'{i:03b}')): number >> i & 1 for i in range(8)}
    while True:
        yield cells
        n = len(cells); at = (lambda i: cells[i % n]) if wrap else (lambda i: cells[i] if 0 <= i < n else 0)
        cells = [table[at(i - 1), at(i), at(i + 1)] for i in range(n)]
for number, width in ((110, 32), (30, 31), (90, 31)):
    start = [0] * width; start[width // 2 if number != 110 else -1] = 1
    for _, row in zip(range(8), rule(number, start)): print(''.join('.#'[c] for c in row))
    print(number, [sum(r) for _, r in zip(range(40), rule(number, start, False))][-6:])
class Torus(set):
    def __init__(self, text, width=16, height=8): super().__init__((x, y) for y, line in enumerate(text.split('/')) for x, c in enumerate(line) if c == 'o'); self.w, self.h = width, height
    def near(self, x, y): return [((x + dx) % self.w, (y + dy) % self.h) for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy]
    def step(self):
        counts = {}
        for cell in self:
            for n in self.near(*cell): counts[n] = counts.get(n, 0) + 1
        alive = {c for c, n in counts.items() if n == 3 or n == 2 and c in self}
        self.clear(); self.update(alive); return self
    def __str__(self): return '\n'.join(''.join('o' if (x, y) in self else '.' for x in range(self.w)) for y in range(self.h))
    def period(self, limit):
        seen = {}
        for t in range(limit):
            key = frozenset(self)
            if key in seen: return seen[key], t - seen[key]
            seen[key] = t; self.step()
glider = Torus('.o./..o/ooo'); print(glider); [glider.step() for _ in range(12)]; print(glider, len(glider), sep='\n')
print(Torus('ooo').period(10), Torus('oo/oo').period(10), Torus('.o./..o/ooo').period(100), Torus('.oo/oo./.o.').period(150), len(Torus('.oo/oo./.o.')))
def ant(steps):
    black, x, y, dx, dy = set(), 0, 0, 0, -1
    for _ in range(steps):
        if (x, y) in black: black.remove((x, y)); dx, dy = dy, -dx
        else: black.add((x, y)); dx, dy = -dy, dx
        x, y = x + dx, y + dy
    return len(black), (x, y)
print([ant(n) for n in (1, 10, 100, 1000)])
def forest(size, seed, grow=.05, burn=.01):
    r = Random(seed); world = [['T' if next(r) < .6 else '.' for _ in range(size)] for _ in range(size)]
    while True:
        yield {c: sum(row.count(c) for row in world) for c in 'T.*'}, [''.join(row) for row in world]
        new = [row[:] for row in world]
        for y, row in enumerate(world):
            for x, c in enumerate(row):
                if c == '*': new[y][x] = '.'
                elif c == '.' and next(r) < grow: new[y][x] = 'T'
                elif c == 'T' and (next(r) < burn or any(world[v][u] == '*' for u in (x - 1, x, x + 1) for v in (y - 1, y, y + 1) if 0 <= u < size and 0 <= v < size)): new[y][x] = '*'
        world = new
for t, (counts, rows) in zip(range(12), forest(10, 42)):
    if t % 4 == 3: print(t, counts, *rows, sep='\n')
def diffuse(n, steps, k=0.25):
    grid = [[0.0] * n for _ in range(n)]; grid[n // 2][n // 2] = 100.0
    for _ in range(steps): grid = [[grid[y][x] + k * sum(grid[v][u] - grid[y][x] for u, v in ((x - 1, y), (x + 1, y), (x, y - 1), (x, y + 1)) if 0 <= u < n and 0 <= v < n) for x in range(n)] for y in range(n)]
    return grid
g = diffuse(5, 10); print(*(' '.join(f'{v:6.3f}' for v in row) for row in g), f'{sum(map(sum, g)):.6f}', sep='\n')
def wolf_sheep(seed, days):
    r = Random(seed); sheep, wolves, history = 40.0, 9.0, []
    for _ in range(days):
        luck = .9 + .2 * next(r); born, eaten = .1 * sheep * luck, .01 * sheep * wolves
        sheep, wolves = max(0, sheep + born - eaten), max(0, wolves + .1 * eaten - .05 * wolves); history.append((round(sheep, 1), round(wolves, 2)))
    return history[::10]
print(wolf_sheep(7, 60))
