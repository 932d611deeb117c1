#--- exec: kinds
[x for x in y]; {x for x in y}; {x: z for x in y}; (x for x in y)
[x for x in y if x if y]; [x for x in y for z in x if z for w in z if w]
[[a for a in b] for b in c]; [(a for a in b) for b in [c for c in d]]
[(x, y) for x in range(1) for y in range(x)]; {x: {y for y in x} for x in z}
[x for x, in y]; [x for x, *y in z]; [x for x.a in y]; [x for x[0] in y]; [x for (x, y), [z, w] in v]
f(x for x in y); f((x for x in y), 1); [x if y else z for x in w]; [lambda: x for x in y]; [x for x in lambda: y, z]
#--- exec: conditions
[x for x in y if a and b]; [x for x in y if a or b]; [x for x in y if not a]; [x for x in y if a < b < c]
[x for x in y if a and b or c and not d]; [x for x in y if (a if b else c)]; [x for x in y if 1]; [x for x in y if 0]
[x for x in y if a if b if c for z in w if d]
#--- exec: temporary assignment
[y for x in a for y in [x + 1]]; [y for x in a for y in (x + 1,)]; [z for x in a for y in [x] for z in [y] if z]
[y for x in a for y in [*x]]; [y for x in [a]]; [y for x in [a] for y in [x] for z in y]; {y: x for x in a for y in [x]}
(y for x in a for y in [x] if y)
#--- exec: asynchronous
async def f():
    [x async for x in y]
    {x async for x in y if z}
    {x: w async for x in y}
    (x async for x in y)
    [x for y in z async for x in y]
    [x async for y in z async for x in y if a if b]
    [await x for x in y]
    [x for x in await y]
    [x async for x in await y if await z]
    (await x for x in y)
    return [y for x in a async for y in x for z in [y]]
def g():
    return (x async for x in y)
async def h():
    yield [x async for x in y]
    yield (x async for x in y)
lambda: (x async for x in y)
#--- exec: multi-line comprehensions
x = [a
     for a
     in b
     if c
     and d
     for e in
     f]
y = {
    k:
    v
    for k, v
    in
    items
}
z = sum(
    i
    for i in j
)
