def average(values):
    assert values, 'no values: ' \
                   'cannot average'
    return sum(values) / len(values)
print(average([1, 2, 3]))
average([])
