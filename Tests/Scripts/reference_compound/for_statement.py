# 8.3: targets, changes while looping, else.
for i, (a, b) in enumerate([(1, 2), (3, 4)]): print(i, a, b)
for x, *y in [(1, 2, 3), 'ab']: print(x, y)
lst = [0, 0]
for lst[0] in range(3): pass
class T: pass
for T.attr in 'ab': pass
for d in {'k': 'v'}: pass
print(lst, T.attr, d)
for i in range(3):
    i = 10
print(i)
for never in (): pass
else: print('else', 'never' in globals())
l = [1, 2, 3, 4]
for v in l:
    if v % 2: l.remove(v)
print(l)
l = [1]
for v in l:
    if len(l) < 4: l.append(v + 1)
print(l)
for change in ({1: 1, 2: 2}, {1, 2}):
    try:
        for k in change:
            change.add(k + 10) if isinstance(change, set) else change.update({k + 10: 1})
    except RuntimeError as error:
        print(error)
dd = {1: 1, 2: 2}
try:
    for k in dd: del dd[k]; dd[k + 5] = 1
except RuntimeError as error:
    print(error)
class OldStyle:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * 2
print([v for v in OldStyle()])
for r in 1, 2, *[3]: print(r, end=' ')
print()
for text in ('for a in 5: pass', 'for a, b in [1]: pass', 'for a, b in [(1, 2, 3)]: pass', 'for x in None: pass', 'for x in int: pass', 'for a.b in [1]: pass', 'for x in undefined: pass'):
    try:
        exec(text)
    except Exception as error:
        print(text, '|', type(error).__name__, error)
for text in ('for f() in a: pass', 'for 1 in a: pass', 'for x a: pass', 'for x in: pass', 'for x in a pass', 'for *x in a: pass', 'for (x) in a: pass', 'for x, in a: pass', 'for x in a: pass\nelse if: pass', 'for x = 1 in a: pass', 'for x in *a, b: pass', 'for x if y in z: pass', 'for None in a: pass'):
    try:
        compile(text, 's', 'exec'); print('compiles', text)
    except SyntaxError as error:
        print(text, '|', error.msg)
for broken in iter(lambda: 1 / 0, 5): pass
