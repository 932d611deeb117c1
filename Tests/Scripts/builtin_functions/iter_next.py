print(list(iter([1, 2])), next(iter('a')), next(iter([]), 'default'), list(iter({'k': 1})), list(iter(lambda l=[3, 2, 1]: l.pop(), 3)))
values = iter([1, 2, 3, 0, 5])
print(list(iter(lambda: next(values), 0)), list(values))
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
i = It()
print(next(i), list(i), next(i, None), [*It()])
class Seq:
    def __getitem__(self, k):
        if k >= 3: raise IndexError
        return k * 10
s = iter(Seq()); print(next(s), list(s), list(s), type(s).__name__)
class BadIter:
    def __iter__(self): return 5
class NoneIter(list): __iter__ = None
for f in (lambda: iter(5), lambda: iter(), lambda: iter(5, 5), lambda: next([]), lambda: next(iter([])), lambda: next(), lambda: iter(BadIter()), lambda: iter(NoneIter()), lambda: next(5, 1), lambda: iter([], 1), lambda: next(iter([]), 1, 2), lambda: list(iter(lambda: 1 / 0, 1)), lambda: next(i)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
c = iter(int, 1); print(next(c), type(c).__name__)
print(next(x for x in ()))
