# set and frozenset: operators need sets, methods take any iterable; result types; in-place forms; errors.
def show(r): return f'{type(r).__name__}{sorted(r, key=repr)}' if isinstance(r, (set, frozenset)) else repr(r)
def attempt(text, **names):
    names = {**globals(), **names}
    try:
        print(text, '=', show(eval(text, names)))
    except Exception as error:
        print(text, '|', type(error).__name__, error)

s, f, e = {1, 2, 3}, frozenset([3, 4]), set()
for text in ('s | f', 'f | s', 's & f', 'f & s', 's - f', 'f - s', 's ^ f', 'f ^ s', 's | [1]', '[1] | s', 's & "a"', 's - 5', 's ^ None', 's | {}', 's | {5: 6}.keys()', 's & range(2)', 's + f', 's * 2', 's | s is s',
             's.union([4], (5,), "x")', 's.union()', 'f.union([9])', 's.intersection([1, 2, 9], [2, 3])', 's.intersection()', 'f.intersection({4})', 's.difference([1], [2])', 's.difference()', 's.symmetric_difference([3, 4, 4])', 's.symmetric_difference()', 's.union(5)', 's.union([[]])', 's.intersection([[]])', 's.difference([[]])', 's.intersection(None)', 's.symmetric_difference([1], [2])', 's.union({"k": 1})', 's.issubset([1, 2, 3, 4])', 's.issubset({1})', 's.issuperset("")', 's.issuperset([1, 9])', 's.isdisjoint([7])', 's.isdisjoint([3])', 's.issubset(5)', 's.issubset()', 's.isdisjoint(5)', 's.issuperset([[]])', 's.issubset([[]])',
             's <= f', 's < {1, 2, 3, 4}', 's >= {1}', 's > s', 's == frozenset([1, 2, 3])', 's == [1, 2, 3]', 's < [1]', 's <= "abc"', 's != f', 'f == {4, 3}', 'e < s', 'e <= e', 'e < e', '{1, 2} < {1, 3}', '{1, 2} > {1, 3}', 's < 5', 'hash(s)', 'hash(f) == hash(frozenset([4, 3]))', 'hash(frozenset())', 'hash(frozenset([1, 2, 3]))', 'hash(frozenset(range(50)))', 's[0]', 's()', 's.x', 'len(s)', '3 in s', '3.0 in s', '[] in s', '{3} in s', '{3} in {frozenset([3])}', 'set() in {frozenset()}', '{} in s', 'f.add(1)', 'set(5)', 'set(1, 2)', 'set([[]])', 'set(iterable=[])', 'frozenset(5)', 'frozenset(x=1)', 'frozenset(f) is f', 'frozenset() is frozenset()', 'set("hello")', 'set({"k": 1})', '{*s, *f}', '{1, [2]}', '{*5}', 'frozenset({1: 2}.items())', 'set(range(3)) == {0, 1, 2}', 'f.copy() is f', 's.copy() is s', 'bool(e)', 'max(s)', 'sum(f)', 'repr(e)', 'repr(frozenset())', 'repr(frozenset([1]))', '{True, 1, 1.0}', '{0, False, ""}', 'not e', 's and f', 'type(s | f)', 'sorted({"b", "a"})', 'set.union(s, f)', 'set.union(f, s)', 'frozenset.union(s)', 'set.__or__(s, [1])', 'set.__and__(s, 5)', 'set().union(*[[1], [2, 3]])', 'set.intersection(*[{1, 2}, {2, 3}])', 's.__contains__({1})', 's.__len__()', 'isinstance(f, set)'):
    attempt(text)
for statement in ('s.add(4)', 's.add(4)', 's.add([])', 's.add()', 's.add(1, 2)', 's.discard(4)', 's.discard(99)', 's.discard([])', 's.discard({1})', 's.remove(1)', 's.remove(99)', 's.remove([])', 's.remove({7})', 's.remove((1, 2))', 's.update([5], "x")', 's.update()', 's.update(5)', 's.update([6, []])', 's.intersection_update([2, 3, 5, "x"], (2, 5, "x"))', 's.difference_update("x")', 's.symmetric_difference_update([2, 7])', 's |= {8, 9}', 's &= {5, 7, 8}', 's -= {5}', 's ^= {1}', 's |= [1]', 's &= "a"', 's -= 5', 's ^= None', 's |= f', 's.clear()', 's.pop()', 's.clear(1)', 'g = f; g |= {9}; assert g is not f', 's |= s', 's.update(s)', 's -= s', 's ^= s', 'for x in s: s.add(x + 100)'):
    try: exec(statement)
    except Exception as error: print(statement, '|', type(error).__name__, error, show(s))
    else: print(statement, show(s))
s = {1}
try:
    for x in s: s.add(x + 1)
except RuntimeError as error: print(error)
popped = {42}; print(popped.pop(), popped)
class S(set):
    def __repr__(self): return 'S' + set.__repr__(self)
a = S([1, 2]); b = S([2])
print(a | b, type(a | b).__name__, type(a.union([3])).__name__, type(a.copy()).__name__, type({1} | a).__name__, a - b, a == {1, 2}, type(a & {1}).__name__, S(), type(frozenset([1]) | a).__name__, a.__dict__)
print({frozenset({1}), frozenset({1})} == {frozenset({1})}, len({frozenset(), frozenset([0])}), {(1, 2), (1, 2)}, {frozenset({1}): 'k'}[frozenset({1})])
