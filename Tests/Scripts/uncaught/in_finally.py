def risky():
    try:
        return {}['first']
    finally:
        [].pop()
try:
    risky()
except IndexError as e:
    print(repr(e), repr(e.__context__))
risky()
