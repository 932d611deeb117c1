# 8.2.
n = 3
while n:
    n -= 1
    print(n, end=' ')
else:
    print('else', n)
while n < 5:
    n += 1
    if n == 3: break
else:
    print('not printed')
print(n)
while False: print('never')
else: print('at once')
stack = [1, [2, [3]]]
flat = []
while stack:
    item = stack.pop()
    if isinstance(item, list): stack.extend(item)
    else: flat.append(item)
print(flat)
def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps
print([collatz(i) for i in (1, 7, 27)])
i = 0
while (i := i + 1) < 10:
    j = 0
    while True:
        j += 1
        if j > i: break
        if j % 2: continue
    else: print('no')
    if i == 3: break
print(i, j)
while 1:
    try:
        i -= 1
        if i < 0: raise ValueError
    except ValueError:
        break
    finally:
        i -= 1
print(i)
class Countdown:
    def __init__(self, n): self.n = n
    def __bool__(self): self.n -= 1; return self.n >= 0
c = Countdown(2)
while c: print('tick')
k = 2
while 10 // k: k -= 1
