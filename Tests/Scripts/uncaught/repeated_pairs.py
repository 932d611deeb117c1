def ping(n): return pong(n - 1) if n else [][0]
def pong(n): return ping(n)
def run():
    ping(6)
run()
