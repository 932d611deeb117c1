from collections import UserDict, UserList, UserString
class Lower(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.lower(), v)
    def __missing__(self, k): return f'no {k}'
d = Lower({'A': 1}, B=2); d.update(C=3); d.setdefault('D', 4)
print(d, d['a'], d['zz'], 'b' in d, len(d), sorted(d.items()), d.data, d.copy(), type(d.copy()).__name__, d | {'E': 5}, {'x': 1} | d if False else '', d == {'a': 1, 'b': 2, 'c': 3, 'd': 4}, d.pop('a'), d.get('a', 0), Lower.fromkeys('XY', 0))
class Log(UserList):
    def append(self, x): print('append', x); super().append(x)
l = Log([3, 1]); l.append(2); l += [5]; l.sort(); print(l, l[1:], type(l[1:]).__name__, l + [9], [0] + l, l * 2, l == [1, 2, 3, 5], l.index(3), l.data, reversed(l).__class__.__name__, l.copy(), l < [9], 3 in l, l.pop(), l.count(1)); l[0] = 'x'; del l[1]; l.extend('ab'); l.insert(0, 'i'); l.remove('a'); l.reverse(); print(l, len(l)); l.clear(); print(l)
s = UserString('Hello'); print(s, repr(s), s + '!', 'a' + s, s * 2, s.upper(), type(s.upper()).__name__, s[1:3], s == 'Hello', hash(s) == hash('Hello'), s.find('l'), 'ell' in s, len(s), s.encode(), s.split('l'), s.replace('l', 'L'), s.format(), s % () if False else '', int(UserString('5')), s < 'I', s.center(9, '*'), s.isalpha(), s.join(['a', 'b']), s.data)
for f in (lambda: UserDict(1, 2), lambda: UserDict()['x'], lambda: UserList(5), lambda: l[0], lambda: s + 1, lambda: UserList([1]) + 5, lambda: hash(UserList()), lambda: s.index('z'), lambda: UserDict(5), lambda: int(UserString('x')), lambda: UserList([1]) < 5):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
l.nothing
