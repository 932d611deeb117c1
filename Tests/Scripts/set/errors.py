# Errors of sets: their classes and texts.
def t(f, *a, **k):
    try:
        print(f(*a, **k))
    except BaseException as e:
        print(type(e).__name__, e)
t(set,1); t(set,1,2); t(set,x=1); t(frozenset,1,2); t(frozenset,x=1); t(set().pop); t(set().remove,1); t({1}.remove,[]); t({1}.discard,[]); t({1}.remove,{1}); t({1}.add,[]); t(set().union,1); t(set().update,1); t(set().add); t(lambda:{1}|[1]); t(lambda: {1}-[1]); t(lambda:{1}<[1]); t(lambda: 1 in {1}); t(lambda: [] in {1}); t(lambda: {1} in {frozenset({1})}); t(set().symmetric_difference,1); t(set().issubset,1); t(set().isdisjoint,1); t(set().symmetric_difference); t(repr,set()); t(repr,{1}); t(repr,frozenset()); t(repr,frozenset({1})); t(lambda: [] == {1}); t(lambda: {1}==frozenset({1}));t(lambda: {1}<=frozenset({1})); t(hash,frozenset({1,2,3})); t(hash,frozenset()); t(lambda: set().intersection(1)); t(set().clear,1); t(set().__init__,1,2)
def f():
    s={1}; s|=[1]
t(f)
def f():
    s={1,2}
    for x in s: s.add(x+10)
t(f)
