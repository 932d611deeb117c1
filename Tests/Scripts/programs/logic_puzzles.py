"""Backtracking and constraint search: sudoku, n-queens, knights' tours, cryptarithms, zebra puzzle, subset sums."""
from itertools import permutations, combinations
def sudoku(text):
    rows = [[0 if c in '.0' else int(c) for c in text[i:i + 9]] for i in range(0, 81, 9)]
    peers = {(r, c): {(r, k) for k in range(9)} | {(k, c) for k in range(9)} | {(r // 3 * 3 + i, c // 3 * 3 + j) for i in range(3) for j in range(3)} for r in range(9) for c in range(9)}
    steps = 0
    def candidates(cell): return set(range(1, 10)) - {rows[r][c] for r, c in peers[cell]}
    def solve():
        nonlocal steps
        steps += 1
        empty = [(r, c) for r in range(9) for c in range(9) if not rows[r][c]]
        if not empty: return True
        cell = min(empty, key=lambda x: (len(candidates(x)), x))
        for value in sorted(candidates(cell)):
            rows[cell[0]][cell[1]] = value
            if solve(): return True
        rows[cell[0]][cell[1]] = 0
        return False
    return ['*'.join(map(str, r)).replace('*', '') for r in rows] if solve() else None, steps
solution, steps = sudoku('53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79')
print(*solution, steps, sep='\n')
print(sudoku('1234567..' + '.......89' + '.' * 63)[1] > 0 if False else sudoku('12345678.' + '........9' + '.' * 63)[0])
def queens(n):
    def place(row, columns, falling, rising, board):
        if row == n: yield board; return
        for c in range(n):
            if not (columns >> c & 1 or falling >> row + c & 1 or rising >> row - c + n & 1):
                yield from place(row + 1, columns | 1 << c, falling | 1 << row + c, rising | 1 << row - c + n, board + (c,))
    return place(0, 0, 0, 0, ())
print([sum(1 for _ in queens(n)) for n in range(1, 7)], next(queens(8)), next(queens(3), 'none'))
def tour(n, start):
    moves = [(1, 2), (2, 1), (2, -1), (1, -2), (-1, -2), (-2, -1), (-2, 1), (-1, 2)]
    seen, path, here = {start}, [start], start
    def free(p): return [q for dx, dy in moves if (q := (p[0] + dx, p[1] + dy)) not in seen and 0 <= q[0] < n and 0 <= q[1] < n]
    while options := free(here): here = min(options, key=lambda q: (len(free(q)), q)); seen.add(here); path.append(here)
    return path
path = tour(6, (0, 0)); print(len(path), path[:5], path[-1])
def crypt(a, b, total):
    letters = sorted(set(a + b + total)); first = {a[0], b[0], total[0]}
    for digits in permutations(range(10), len(letters)):
        m = dict(zip(letters, digits))
        if any(m[c] == 0 for c in first): continue
        value = lambda w: int(''.join(str(m[c]) for c in w))
        if value(a) + value(b) == value(total): yield value(a), value(b), value(total)
print(list(crypt('AB', 'BA', 'CAC')), next(crypt('TO', 'GO', 'OUT'), None))
def zebra():
    for red, green, blue in permutations((1, 2, 3)):
        if green - 1 != red: continue
        for brit, dane, swede in permutations((1, 2, 3)):
            if brit != red or swede == 1: continue
            for tea, milk, beer in permutations((1, 2, 3)):
                if dane != tea or green != beer: continue
                yield dict(red=red, green=green, blue=blue), dict(brit=brit, dane=dane, swede=swede), dict(tea=tea, milk=milk, beer=beer)
for found in zebra(): print(*found)
def subset_sum(items, target):
    reach = {0: ()}
    for x in items:
        for total, used in sorted(reach.items()):
            reach.setdefault(total + x, used + (x,))
    return reach.get(target)
print(subset_sum([3, 34, 4, 12, 5, 2], 9), subset_sum([3, 34], 36), [c for r in (2, 3) for c in combinations([2, 3, 5, 7, 11], r) if sum(c) == 14])
def hanoi(n, a='A', b='B', c='C'):
    if n: yield from hanoi(n - 1, a, c, b); yield a + c; yield from hanoi(n - 1, b, a, c)
print(' '.join(hanoi(3)), sum(1 for _ in hanoi(8)))
def buckets(big, small, goal):
    frontier, seen = [(0, 0)], {(0, 0): None}
    for state in frontier:
        a, b = state
        if goal in state:
            trail = []
            while state: trail.append(state); state = seen[state]
            return trail[::-1]
        pour = min(a, small - b); back = min(b, big - a)
        for nxt in ((big, b), (a, small), (0, b), (a, 0), (a - pour, b + pour), (a + back, b - back)):
            if nxt not in seen: seen[nxt] = state; frontier.append(nxt)
print(buckets(5, 3, 4), buckets(6, 4, 5))
