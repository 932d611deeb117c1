def get():
    return []

a = get() = b = 5
