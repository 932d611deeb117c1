class Custom(Exception): pass
try:
    raise Custom('a', 1, None)
except Custom as e:
    print(str(e), e.args)
raise Custom(['list'], {'k': 'v'}, (1,), 'text')
