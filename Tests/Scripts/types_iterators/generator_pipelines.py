def read(lines):
    for line in lines: print(f'read {line!r}'); yield line
def parse(rows):
    for row in rows:
        try: yield int(row)
        except ValueError: print('skip', row)
def running(nums):
    total = 0
    for n in nums:
        total += n
        reset = yield total
        if reset is not None: total = reset; yield 'reset done'
pipe = running(parse(read(['1', 'x', '2', '3'])))
print(next(pipe), next(pipe), pipe.send(100), next(pipe), list(pipe))
def tree(n): 
    if n: yield from tree(n - 1); yield n; yield from tree(n - 1)
print(list(tree(3)), sum(1 for _ in tree(6)))
def chunks(it, n):
    it = iter(it)
    while chunk := [x for _, x in zip(range(n), it)]: yield chunk
print(list(chunks('abcdefg', 3)))
def closing_log(name):
    try:
        while True: yield name
    finally: print('closed', name)
g = closing_log('g'); next(g); g.close()
with_return = (lambda: (yield 1))()
print(next(with_return), [*with_return])
def coroutine(f):
    def start(*a): g = f(*a); next(g); return g
    return start
@coroutine
def averager():
    total = n = 0; avg = None
    while True: total += yield avg; n += 1; avg = total / n
a = averager(); print([a.send(x) for x in (10, 20, 60)])
a.send('x')
