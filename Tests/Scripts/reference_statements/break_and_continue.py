# 7.9 and 7.10: in every kind of block.
for i in range(5):
    if i == 1: continue
    if i == 4: break
    print(i, end=' ')
else:
    print('not reached')
print(i)
n = 0
while True:
    n += 1
    try:
        if n == 1: continue
        if n == 3: break
    finally:
        print('finally', n)
else:
    print('never')
for a in range(3):
    for b in range(3):
        if b == a: break
    else:
        print('no break', a)
        continue
    print('broke', a, b)
for x in (1, 2):
    try:
        raise KeyError
    except KeyError:
        if x == 1: continue
        break
    finally:
        print('cleanup', x)
import contextlib
for y in range(3):
    with contextlib.suppress(ValueError):
        if y == 1: break
        raise ValueError
print(y)
def f():
    for i in range(3):
        try:
            continue
        finally:
            if i == 1: return i
print(f())
for text in ('break', 'continue', 'if 1: break', 'def f():\n  break', 'for i in a:\n  def f():\n    continue', 'while 1:\n  class C:\n    break', 'for x in y: pass\nelse: break', 'while 1:\n  pass\nelse:\n  continue', 'with a: break', 'try: pass\nfinally: continue', 'lambda: break', '[break for x in y]'):
    try:
        compile(text, 's', 'exec'); print('compiles', repr(text))
    except SyntaxError as error:
        print(repr(text), '|', error.msg)
