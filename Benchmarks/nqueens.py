# Recursion, sets and list building: queens that do not attack each other.
def place(size, row, columns, rising, falling, queens, solutions):
    if row == size:
        solutions.append(tuple(queens))
        return
    for column in range(size):
        up = row + column
        down = row - column
        if column in columns or up in rising or down in falling:
            continue
        columns.add(column)
        rising.add(up)
        falling.add(down)
        queens.append(column)
        place(size, row + 1, columns, rising, falling, queens, solutions)
        queens.pop()
        columns.remove(column)
        rising.remove(up)
        falling.remove(down)


def board(queens):
    return "\n".join("." * q + "Q" + "." * (len(queens) - q - 1) for q in queens)


for size in range(4, 10):
    found = []
    place(size, 0, set(), set(), set(), [], found)
    print(size, "queens:", len(found), "solutions, first", found[0])
found = []
place(11, 0, set(), set(), set(), [], found)
print(board(found[len(found) // 2]))
