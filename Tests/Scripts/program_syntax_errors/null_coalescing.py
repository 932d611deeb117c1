x = None
y = x ?? 5
