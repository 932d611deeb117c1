# Matrix product on lists of lists, for-range loops.
def make(rows, columns, seed):
    result = []
    for i in range(rows):
        row = []
        for j in range(columns):
            row.append((i * seed + j * 7 + 3) % 101 - 50)
        result.append(row)
    return result


def product(a, b):
    rows = len(a)
    inner = len(b)
    columns = len(b[0])
    result = []
    for i in range(rows):
        left = a[i]
        row = [0] * columns
        for j in range(columns):
            total = 0
            for k in range(inner):
                total += left[k] * b[k][j]
            row[j] = total
        result.append(row)
    return result


a = make(120, 110, 13)
b = make(110, 130, 17)
c = product(product(a, b), make(130, 90, 5))
checksum = 0
for row in c:
    for value in row:
        checksum = (checksum * 31 + value) % 1000000007
print("matrix:", checksum)
