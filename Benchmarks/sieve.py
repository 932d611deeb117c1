# The sieve of Eratosthenes on a list, for-range loops.
def primes_below(limit):
    is_prime = [True] * limit
    is_prime[0] = is_prime[1] = False
    for n in range(2, limit):
        if n * n >= limit:
            break
        if is_prime[n]:
            for multiple in range(n * n, limit, n):
                is_prime[multiple] = False
    found = []
    for n in range(limit):
        if is_prime[n]:
            found.append(n)
    return found


found = []
for repetition in range(4):
    found = primes_below(700000)
print("primes:", len(found), "sum:", sum(found), "last:", found[-1])
