# 7.6: return, finally, generators.
def plain(): return
def tup(): return 1, 2
def star(): return 1, *[2, 3]
def none(): 5
print(plain(), tup(), star(), none())
def order():
    try:
        return print('value') or 'from try'
    finally:
        print('finally')
print(order())
def override():
    try:
        return 'try'
    finally:
        return 'finally'
def swallow():
    try:
        raise KeyError
    finally:
        return 'swallowed'
def loop():
    for i in range(3):
        try:
            return i
        finally:
            continue
    return 'after'
def nested():
    try:
        try:
            return 'inner'
        finally:
            print('one')
    finally:
        print('two')
print(override(), swallow(), loop(), nested())
def mutate():
    x = [1]
    try:
        return x
    finally:
        x.append(2)
def rebind():
    x = 1
    try:
        return x
    finally:
        x = 2
print(mutate(), rebind())
for text in ('return 1', 'class C: return', 'if 1:\n  return', 'def f(): class C: return', 'async def f():\n  yield\n  return 1', 'lambda: return', 'def f(): return *a', 'def f(): return return'):
    try:
        compile(text, 's', 'exec'); print('compiles', repr(text))
    except SyntaxError as error:
        print(repr(text), '|', error.msg)
exec('return 3')
