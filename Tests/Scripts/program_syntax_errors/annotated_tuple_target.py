def area(w: int, h: int) -> int:
    return w * h

print(area(2, 3))
(width, height): tuple = 4, 5
print(area(width, height))
