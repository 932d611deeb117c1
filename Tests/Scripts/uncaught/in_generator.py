def numbers(limit):
    for n in range(limit):
        yield 10 / (2 - n)
def doubled(source):
    for n in source:
        yield n * 2
for value in doubled(numbers(4)):
    print(value)
