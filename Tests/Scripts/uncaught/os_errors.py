for call in (lambda: open('/no/such/file'), lambda: open('/tmp')):
    try:
        call()
    except OSError as e:
        print(type(e).__name__, e.errno, e)
def read(path):
    with open(path) as f:
        return f.read()
read('missing.txt')
