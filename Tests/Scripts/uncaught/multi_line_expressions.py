def call(a,
         b,
         c):
    return (a +
            b +
            c)
print(call(1,
           2,
           3))
value = call(
    'text',
    1,
    [2],
)
