limit = 10
values = [1, 20, 3]
for v in values:
    if v > limit:
        v > limit = True
print("done")
