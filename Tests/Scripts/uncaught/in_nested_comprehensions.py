# An error deep inside nested comprehensions and generator expressions over several lines.
matrix = [
    [1, 2, 3],
    [4, 0, 6],
    [7, 8, 'nine'],
]
def inverse(value):
    return 1 / value
def row_total(row):
    return sum(
        inverse(value)
        for value in row
        if value != 'skip'
    )
for limit in (1, 2, 3):
    try:
        print(limit, {
            index: round(row_total(row), 3)
            for index, row in enumerate(matrix[:limit])
            if row
        })
    except ZeroDivisionError as error:
        print(limit, error)
    except TypeError as error:
        print(limit, error)
print([(x, y) for x in range(3) for y in range(x) if x != y])
result = {
    key: [
        inverse(item)
        for item in items
    ]
    for key, items in {
        'first': matrix[0],
        'third': matrix[2],
    }.items()
}
