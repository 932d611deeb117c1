"""Iterators say how to make the like, and can be set to a place."""
import copy


class Sequence:
    def __getitem__(self, index):
        if index > 3:
            raise IndexError
        return index

    def __repr__(self):
        return 'Sequence()'


for source in ([1, 2], (1, 2), 'ab', b'ab', bytearray(b'ab'), {1: 2}, {1}, {1: 1}.items(), {1: 2}.values(),
               reversed([1, 2]), reversed((1, 2)), reversed({1: 1}), Sequence()):
    it = iter(source)
    print(type(it).__name__, it.__reduce__())
    twin = copy.copy(it)
    print(list(it), list(twin), it.__reduce__())
for source in [1, 2, 3], (1, 2, 3), 'abc', b'abc', range(3), Sequence():
    for place in -5, 1, 50:
        it = iter(source)
        it.__setstate__(place)
        print(list(it), end=' ')
    print()
for place in -5, 1, 50:
    it = reversed([1, 2, 3])
    it.__setstate__(place)
    print(list(it))
it = iter(range(0, 20, 3))
next(it)
print(list(copy.copy(it)), list(it))
it = iter(Sequence())
it.__setstate__(2**63 - 1)
try:
    next(it)
except OverflowError as error:
    print(error)
e = enumerate('abc', 5)
next(e)
print(e.__reduce__()[1][1], list(copy.copy(e)))
z = zip('ab', 'cd')
print(z.__reduce__()[0], [type(x).__name__ for x in z.__reduce__()[1]])
m = map(len, ['a', 'bc'])
print(m.__reduce__()[1][0], list(copy.copy(m)))
f = filter(None, [0, 1])
print(f.__reduce__()[1][0])
it = iter(int, 1)
print(it.__reduce__())
