# A machine with cells, a block stack and exceptions: what tiny machines usually leave out.
import builtins
import dis
import operator
import sys
import types


class Frame:
    def __init__(self, code, variables, namespace, cells):
        self.code, self.variables, self.namespace, self.cells = code, variables, namespace, cells
        self.stack, self.blocks, self.next = [], [], 0
        self.at = {i.offset: (n, i) for n, i in enumerate(dis.get_instructions(code))}


class Machine:
    def __init__(self, log=None):
        self.log, self.depth = log, 0

    def make(self, code, name, namespace, defaults, closure):
        machine = self

        def function(*args):
            wanted = code.co_varnames[:code.co_argcount]
            values = list(args)
            missing = len(wanted) - len(values)
            if missing > 0:
                values += (defaults or ())[len(defaults or ()) - missing:]
            if len(values) != len(wanted):
                raise TypeError(f'{name}() takes {len(wanted)} arguments but {len(args)} were given')
            return machine.run(code, dict(zip(wanted, values)), namespace, closure)
        function.__name__ = name
        return function

    def run(self, code, variables, namespace, closure=()):
        cells = {name: types.CellType() for name in code.co_cellvars}
        cells.update(zip(code.co_freevars, closure))
        for name in code.co_cellvars:
            if name in variables:
                cells[name].cell_contents = variables[name]
        frame = Frame(code, variables, namespace, cells)
        self.depth += 1
        try:
            while True:
                number, instruction = frame.at[frame.next]
                frame.next += 2
                if self.log is not None and instruction.starts_line:
                    self.log.append((self.depth, code.co_name, instruction.starts_line))
                try:
                    method = getattr(self, instruction.opname.lower(), None)
                    if method is None:
                        self.operators(frame, instruction.opname)
                    elif method(frame, instruction) is self.RETURN:
                        return frame.stack.pop()
                except Exception as error:
                    if not self.unwind(frame, error):
                        raise
        finally:
            self.depth -= 1

    RETURN = object()

    def unwind(self, frame, error):
        while frame.blocks:
            kind, handler, level = frame.blocks.pop()
            del frame.stack[level:]
            if kind == 'handler':
                frame.blocks.append(('except', None, len(frame.stack)))
                # Where the previous exception would be, and the new one.
                frame.stack += [None, None, None, error.__traceback__, error, type(error)]
                frame.next = handler
                return True
        return False

    BINARY = {'ADD': operator.add, 'SUBTRACT': operator.sub, 'MULTIPLY': operator.mul, 'MODULO': operator.mod,
              'TRUE_DIVIDE': operator.truediv, 'FLOOR_DIVIDE': operator.floordiv, 'SUBSCR': operator.getitem}
    COMPARE = {'<': operator.lt, '<=': operator.le, '==': operator.eq, '!=': operator.ne, '>': operator.gt,
               '>=': operator.ge}

    def operators(self, frame, name):
        kind, _, operation = name.partition('_')
        if kind not in ('BINARY', 'INPLACE') or operation not in self.BINARY:
            raise NotImplementedError(name)
        right = frame.stack.pop()
        frame.stack.append(self.BINARY[operation](frame.stack.pop(), right))

    def load_const(self, f, i): f.stack.append(i.argval)
    def load_fast(self, f, i):
        if i.argval not in f.variables:
            raise UnboundLocalError(f"local variable '{i.argval}' referenced before assignment")
        f.stack.append(f.variables[i.argval])
    def store_fast(self, f, i): f.variables[i.argval] = f.stack.pop()
    def delete_fast(self, f, i): del f.variables[i.argval]
    def load_name(self, f, i):
        for scope in (f.variables, f.namespace, vars(builtins)):
            if i.argval in scope:
                f.stack.append(scope[i.argval])
                return
        raise NameError(f"name '{i.argval}' is not defined")
    load_global = load_name
    store_name = store_fast
    def delete_name(self, f, i): del f.variables[i.argval]
    def load_closure(self, f, i): f.stack.append(f.cells[i.argval])
    def load_deref(self, f, i): f.stack.append(f.cells[i.argval].cell_contents)
    def store_deref(self, f, i): f.cells[i.argval].cell_contents = f.stack.pop()
    def pop_top(self, f, i): f.stack.pop()
    def dup_top(self, f, i): f.stack.append(f.stack[-1])
    def rot_two(self, f, i): f.stack[-2:] = f.stack[:-3:-1]
    def rot_four(self, f, i): f.stack.insert(-3, f.stack.pop())
    def build_tuple(self, f, i): f.stack.append(tuple(self.take(f, i.arg)))
    def build_list(self, f, i): f.stack.append(self.take(f, i.arg))
    def unpack_sequence(self, f, i): f.stack.extend(reversed(list(f.stack.pop())))
    def list_append(self, f, i):
        value = f.stack.pop()
        f.stack[-i.arg].append(value)
    def list_extend(self, f, i):
        value = f.stack.pop()
        f.stack[-i.arg].extend(value)

    def take(self, f, count):
        values = f.stack[len(f.stack) - count:]
        del f.stack[len(f.stack) - count:]
        return values

    def compare_op(self, f, i):
        right = f.stack.pop()
        f.stack.append(self.COMPARE[i.argval](f.stack.pop(), right))
    def jump_if_not_exc_match(self, f, i):
        kind = f.stack.pop()
        if not issubclass(f.stack.pop(), kind):
            f.next = i.argval
    def jump_forward(self, f, i): f.next = i.argval
    jump_absolute = jump_forward
    def pop_jump_if_false(self, f, i):
        if not f.stack.pop():
            f.next = i.argval
    def pop_jump_if_true(self, f, i):
        if f.stack.pop():
            f.next = i.argval
    def get_iter(self, f, i): f.stack.append(iter(f.stack.pop()))
    def for_iter(self, f, i):
        try:
            f.stack.append(next(f.stack[-1]))
        except StopIteration:
            f.stack.pop()
            f.next = i.argval
    def make_function(self, f, i):
        name, code = f.stack.pop(), f.stack.pop()
        closure = f.stack.pop() if i.arg & 8 else ()
        defaults = f.stack.pop() if i.arg & 1 else ()
        f.stack.append(self.make(code, name, f.namespace, defaults, closure))
    def call_function(self, f, i):
        arguments = self.take(f, i.arg)
        f.stack.append(f.stack.pop()(*arguments))
    def load_method(self, f, i): f.stack.append(getattr(f.stack.pop(), i.argval))
    load_attr = load_method
    call_method = call_function
    def setup_finally(self, f, i): f.blocks.append(('handler', i.argval, len(f.stack)))
    def pop_block(self, f, i): f.blocks.pop()
    def pop_except(self, f, i):
        f.blocks.pop()
        del f.stack[-3:]
    def reraise(self, f, i):
        kind, error, tb = f.stack.pop(), f.stack.pop(), f.stack.pop()
        raise error
    def raise_varargs(self, f, i):
        cause = f.stack.pop() if i.arg == 2 else None
        error = f.stack.pop()
        raise error
    def return_value(self, f, i): return self.RETURN


SOURCE = '''
def account(balance):
    def deposit(amount=10):
        nonlocal_list.append(amount)
        return balance + amount
    nonlocal_list = []
    return deposit, nonlocal_list

deposit, log = account(100)
print(deposit(), deposit(5), log)

def attempt(value):
    try:
        if value == 3:
            raise ValueError('three')
        return 10 // value
    except ZeroDivisionError as problem:
        return 'caught ' + str(problem)
    finally:
        done.append(value)

done = []
for n in [1, 0, 5]:
    print(attempt(n))
try:
    attempt(3)
except ValueError as problem:
    print('outside:', problem, done)

def make_adders(n):
    return [lambda x, k=k: x + k + n for k in range(n)]

print([f(100) for f in make_adders(3)])
print([[i * j for j in range(3)] for i in range(3)])
'''

log = []
machine = Machine(log)
code = compile(SOURCE, '<program>', 'exec')
space = {'__name__': 'inner'}
machine.run(code, space, space)
print(len(log), log[:5], max(log)[0])
print('and by the machine below:')
exec(code, {'__name__': 'inner'})
try:
    machine.run(compile('def f():\n    return missing\nf()', '<bad>', 'exec'), space, space)
except NameError as error:
    print(error)
