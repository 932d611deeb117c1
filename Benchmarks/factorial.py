# Big integers: factorials, powers, decimal text.
def factorial(n):
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result


def fibonacci(n):
    a, b = 0, 1
    for i in range(n):
        a, b = b, a + b
    return a


total = 0
for n in range(200, 2600, 20):
    total += factorial(n) % (10 ** 9 + 7 + n)
print("factorials:", total)
print("digits of 1200!:", len(str(factorial(1200))))
number = fibonacci(60000)
print("fibonacci:", number % 10 ** 18, number.bit_length())
print("power:", pow(3, 10 ** 300, 10 ** 60 + 7), len(str(7 ** 5000)))
