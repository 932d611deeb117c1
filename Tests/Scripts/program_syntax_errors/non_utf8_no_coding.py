x = "ιθ"
print(x)
