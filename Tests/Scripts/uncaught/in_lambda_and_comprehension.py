rows = [[1, 2], [3, 0]]
inverse = lambda row: [10 // cell for cell in row]
print(inverse(rows[0]))
result = {i: inverse(row)
          for i, row in enumerate(rows)}
