# 7.8: from None hides the context; the explicit one stays reachable.
class Config:
    def __init__(self): self.values = {'a': 1}
    def __getattr__(self, name):
        try:
            return self.values[name]
        except KeyError:
            raise AttributeError(f'no setting {name}') from None
c = Config()
print(c.a)
try:
    c.b
except AttributeError as error:
    print(repr(error.__context__), error.__cause__, error.__suppress_context__)
    error.__suppress_context__ = False
    kept = error
try:
    raise kept
except AttributeError as error:
    print(error.__context__ is None)
c.zzz
