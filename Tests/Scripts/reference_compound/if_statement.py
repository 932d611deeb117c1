# 8.1.
def classify(n):
    if n < 0:
        kind = 'negative'
    elif n == 0:
        kind = 'zero'
    elif n < 10: kind = 'small'
    else: kind = 'large'
    return kind
print([classify(n) for n in (-1, 0, 5, 50)])
calls = []
def c(name, v): calls.append(name); return v
if c('a', 0): pass
elif c('b', 1): pass
elif c('c', 1): pass
else: c('d', 1)
print(calls)
if 1:
    if 0: print('no')
    else:
        print('inner else')
if 0: x = 1; y = 2
print('y' in globals())
if (w := 5) > 3 and w < 10: print('walrus', w)
if not []: print('empty')
if 0.0: print(1)
elif '': print(2)
elif None: print(3)
elif 0j: print(4)
elif (): print(5)
elif ' ': print(6)
if __debug__: z = 'debug'
print(z)
class Bad:
    def __bool__(self): raise RuntimeError('no truth')
for text in ('if 1 pass', 'if: pass', 'else: pass', 'if 1: pass\nelse if 2: pass', 'if 1: pass\nelse: pass\nelse: pass', 'elif 1: pass', 'if 1: if 2: pass', 'if x = 1: pass', 'if 1:', 'if 1:\npass', 'if 1: pass\n else: pass', 'if (1: pass'):
    try:
        compile(text, 's', 'exec'); print('compiles', repr(text))
    except SyntaxError as error:
        print(repr(text), '|', type(error).__name__, error.msg, error.lineno)
if Bad():
    print('unreachable')
