# Sets and dicts that comparisons of their keys change: nothing crashes.
import sys
class Rnd:
    def __init__(s, n): s.x = n
    def next(s, n):
        s.x = (s.x * 1103515245 + 12345) & 0x7fffffff
        return (s.x >> 8) % n
class Bad:
    def __eq__(self, other):
        if not enabled: return False
        if r.next(20) == 0: set1.clear()
        if r.next(20) == 0: set2.clear()
        return r.next(2) == 0
    def __hash__(self): return r.next(2)
def make(c):
    global set1, set2, enabled
    enabled = False
    set1 = c(Bad() for _ in range(r.next(50) + 1))
    set2 = c(Bad() for _ in range(r.next(50) + 1))
    enabled = True
import operator as o
for seed in range(200):
    r = Rnd(seed)
    for c in (set, ):
        for op in (o.isub, o.ior, o.iand, o.ixor, o.sub, o.or_, o.and_, o.xor, o.lt, o.le, o.eq, lambda a,b: a.isdisjoint(b), lambda a,b: a.update(b), lambda a,b: a.difference_update(b, a), lambda a, b: a.intersection_update(b), lambda a,b: list(b) and [a.discard(x) for x in list(b)]):
            make(c)
            try: op(set1, set2)
            except (RuntimeError, AttributeError) as e: pass
for seed in range(100):
    r = Rnd(seed)
    make(lambda it: dict.fromkeys(it))
    for op in (lambda a,b: a.update(b), lambda a,b: a == b, lambda a,b: a.keys() - b.keys(), lambda a,b: a.keys() & b.keys(), lambda a,b: a.items() ^ b.items(), lambda a,b: {**a, **b}, lambda a, b: [a.pop(x, None) for x in list(b)], lambda a,b: a | b):
        make(lambda it: dict.fromkeys(it))
        try: op(set1, set2)
        except RuntimeError as e: pass
print('done')
