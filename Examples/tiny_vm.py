"""A virtual machine in the virtual machine.

A small class takes a code object, walks its instructions (dis.get_instructions) and executes them with a stack of its own.
It knows expressions, names, comparisons, jumps, loops, calls and functions: enough for the programs at the end, which are
compiled in all three modes and run twice, by this machine and by the one below it.
"""
import builtins
import dis
import operator

BINARY = {
    'ADD': operator.add, 'SUBTRACT': operator.sub, 'MULTIPLY': operator.mul,
    'TRUE_DIVIDE': operator.truediv, 'FLOOR_DIVIDE': operator.floordiv, 'MODULO': operator.mod,
    'POWER': operator.pow, 'LSHIFT': operator.lshift, 'RSHIFT': operator.rshift,
    'AND': operator.and_, 'OR': operator.or_, 'XOR': operator.xor, 'SUBSCR': operator.getitem,
}
UNARY = {
    'NEGATIVE': operator.neg, 'POSITIVE': operator.pos, 'NOT': operator.not_,
    'INVERT': operator.invert,
}
COMPARE = {
    '<': operator.lt, '<=': operator.le, '==': operator.eq, '!=': operator.ne, '>': operator.gt,
    '>=': operator.ge,
}


class Function:
    """What MAKE_FUNCTION makes: code, its globals, and defaults of the last parameters."""

    def __init__(self, code, name, namespace, defaults):
        self.code = code
        self.name = name
        self.namespace = namespace
        self.defaults = defaults

    def __call__(self, *args, **keywords):
        names = self.code.co_varnames[:self.code.co_argcount]
        variables = dict(zip(names[len(names) - len(self.defaults):], self.defaults))
        variables.update(zip(names, args))
        variables.update(keywords)
        missing = [name for name in names if name not in variables]
        if missing or len(args) > len(names):
            raise TypeError(f'{self.name}() cannot be called with {len(args)} arguments')
        return TinyVM(self.code, self.namespace, variables).run()


