# How deep a tree compiles depends on how many frames are open, and on the builtin that compiles it.


def deepest(compiles):
    low, high = 1, 4000
    while high - low > 1:
        middle = (low + high) // 2
        try:
            compiles('x' + '+x' * middle)
            low = middle
        except RecursionError:
            high = middle
    return low


def below(depth, compiles):
    return below(depth - 1, compiles) if depth else deepest(compiles)


def compiled(source):
    compile(source, '<x>', 'exec')


def run(source):
    exec('0 and ' + source, {'x': 1})


print(below(0, compiled), below(200, compiled), below(900, compiled))
print(below(0, run), below(950, run))
