names = ["a", "b"]
print(f"{chr(10).join(names)}")
print(f"{'\n'.join(names)}")
