text = "café"
data = b"café"
print(text, data)
