# 6.2.9: yield, send, throw, close, yield from.
def echo(value=None):
    print('starts')
    try:
        while True:
            try:
                value = (yield value)
            except ValueError as e:
                value = e
    finally:
        print('cleaned')
g = echo(1)
print(next(g), next(g), g.send('x'), repr(g.throw(ValueError, 'spam')))
g.close(); g.close()
def ignores(n=0):
    while n < 2:
        n += 1
        try: yield 1
        except GeneratorExit: pass
i = ignores(); next(i)
try:
    i.close()
except RuntimeError as error:
    print(error)
def stops():
    yield 1
    raise StopIteration('inside')
try:
    list(stops())
except RuntimeError as error:
    print(error, repr(error.__cause__))
def sub():
    got = yield 'a'
    print('sub got', got)
    return 'result'
def main():
    r = yield from sub()
    yield r
m = main()
print(next(m), m.send('S'), list(m))
def empty():
    return
    yield
print(list(empty()), list((lambda: (yield 5))()))
try:
    r = main(); next(r); r.throw(KeyError('thrown'))
except KeyError as error:
    print('out', error)
def busy():
    yield next(b)
b = busy()
next(b)