class TinyVM:
    """Executes one code object: an instruction pointer, a stack, and the names it can see."""

    def __init__(self, code, namespace, variables=None):
        self.code = code
        self.globals = namespace
        self.variables = namespace if variables is None else variables
        self.instructions = list(dis.get_instructions(code))
        self.index_at = {i.offset: n for n, i in enumerate(self.instructions)}
        self.stack = []
        self.position = 0
        self.steps = 0

    def run(self):
        while True:
            instruction = self.instructions[self.position]
            self.position += 1
            self.steps += 1
            name = instruction.opname
            if name == 'RETURN_VALUE':
                return self.stack.pop()
            if name.startswith('BINARY_') or name.startswith('INPLACE_'):
                right = self.stack.pop()
                left = self.stack.pop()
                self.stack.append(BINARY[name.partition('_')[2]](left, right))
            elif name.startswith('UNARY_'):
                self.stack.append(UNARY[name[6:]](self.stack.pop()))
            else:
                method = getattr(self, name.lower(), None)
                if method is None:
                    raise NotImplementedError(name)
                method(instruction.argval)

    def pop(self, count):
        """The uppermost values, the lowest first."""
        if count == 0:
            return []
        values = self.stack[-count:]
        del self.stack[-count:]
        return values

    def jump(self, offset):
        self.position = self.index_at[offset]

    # The stack itself.

    def load_const(self, value):
        self.stack.append(value)

    def pop_top(self, _):
        self.stack.pop()

    def dup_top(self, _):
        self.stack.append(self.stack[-1])

    def rot_two(self, _):
        self.stack[-2:] = self.stack[:-3:-1]

    def rot_three(self, _):
        self.stack.insert(-2, self.stack.pop())

    # Names.

    def load_name(self, name):
        for scope in (self.variables, self.globals, vars(builtins)):
            if name in scope:
                self.stack.append(scope[name])
                return
        raise NameError(f'name {name!r} is not defined')

    load_global = load_name

    def load_fast(self, name):
        self.stack.append(self.variables[name])

    def store_name(self, name):
        self.variables[name] = self.stack.pop()

    store_fast = store_name

    def store_global(self, name):
        self.globals[name] = self.stack.pop()

    # Containers.

    def build_list(self, count):
        self.stack.append(self.pop(count))

    def build_tuple(self, count):
        self.stack.append(tuple(self.pop(count)))

    def build_map(self, count):
        pairs = self.pop(2 * count)
        self.stack.append(dict(zip(pairs[::2], pairs[1::2])))

    def list_extend(self, depth):
        values = self.stack.pop()
        self.stack[-depth].extend(values)

    def list_append(self, depth):
        value = self.stack.pop()
        self.stack[-depth].append(value)

    def store_subscr(self, _):
        value, container, key = self.pop(3)
        container[key] = value

    def unpack_sequence(self, count):
        values = list(self.stack.pop())
        if len(values) != count:
            raise ValueError(f'expected {count} values, got {len(values)}')
        self.stack.extend(reversed(values))

    # Comparison and jumps.

    def compare_op(self, symbol):
        left, right = self.pop(2)
        self.stack.append(COMPARE[symbol](left, right))

    def contains_op(self, inverted):
        item, container = self.pop(2)
        self.stack.append((item in container) != bool(inverted))

    def is_op(self, inverted):
        left, right = self.pop(2)
        self.stack.append((left is right) != bool(inverted))

    def jump_forward(self, offset):
        self.jump(offset)

    jump_absolute = jump_forward

    def pop_jump_if_false(self, offset):
        if not self.stack.pop():
            self.jump(offset)

    def pop_jump_if_true(self, offset):
        if self.stack.pop():
            self.jump(offset)

    def jump_if_false_or_pop(self, offset):
        if self.stack[-1]:
            self.stack.pop()
        else:
            self.jump(offset)

    def jump_if_true_or_pop(self, offset):
        if self.stack[-1]:
            self.jump(offset)
        else:
            self.stack.pop()

    def get_iter(self, _):
        self.stack.append(iter(self.stack.pop()))

    def for_iter(self, offset):
        try:
            self.stack.append(next(self.stack[-1]))
        except StopIteration:
            self.stack.pop()
            self.jump(offset)

    # Calls.

    def make_function(self, flags):
        name = self.stack.pop()
        code = self.stack.pop()
        defaults = self.stack.pop() if flags & 1 else ()
        self.stack.append(Function(code, name, self.globals, defaults))

    def call_function(self, count):
        arguments = self.pop(count)
        function = self.stack.pop()
        self.stack.append(function(*arguments))

    def call_function_kw(self, count):
        names = self.stack.pop()
        values = self.pop(count)
        split = count - len(names)
        function = self.stack.pop()
        self.stack.append(function(*values[:split], **dict(zip(names, values[split:]))))

    def load_method(self, name):
        self.stack.append(getattr(self.stack.pop(), name))

    load_attr = load_method
    call_method = call_function

    # What an expression statement at a prompt shows.

    def print_expr(self, _):
        value = self.stack.pop()
        if value is not None:
            print(repr(value))


PROGRAMS = [
    ('eval', '2 + v * 3 - -v'),
    ('eval', 'not (v > 5) and v != 3'),
    ('eval', '[v, (v, v + 1), {"a": v}]["abc".index("b")][1]'),
    ('single', 'x = v << 4; x'),
    ('single', '"a" in "banana", v is None'),
    ('exec', 'total = 0\nfor i in range(5):\n    if i == 3:\n        continue\n    total += i ** 2\nprint(total)'),
    ('exec', 'a, b = 0, 1\nwhile b < 50:\n    a, b = b, a + b\nprint(a, b)'),
    ('exec', 'def area(width, height=2):\n    return width * height\nprint(area(5), area(5, height=3))'),
    ('exec', 'def fib(n):\n    return n if n < 2 else fib(n - 1) + fib(n - 2)\nprint([fib(7), fib(10)])'),
    ('exec', 'twice = lambda f, x: f(f(x))\nprint(twice(lambda s: s.upper() + "!", "deep"))'),
    ('exec', 'squares = [n * n for n in range(6) if n % 2]\nprint(squares)'),
]


def main():
    for mode, source in PROGRAMS:
        code = compile(source, '<tiny>', mode)
        print(f'--- {mode}: {source.splitlines()[0]}')
        try:
            machine = TinyVM(code, {'v': 3})
            result = machine.run()
        except NotImplementedError as missing:
            print('this machine does not know', missing)
            continue
        print('gives', result, 'in', machine.steps, 'steps')
        expected = eval(code, {'v': 3})
        assert result == expected, (result, expected)


if __name__ == '__main__':
    main()
    print('=== and the disassembly of one of them:')
    dis.dis(compile(PROGRAMS[0][1], '<tiny>', 'eval'))
