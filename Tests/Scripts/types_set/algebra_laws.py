import itertools
U = range(4); subsets = [frozenset(c) for r in range(5) for c in itertools.combinations(U, r)]
print(len(subsets), all((a | b) - b <= a for a in subsets for b in subsets), all(a & (b | c) == (a & b) | (a & c) for a in subsets for b in subsets for c in subsets), all((a ^ b) == (a | b) - (a & b) for a in subsets for b in subsets), all((a <= b) == (a | b == b) == a.issubset(b) for a in subsets for b in subsets), all(len(a | b) == len(a) + len(b) - len(a & b) for a in subsets for b in subsets), sum(a < b for a in subsets for b in subsets), sum(a.isdisjoint(b) for a in subsets for b in subsets))
s = set(subsets); print(frozenset([1, 2]) in s, {1, 2} in s, frozenset() in s, len(s - {frozenset()}), sorted(map(len, s)))
a = {1, 2, 3}; b = a; a |= {4}; print(b is a, b); a = a | {5}; print(b is a, sorted(a - b)); a ^= a; print(a); a |= set('x'); a.update(*['y', 'zz']); print(sorted(a))
for op in ('|=', '&=', '-=', '^='):
    try: exec(f'q = {{1}}\nq {op} [1]')
    except TypeError as e: print(e)
f = frozenset([1]); g = f; g |= {2}; print(f, sorted(g), type(g).__name__)
print({1, 2} < {1, 2, 3} < {1, 2, 3, 4}, {1} > {2}, {1} < {2}, {1} == {1.0}, set() <= set(), max([{1}, {1, 2}, {3}], key=len))
{1, 2}.intersection(5)
