s = {1, 2, 3}
print(s.add(4), s.add(1), sorted(s), s.discard(9), s.remove(4), sorted(s), s.update([5], {6}, 'ab'), len(s), s.clear(), s, s.copy() is s)
a, b = {1, 2, 3}, {2, 3, 4}
print(a | b, a & b, a - b, a ^ b, a.union([9], (8,)), a.intersection([2], {2, 5}), a.difference([1]), a.symmetric_difference([1, 7]), a.isdisjoint({9}), a.issubset(range(9)), a.issuperset([1]), a <= {1, 2, 3}, a < {1, 2, 3}, a > {1}, a == frozenset(a), a.union(), a.intersection(), {1} | frozenset([2]), frozenset([2]) | {1})
a.intersection_update([1, 2]); print(a); a.difference_update([1]); print(a); a.symmetric_difference_update([2, 5]); print(a); a |= {6}; a &= {5, 6, 7}; a -= {6}; a ^= {1}; print(a)
print(set(), set('aab') == {'a', 'b'}, set(range(3)), frozenset(), frozenset([1]), frozenset(frozenset([1])), {frozenset([1]): 'k'}[frozenset([1])], {1, 1.0, True}, set([1, 2]).pop() in (1, 2), {frozenset([1])} == {frozenset([1])}, {1} in [{1}], {1} in {frozenset([1])}, hash(frozenset([1, 2])) == hash(frozenset([2, 1])))
class S(set): pass
print(S([1]), type(S() | {1}).__name__, type({1} | S()).__name__, type(S([1]).copy()).__name__, type(frozenset([1]) & {1}).__name__)
for f in (lambda: set().pop(), lambda: {1}.remove(2), lambda: {1}.add([]), lambda: {[]}, lambda: set(5), lambda: {1} | [2], lambda: {1} + {2}, lambda: {1} < [1], lambda: hash(set()), lambda: frozenset([1]).add(2), lambda: {1}[0], lambda: {1}.update(5), lambda: set(1, 2), lambda: {1}.union(5), lambda: {1} - [1], lambda: {1}.discard([]), lambda: {1}.remove({2}), lambda: {1} > 5, lambda: {1}.add(), lambda: set(x=1), lambda: {1}.isdisjoint(5), lambda: {1} * 2, lambda: {1}.pop(1), lambda: {1}.issubset(5)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
x = {1, 2}
for n in x: x.add(n + 10)
