# Integers in a while loop, in a function and at module level.
def collatz(limit):
    longest = 0
    best = 0
    start = 1
    while start < limit:
        n = start
        steps = 0
        while n != 1:
            if n % 2:
                n = 3 * n + 1
            else:
                n = n // 2
            steps += 1
        if steps > longest:
            longest = steps
            best = start
        start += 1
    return best, longest


print("collatz:", collatz(20000))

i = 0
total = 0
while i < 2000000:
    total = total + (i & 7)
    i = i + 1
print("total:", total)
