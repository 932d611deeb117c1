name = "x"
f"{name}" = 5
print(name)
