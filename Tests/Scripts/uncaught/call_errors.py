def f(a, b, *, c): pass
for args, kw in (((1,), {}), ((1, 2), {}), ((1, 2, 3), {'c': 1}), ((1, 2), {'c': 1, 'd': 2})):
    try:
        f(*args, **kw)
    except TypeError as e:
        print(e)
class Service:
    def start(self, port): return port
Service().start(
    80,
    443)
