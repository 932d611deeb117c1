# Permutations of a small list: slices, reversal, indexing.
def fannkuch(n):
    permutation = list(range(n))
    counts = list(range(n))
    best = 0
    checksum = 0
    sign = 1
    while True:
        if permutation[0]:
            work = permutation[:]
            flips = 0
            first = work[0]
            while first:
                work[:first + 1] = work[first::-1]
                flips += 1
                first = work[0]
            if flips > best:
                best = flips
            checksum += sign * flips
        if sign == 1:
            permutation[0], permutation[1] = permutation[1], permutation[0]
            sign = -1
        else:
            permutation[1], permutation[2] = permutation[2], permutation[1]
            sign = 1
            for i in range(2, n):
                if counts[i]:
                    counts[i] -= 1
                    break
                counts[i] = i
                if i == n - 1:
                    return checksum, best
                permutation.insert(i + 1, permutation.pop(0))


def main():
    for size in (7, 8):
        checksum, best = fannkuch(size)
        print("fannkuch(%d): %d, checksum %d" % (size, best, checksum))
    checksum, best = fannkuch(9)
    print("fannkuch(9):", best, checksum)


main()
