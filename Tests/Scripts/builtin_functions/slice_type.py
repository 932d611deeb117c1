s = slice(1, 10, 2)
print(s, slice(5), slice(1, 2), s.start, s.stop, s.step, s == slice(1, 10, 2), s != slice(1), slice(None), slice('a', [], 1.5), s < slice(2), slice(1, 2) >= slice(1, 1), s.indices(5), slice(None, None, -1).indices(5), slice(-3, None).indices(5), slice(100, -100, -1).indices(5), slice(2 ** 70).indices(3), slice(None).indices(0))
class Show:
    def __getitem__(self, k): return k
print(Show()[1:2], Show()[:], Show()[::], Show()[1:2:3, ...], Show()[:'a'], list(range(10))[slice(2, 8, 3)], 'abcdef'[slice(None, None, -2)], s.__reduce__()[1])
class I:
    def __index__(self): return 2
print([1, 2, 3, 4][I():], slice(I(), None).indices(4), [0, 1, 2, 3][slice(True)])
for f in (lambda: slice(), lambda: slice(1, 2, 3, 4), lambda: slice(stop=1), lambda: hash(s), lambda: setattr(s, 'start', 5), lambda: s.indices(), lambda: s.indices(-1), lambda: s.indices('a'), lambda: slice(1, 2, 0).indices(5), lambda: slice('a').indices(5), lambda: [1][slice('a')], lambda: [1][slice(1.0)], lambda: {s: 1}, lambda: type('S', (slice,), {}), lambda: s.nope, lambda: [1, 2][::0], lambda: slice(1) < 5):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
[1, 2, 3]['a':'b']
