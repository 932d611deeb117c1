l = list(range(6))
l[1:3] = 'abc'; print(l); l[1:4] = []; print(l); l[2:2] = [9, 9]; print(l); l[:0] = [0]; print(l); l[len(l):] = ['end']; print(l); l[::-1] = list(range(len(l))); print(l)
l[5:2] = ['odd']; print(l); l[-2:] = []; print(l); l[1:2] = l; print(l); l[:] = (i for i in range(3)); print(l); l[1:] = {'k': 1}; print(l); l[100:] = [7]; print(l); l[::2] = 'xy'; print(l); del l[::2]; print(l); del l[5:]; print(l); del l[-1:]; print(l)
for f in (lambda: l.__setitem__(slice(0, 1), 5), lambda: [1, 2, 3].__setitem__(slice(None, None, 2), [1]), lambda: [1].__setitem__(5, 1), lambda: [1].__setitem__('a', 1), lambda: [1].__delitem__(5), lambda: [1].__delitem__('a'), lambda: [1].__setitem__(slice(0, 1, 0), []), lambda: [1, 2].__setitem__(slice(None, None, -1), [1, 2, 3]), lambda: [1].__setitem__(slice('a'), []), lambda: [1].__delitem__(slice(0, 1, 0)), lambda: [1].__setitem__(None, 1), lambda: [1].__delitem__(1.0)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class I:
    def __index__(self): return 1
m = [0, 0, 0]; m[I()] = 'idx'; m[I():I()] = [5]; print(m)
class Sub(list):
    def __setitem__(self, k, v): print('set', k, v)
    def __delitem__(self, k): print('del', k)
    def __getitem__(self, k): return ('get', k)
q = Sub([1, 2]); q[0:1] = 3; del q[::2]; print(q[1:], q[-1], list(q), q)
[][0] = 1
