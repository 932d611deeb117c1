# Digits of pi by a spigot: products and quotients of growing big integers.
def pi_digits(count):
    digits = []
    numerator, accumulator, denominator, k = 1, 0, 1, 0
    while len(digits) < count:
        k += 1
        k2 = k * 2 + 1
        accumulator = (accumulator + numerator * 2) * k2
        numerator *= k
        denominator *= k2
        if numerator > accumulator:
            continue
        digit = (numerator * 3 + accumulator) // denominator
        if digit != (numerator * 4 + accumulator) // denominator:
            continue
        digits.append(digit)
        accumulator = (accumulator - denominator * digit) * 10
        numerator *= 10
    return digits


digits = pi_digits(3000)
print("pi:", "".join(map(str, digits[:40])))
print("checksum:", sum(digits), "".join(map(str, digits[-10:])))
