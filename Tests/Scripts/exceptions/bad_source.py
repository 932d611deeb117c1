print('not run')
def f(:
    pass
