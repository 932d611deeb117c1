# Slices of lists: reading, assigning, deleting, with steps of all kinds.
a = list(range(10))
print(a[:], a[2:5], a[-3:], a[:-3], a[5:2], a[100:], a[-100:3], a[::2], a[::-1], a[8:2:-2], a[-1:-4:-1])
print(a[::3], a[1::3], a[::-3], a[10:0:-1], a[5:5], a[slice(1, 4)], a[slice(None, None, -1)], a[True:3], a[::10**30], a[10**30:], a[-10**30:2])
b = list(range(10)); b[2:5] = []; print(b)
b = list(range(10)); b[2:5] = 'xyz'; print(b)
b = list(range(10)); b[2:5] = 'vwxyz'; print(b)
b = list(range(10)); b[2:5] = [9]; print(b)
b = list(range(10)); b[5:2] = 'ab'; print(b)
b = list(range(10)); b[100:] = (1, 2); print(b)
b = list(range(10)); b[:0] = [-1]; print(b)
b = list(range(10)); b[:] = []; print(b)
b = list(range(10)); b[:] = b; print(b)
b = list(range(3)); b[1:1] = b; print(b)
b = list(range(10)); b[::2] = 'abcde'; print(b)
b = list(range(10)); b[::-1] = b; print(b)
b = list(range(10)); b[8:1:-3] = [1, 2, 3]; print(b)
b = list(range(10)); b[5:2:2] = []; print(b)
b = list(range(10)); b[1:8:3] = iter('pqr'); print(b)
b = list(range(10)); del b[2:5]; print(b)
b = list(range(10)); del b[::2]; print(b)
b = list(range(10)); del b[1::2]; print(b)
b = list(range(10)); del b[::-1]; print(b)
b = list(range(10)); del b[8:1:-3]; print(b)
b = list(range(10)); del b[5:2]; print(b)
b = list(range(10)); del b[-3:]; print(b)
b = list(range(10)); del b[::4]; print(b)
b = list(range(10)); del b[1:2:100]; print(b)
b = list(range(10)); b += b[::-1]; print(b)
n = 0
while n < 6:
    start = -7
    while start < 8:
        for step in (1, 2, 3, -1, -2, -3):
            c = list(range(n))
            c2 = c[start:3:step]
            del c[start:3:step]
            print(n, start, step, c2, c)
        start += 3
    n += 1
big = list(range(100000))
print(len(big[::7]), big[::7][-1], big[99999:0:-9][3], len(big[5:]), big[50000:50003])
del big[10:99990]
print(big)
