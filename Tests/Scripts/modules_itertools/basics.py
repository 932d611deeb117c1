# itertools: every iterator.
import itertools as I
print(list(I.islice(I.count(3,2),4)), I.count(1), I.count(1.5,.5), I.repeat(3,2), list(I.repeat(1,3)))
print(list(I.islice(I.cycle('abc'),7)), list(I.accumulate([1,2,3])), list(I.accumulate([1,2,3], lambda a,b:a*b, initial=10)))
print(list(I.chain([1],'ab',(2,))), list(I.chain.from_iterable(['ab','cd'])))
print(list(I.compress('abcd',[1,0,1,1])), list(I.dropwhile(lambda x:x<3,[1,2,3,1])), list(I.takewhile(lambda x:x<3,[1,2,3,1])))
print(list(I.filterfalse(None,[0,1,2,''])), list(I.starmap(pow,[(2,3),(3,2)])))
print([(k,list(g)) for k,g in I.groupby('aabbbc')], [(k,list(g)) for k,g in I.groupby([1,3,2,4,5],key=lambda x:x%2)])
print(list(I.islice('abcdef',2)), list(I.islice('abcdef',1,None,2)), list(I.islice('abcdef',1,4)))
a,b=I.tee([1,2,3]); print(next(a),next(a),list(b),list(a))
print(list(I.zip_longest('ab','xyz',fillvalue='-')))
print(list(I.product('ab',[1,2])), list(I.product([0,1],repeat=3))[:4], list(I.product()), list(I.product('a',[])))
print(list(I.permutations('abc',2)), list(I.permutations([1,2,3]))[:3], list(I.combinations('abcd',2)), list(I.combinations_with_replacement('abc',2)), list(I.combinations('ab',3)), list(I.permutations('ab',0)))
for f in [lambda: I.islice([], -1), lambda: I.islice([],1,2,0), lambda: I.count('a'), lambda: I.tee([],-1), lambda: I.combinations([1],-1), lambda: I.permutations([1],'a'), lambda: I.product([1],repeat=-1), lambda: I.chain(1).__next__(), lambda: I.repeat(), lambda: I.starmap(1), lambda: I.cycle(5), lambda: I.islice([]), lambda:I.count(1,2,3), lambda: I.chain(x=1), lambda: I.accumulate()]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(str(I.chain())[:28], str(I.groupby([]))[:30], I.chain.__name__, I.chain.__module__, I.chain)
