def leaf(): yield 1; raise ValueError('leaf broke')
def middle():
    try:
        yield from leaf()
    finally:
        print('middle cleans up')
def top():
    result = yield from middle()
for x in top(): print(x)
