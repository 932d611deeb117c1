def f(**k):
    return k

print(f(a.b=1))
