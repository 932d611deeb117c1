a = b
if a = b:
    pass
