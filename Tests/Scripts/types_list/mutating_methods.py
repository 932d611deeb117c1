l = [3, 1, 2]
print(l.append(4), l, l.extend('ab'), l, l.insert(0, 'first'), l.insert(100, 'last'), l.insert(-1, 'before'), l)
print(l.pop(), l.pop(0), l.pop(-2), l, l.remove('a'), l, l.index(1), l.index(2, 1), l.count(1), l.reverse(), l, l.copy() is l, l.copy() == l)
n = [3, 1, 2]; print(n.sort(), n, n.sort(reverse=True), n, n.sort(key=lambda x: -x), n, n.clear(), n)
l = [1, 2]; l += l; l *= 2; print(l); l.extend(l); print(len(l)); l.extend(x for x in range(2)); print(l[-2:]); del l[:]; print(l); l[:] = 'xy'; l[1:1] = [1, 2]; l[::2] = ['A', 'B']; print(l); del l[::2]; print(l)
for f in (lambda: [].pop(), lambda: [1].pop(5), lambda: [1].pop('a'), lambda: [1].remove(2), lambda: [1].index(2), lambda: [1].index(1, 1), lambda: [1].insert('a', 1), lambda: [1].insert(1), lambda: [1].extend(5), lambda: [1].append(), lambda: [1].append(1, 2), lambda: [1].sort(5), lambda: [1, 'a'].sort(), lambda: [1].sort(key=5), lambda: [1].count(), lambda: [1].clear(1), lambda: [2, 1].sort(cmp=1), lambda: [1].reverse(1), lambda: [1].index(), lambda: [1].copy(1), lambda: [1].index(1, 'a'), lambda: [1].pop(1.0)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Evil:
    def __eq__(self, o): data.clear(); return False
data = [Evil(), Evil(), 3]
try: data.remove(3)
except ValueError as e: print(e, data)
s = [3, 2, 1]
def key(x): s.append(9); return x
try: s.sort(key=key)
except ValueError as e: print(e, s)
[1, 2].remove(3)
