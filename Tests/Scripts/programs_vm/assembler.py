# An assembler: text with labels becomes code objects, whose stack depth comes from opcode.stack_effect.
import dis
import opcode
import types


class Assembler:
    def __init__(self, source, name='assembled', params=()):
        self.consts, self.names, self.varnames = [None], [], list(params)
        self.name, self.params = name, params
        self.instructions, self.labels = [], {}
        for line in source.strip().splitlines():
            line = line.split('#')[0].strip()
            if not line:
                continue
            if line.endswith(':'):
                self.labels[line[:-1]] = len(self.instructions) * 2
                continue
            op, _, operand = line.partition(' ')
            self.instructions.append((op, operand.strip()))

    def place(self, table, item):
        for index, known in enumerate(table):
            if type(known) is type(item) and known == item:
                return index
        table.append(item)
        return len(table) - 1

    def operand(self, op, text, offset):
        number = opcode.opmap[op]
        if number in opcode.hasconst:
            return self.place(self.consts, eval(text))
        if number in opcode.hasname:
            return self.place(self.names, text)
        if number in opcode.haslocal:
            return self.place(self.varnames, text)
        if number in opcode.hascompare:
            return opcode.cmp_op.index(text)
        if number in opcode.hasjabs:
            return self.labels[text]
        if number in opcode.hasjrel:
            return self.labels[text] - offset - 2
        return int(text or 0)

    def depth(self, code):
        deepest, waiting, seen = 0, [(0, 0)], {}
        while waiting:
            offset, depth = waiting.pop()
            while offset < len(code):
                if seen.get(offset, -1) >= depth:
                    break
                seen[offset] = depth
                op, arg = code[offset], code[offset + 1]
                argument = arg if op >= opcode.HAVE_ARGUMENT else None
                if op in opcode.hasjabs or op in opcode.hasjrel:
                    target = arg if op in opcode.hasjabs else offset + 2 + arg
                    waiting.append((target, depth + opcode.stack_effect(op, argument, jump=True)))
                depth += opcode.stack_effect(op, argument, jump=False)
                deepest = max(deepest, depth)
                if opcode.opname[op] in ('RETURN_VALUE', 'JUMP_ABSOLUTE', 'JUMP_FORWARD'):
                    break
                offset += 2
        return deepest

    def code(self):
        data = bytearray()
        for op, text in self.instructions:
            data += bytes([opcode.opmap[op], self.operand(op, text, len(data))])
        lines = b'\x02\x01' * (len(self.instructions) - 1)
        return types.CodeType(
            len(self.params), 0, 0, len(self.varnames), self.depth(data), 0x43, bytes(data), tuple(self.consts),
            tuple(self.names), tuple(self.varnames), '<asm>', self.name, 1, lines)

    def function(self):
        return types.FunctionType(self.code(), globals(), self.name)


gcd = Assembler('''
loop:
    LOAD_FAST b
    POP_JUMP_IF_FALSE done
    LOAD_FAST b
    LOAD_FAST a
    LOAD_FAST b
    BINARY_MODULO
    STORE_FAST b
    STORE_FAST a
    JUMP_ABSOLUTE loop
done:
    LOAD_FAST a
    RETURN_VALUE
''', 'gcd', ('a', 'b')).function()
print([gcd(a, b) for a, b in ((12, 18), (35, 64), (2 ** 70, 6 ** 40), (0, 5))], gcd.__code__.co_stacksize)
dis.dis(gcd)

total = Assembler('''
    LOAD_CONST 0
    STORE_FAST sum
    LOAD_FAST items
    GET_ITER
next:
    FOR_ITER done
    STORE_FAST item
    LOAD_FAST item
    LOAD_CONST 10
    COMPARE_OP >
    POP_JUMP_IF_FALSE next
    LOAD_FAST sum
    LOAD_FAST item
    INPLACE_ADD
    STORE_FAST sum
    JUMP_ABSOLUTE next
done:
    LOAD_FAST sum
    RETURN_VALUE
''', 'total', ('items',)).function()
print(total([5, 11, 20, 3, 40]), total(range(20)), total.__code__.co_varnames, total.__code__.co_stacksize)

greet = Assembler('''
    LOAD_GLOBAL print
    LOAD_CONST 'hello, {}; {!r}'
    LOAD_METHOD format
    LOAD_FAST name
    LOAD_CONST (1, 2.5)
    CALL_METHOD 2
    CALL_FUNCTION 1
    POP_TOP
    LOAD_CONST None
    RETURN_VALUE
''', 'greet', ('name',))
greet.function()('world')
code = greet.code()
print(code.co_names, code.co_consts, code.co_stacksize, code.co_argcount, code.co_flags, list(dis.findlinestarts(code))[:4])
try:
    gcd(1)
except TypeError as error:
    print(error)
try:
    total(None)
except TypeError as error:
    print(error, error.__traceback__.tb_next.tb_lineno, error.__traceback__.tb_next.tb_frame.f_code.co_name)
