# 6.3.2 and 6.3.3.
class Show:
    def __getitem__(self, key): return key
s = Show()
print(s[1], s[1, 2], s[1:2], s[::], s[:, 1], s[1:2, ::3], s[...], s[(1, 2)], s[()], s[1,], s['a':'b':None], s[lambda: 0] is not None, s[(yes := 1)], s[-1:])
d = {(1, 2): 'tuple', 1: 'one'}
print(d[1, 2], d[1], 'abc'[0], 'abc'[-1], [1, 2, 3][1:], (1, 2, 3)[::-1], range(10)[2:8:2], b'abc'[1], b'abc'[1:2])
for f in (lambda: [1][1], lambda: [1]['a'], lambda: 'a'[1], lambda: 'a'['a'], lambda: (1,)[5], lambda: {}[1], lambda: {}[[]], lambda: {1}[0], lambda: range(3)[3], lambda: [1, 2][1:2:0], lambda: [1]['a':], lambda: 'abc'[1.0:], lambda: None[0], lambda: len[0], lambda: b'a'[9], lambda: [1][2 ** 100], lambda: [][-1]):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
print([1, 2, 3][2 ** 100:], [1, 2, 3][-2 ** 100:2 ** 100], 'abc'[:True], [1, 2][False])
for source in ('s[]', 's[*a]', 's[1:2:3:4]', 's[a=1]', 's[**k]'):
    try:
        compile(source, 's', 'eval')
    except SyntaxError as error:
        print(source, '|', error.msg)
{'a': {}}['a']['b']
