# Code objects that did not come from source: run as generators, with other flags, in other places.
Function = type(lambda: 0)


def numbers():
    yield 1
    yield 2


print(list(eval(numbers.__code__)))
print(exec(numbers.__code__))
made = eval(compile('(x * x for x in range(3))', 'made', 'eval'))
print(list(made))
module_code = compile('x = 5\nprint(sorted(k for k in locals() if k != "__builtins__"), x)', 'made', 'exec')
space = {'print': print, 'sorted': sorted, 'locals': locals}
Function(module_code, space)()
print(space['x'])


def free():
    value = 1

    def inner():
        return value
    return inner


for run in eval, exec:
    try:
        run(free().__code__)
    except TypeError as error:
        print(error)
try:
    Function(free().__code__, {})
except TypeError as error:
    print(error)
try:
    numbers.__code__ = free().__code__
except ValueError as error:
    print(error)


def plain(a, b=2):
    return a + b


changed = plain.__code__.replace(co_name='changed', co_stacksize=100)
print(Function(changed, {}, None, (5,))(1))
# BINARY_ADD (23) becomes BINARY_MULTIPLY (20).
other = plain.__code__.replace(co_code=plain.__code__.co_code.replace(bytes([23, 0]), bytes([20, 0])))
print(Function(other, {})(6, 7))
many = 'def many():\n' + ''.join(' a%d = %d\n' % (i, i) for i in range(66000)) + ' 1 / 0\n'
exec(many)
try:
    many()
except ZeroDivisionError as error:
    print(error, len(error.__traceback__.tb_next.tb_frame.f_locals))
