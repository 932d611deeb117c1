value = 1
print("first", __name__)
