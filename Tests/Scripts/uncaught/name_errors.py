def f():
    print(sorted(locals()))
    if False:
        value = 1
    return value
try:
    f()
except UnboundLocalError as e:
    print(e)
def outer():
    def inner():
        return free
    inner()
    free = 1
try:
    outer()
except NameError as e:
    print(e)
lenght('typo')
