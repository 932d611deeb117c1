# 8.6: defaults, decorators, annotations, parameters.
def show(v): print('eval', v, end=' '); return v
def deco(tag):
    print('deco', tag, end=' ')
    def apply(f): print('apply', tag, end=' '); return f
    return apply
@deco('outer')
@deco('inner')
def f(a: show('ann a'), b: show('ann b') = show('default b'), *, c=show('default c')) -> show('ann return'): return a, b, c
print(); print(f(1), list(f.__annotations__))
def acc(x, seen=[]): seen.append(x); return seen
print(acc(1), acc(2), acc(3, []), acc.__defaults__)
def all_kinds(p, q=1, /, r=2, *args, s, t=3, **kw): pass
co = all_kinds.__code__
print(co.co_argcount, co.co_posonlyargcount, co.co_kwonlyargcount, co.co_varnames, all_kinds.__defaults__, all_kinds.__kwdefaults__)
@(lambda f: 'replaced')
def gone(): pass
print(gone)
