# Functions changed from outside: constants, names, operators, cells and defaults, by code.replace and new functions.
import dis
import types


def price(amount, rate=0.25):
    """Adds the tax."""
    tax = amount * rate
    return amount + tax


def with_consts(function, **changes):
    code = function.__code__
    consts = tuple(changes.get(repr(c), c) if isinstance(c, (int, float, str)) else c for c in code.co_consts)
    return types.FunctionType(code.replace(co_consts=consts), function.__globals__, function.__name__,
                              function.__defaults__, function.__closure__)


def swap(function, **operators):
    data = bytearray(function.__code__.co_code)
    for instruction in dis.get_instructions(function):
        if instruction.opname in operators:
            data[instruction.offset] = dis.opmap[operators[instruction.opname]]
    return types.FunctionType(function.__code__.replace(co_code=bytes(data)), function.__globals__, 'swapped',
                              function.__defaults__)


odd = swap(price, BINARY_ADD='BINARY_SUBTRACT', BINARY_MULTIPLY='BINARY_TRUE_DIVIDE')
print(price(100), odd(100), odd(100, 4), odd.__name__, odd.__defaults__, odd.__code__.co_name)
print([i.opname for i in dis.Bytecode(odd)])
print(price.__code__ == odd.__code__, price.__code__.replace() == price.__code__, price.__code__.replace() is price.__code__)


def counter(start):
    count = start

    def step(by=1):
        nonlocal count
        count += by
        return count
    return step


step = counter(10)
print(step(), step(5), step.__closure__[0].cell_contents, step.__code__.co_freevars)
cell = types.CellType(100)
other = types.FunctionType(step.__code__, {}, 'other', (7,), (cell,))
print(other(), other(1), cell.cell_contents, step())
step.__closure__[0].cell_contents = -1
print(step(), cell)if False else print(step())
for wrong in ((), (1,), (cell, cell), None):
    try:
        types.FunctionType(step.__code__, {}, 'wrong', None, wrong)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)

shout = with_consts(lambda: 'quiet', **{"'quiet'": 'LOUD'})
print(shout())

# One function's code in another.
def hello():
    return 'hello'


def bye():
    return 'bye'


hello.__code__, bye.__code__ = bye.__code__, hello.__code__
print(hello(), bye(), hello.__name__, hello.__code__.co_name)

# Statements of a module, one by one.
module = compile('x = 2\ny = x * 21\nprint(y)\n', '<module>', 'exec')
starts = dict(dis.findlinestarts(module))
ends = sorted(starts)[1:] + [len(module.co_code) - 4]
namespace = {}
for start, end in zip(sorted(starts), ends):
    part = module.co_code[start:end] + bytes([dis.opmap['LOAD_CONST'], module.co_consts.index(None),
                                              dis.opmap['RETURN_VALUE'], 0])
    exec(module.replace(co_code=part, co_lnotab=b'', co_firstlineno=starts[start]), namespace)
    print('line', starts[start], {k: v for k, v in namespace.items() if k[0] != '_'})
for change in (dict(co_argcount=-1), dict(co_code='x'), dict(co_names=1), dict(nothing=1), dict(co_consts=[1])):
    try:
        module.replace(**change)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
