# Euclid's algorithm: remainders, tuple assignment, short loops.
def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def coprime_pairs(limit):
    count = 0
    for a in range(1, limit):
        for b in range(1, a):
            if gcd(a, b) == 1:
                count += 1
    return count


print("coprime pairs below 1500:", coprime_pairs(1500))
