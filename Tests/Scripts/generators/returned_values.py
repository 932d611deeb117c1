# A generator's return value is for next() and yield from; everything else just ends.
def gen(n):
    for i in range(n):
        yield i
    return 'done'
print(list(gen(3)))
print(tuple(gen(3)), set(gen(2)), [*gen(2)], sorted(gen(2)), sum(gen(3)), max(gen(3)), dict(zip(gen(2),gen(2))))
for i in gen(2): print(i)
a, b = gen(2)
print(a,b, list(map(str, gen(2))), list(enumerate(gen(2))), ','.join(map(str,gen(2))), list(filter(None,gen(3))), any(gen(1)), 9 in gen(3))
g=gen(3); next(g); print(list(g))
for end in (lambda g: next(g), lambda g: g.__next__(), lambda g: g.send(None), lambda g: next(g, 'default')):
    try:
        print(end(gen(0)))
    except StopIteration as stop:
        print(stop.value)
def outer():
    print((yield from gen(1)), (yield from gen(0)))
print(list(outer()))
