def first(items):
    return next(iter(items))
print(first('ab'))
def gen():
    yield first([])
try:
    list(gen())
except RuntimeError as e:
    print(e, repr(e.__cause__))
first(())
