def produce():
    yield 1 = 2
