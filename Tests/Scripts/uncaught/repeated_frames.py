def ping(n):
    if n == 0:
        raise RuntimeError('bottom')
    return ping(n - 1)
ping(8)
