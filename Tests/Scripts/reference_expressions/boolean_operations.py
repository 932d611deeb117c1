# 6.11: and, or, not: values, short circuits.
def t(name, value):
    print(name, end=' '); return value
print(t('a', 0) and t('b', 1), t('a', 1) and t('b', 2), t('a', 0) or t('b', 3), t('a', 4) or t('b', 5), t('a', '') or t('b', []) or t('c', None))
print(0 and 1 or 2, 1 and 0 or 3, not 0 and 1, not (0 and 1), not 1 or 2, 1 or 0 and 0, (1 or 0) and 0, not not [], None or 'default', [] and 1 / 0, 1 or 1 / 0)
class B:
    def __init__(self, v): self.v = v
    def __bool__(self): print(f'bool({self.v})', end=' '); return self.v
x, y = B(True), B(False)
print((x and y) is y, (y and x) is y, (x or y) is x, (y or x) is x, not x)
if x and not y: print('taken')
while y or x:
    break
print([i for i in range(10) if i % 2 and i > 3 or i == 0], all([]), any([]), all([1, 0]), any([0, 1]))
class Bad:
    def __bool__(self): return 'no'
for f in (lambda: not Bad(), lambda: Bad() and 1, lambda: 1 and Bad() is None, lambda: Bad() or 1, lambda: 1 if Bad() else 2, lambda: [1 for _ in 'a' if Bad()], lambda: all([Bad()])):
    try:
        print(f())
    except TypeError as error:
        print(error)
assert x and y, 'asserted'
