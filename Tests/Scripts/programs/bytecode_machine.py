"""A register machine with assembler, labels, macros, call frames, an execution trace, and traps."""
import struct
OPS = ['HALT', 'LOADI', 'MOVE', 'ADD', 'SUB', 'MUL', 'DIV', 'JMP', 'JZ', 'JLT', 'CALL', 'RET', 'PUSH', 'POP', 'PRINT', 'STORE', 'LOAD']
SHAPE = {'HALT': '', 'LOADI': 'ri', 'MOVE': 'rr', 'ADD': 'rrr', 'SUB': 'rrr', 'MUL': 'rrr', 'DIV': 'rrr', 'JMP': 'l', 'JZ': 'rl', 'JLT': 'rrl', 'CALL': 'l', 'RET': '', 'PUSH': 'r', 'POP': 'r', 'PRINT': 'r', 'STORE': 'rr', 'LOAD': 'rr'}
class AsmError(Exception):
    def __init__(self, line, message): super().__init__(f'line {line}: {message}'); self.line = line
class Trap(Exception): pass
def assemble(source):
    lines, labels, macros, at, macro = [], {}, {}, 0, None
    def feed(number, text, depth=0):
        nonlocal at, macro
        text = text.split(';')[0].strip()
        if not text: return
        if macro is not None:
            if text == '.end': macro = None
            else: macros[macro][1].append((number, text))
            return
        if text.startswith('.macro'): _, macro, *params = text.replace(',', ' ').split(); macros[macro] = (params, []); return
        if text.endswith(':'):
            if text[:-1] in labels: raise AsmError(number, f'label {text[:-1]} twice')
            labels[text[:-1]] = at; return
        op, _, rest = text.partition(' '); args = [a.strip() for a in rest.split(',')] if rest.strip() else []
        if op in macros:
            params, body = macros[op]
            if len(params) != len(args): raise AsmError(number, f'macro {op} wants {len(params)} arguments')
            if depth > 5: raise AsmError(number, f'macro {op} too deep')
            for n, t in body:
                for p, a in zip(params, args): t = t.replace('%' + p, a)
                feed(number, t, depth + 1)
            return
        if op not in SHAPE: raise AsmError(number, f'no instruction {op}')
        if len(args) != len(SHAPE[op]): raise AsmError(number, f'{op} wants {len(SHAPE[op])} operands, not {len(args)}')
        lines.append((number, op, args)); at += 1 + sum({'r': 1, 'i': 4, 'l': 2}[k] for k in SHAPE[op])
    for number, text in enumerate(source.splitlines(), 1): feed(number, text)
    code = bytearray()
    for number, op, args in lines:
        code.append(OPS.index(op))
        for kind, a in zip(SHAPE[op], args):
            try:
                if kind == 'r':
                    if a[0] != 'r' or not 0 <= int(a[1:]) < 8: raise ValueError
                    code.append(int(a[1:]))
                elif kind == 'i': code += struct.pack('<i', int(a, 0))
                else: code += struct.pack('<H', labels[a])
            except KeyError: raise AsmError(number, f'no label {a}') from None
            except (ValueError, IndexError, struct.error) as error: raise AsmError(number, f'bad operand {a!r}') from error
    return bytes(code), labels
def disassemble(code):
    i = 0
    while i < len(code):
        op, start = OPS[code[i]], i; i += 1; args = []
        for kind in SHAPE[op]:
            if kind == 'r': args.append(f'r{code[i]}'); i += 1
            elif kind == 'i': args.append(str(struct.unpack_from('<i', code, i)[0])); i += 4
            else: args.append(f'@{struct.unpack_from("<H", code, i)[0]}'); i += 2
        yield f'{start:3} {op:6}{", ".join(args)}'
class Machine:
    def __init__(self, code, limit=2000): self.code, self.r, self.pc, self.stack, self.memory, self.out, self.limit, self.steps = code, [0] * 8, 0, [], {}, [], limit, 0
    def reg(self): v = self.code[self.pc]; self.pc += 1; return v
    def label(self): v = struct.unpack_from('<H', self.code, self.pc)[0]; self.pc += 2; return v
    def run(self):
        while True:
            self.steps += 1
            if self.steps > self.limit: raise Trap(f'step limit at {self.pc}')
            start = self.pc
            try: op = OPS[self.code[self.pc]]
            except IndexError: raise Trap(f'no instruction at {self.pc}') from None
            self.pc += 1
            if op == 'HALT': return self.out
            try: getattr(self, 'op_' + op.lower())()
            except (IndexError, ZeroDivisionError, KeyError) as error: raise Trap(f'{op} at {start}: {error!r}') from error
    def op_loadi(self): d = self.reg(); self.r[d] = struct.unpack_from('<i', self.code, self.pc)[0]; self.pc += 4
    def op_move(self): d = self.reg(); self.r[d] = self.r[self.reg()]
    def op_jmp(self): self.pc = self.label()
    def op_jz(self):
        v, target = self.r[self.reg()], self.label()
        if v == 0: self.pc = target
    def op_jlt(self):
        a, b, target = self.r[self.reg()], self.r[self.reg()], self.label()
        if a < b: self.pc = target
    def op_call(self): target = self.label(); self.stack.append(('ret', self.pc)); self.pc = target
    def op_ret(self):
        kind, self.pc = self.stack.pop()
    def op_push(self): self.stack.append(('val', self.r[self.reg()]))
    def op_pop(self): d = self.reg(); self.r[d] = self.stack.pop()[1]
    def op_print(self): self.out.append(self.r[self.reg()])
    def op_store(self): a = self.r[self.reg()]; self.memory[a] = self.r[self.reg()]
    def op_load(self): d = self.reg(); self.r[d] = self.memory[self.r[self.reg()]]
for name, f in {'add': lambda a, b: a + b, 'sub': lambda a, b: a - b, 'mul': lambda a, b: a * b, 'div': lambda a, b: a // b}.items():
    def method(self, f=f): d, a, b = self.reg(), self.reg(), self.reg(); self.r[d] = f(self.r[a], self.r[b])
    setattr(Machine, 'op_' + name, method)
programs = {'factorial': '.macro dec reg\n loadi_one r7\n SUB %reg, %reg, r7\n.end\n.macro loadi_one reg\n LOADI %reg, 1\n.end\nLOADI r0, 10\nLOADI r1, 1\nloop:\nJZ r0, end\nMUL r1, r1, r0\ndec r0\nJMP loop\nend:\nPRINT r1\nHALT', 'fib recursive': 'LOADI r0, 11\nCALL fib\nPRINT r1\nHALT\nfib:\nLOADI r2, 2\nJLT r0, r2, base\nPUSH r0\nLOADI r3, 1\nSUB r0, r0, r3\nCALL fib\nPOP r0\nPUSH r1\nLOADI r3, 2\nSUB r0, r0, r3\nCALL fib\nPOP r4\nADD r1, r1, r4\nRET\nbase:\nMOVE r1, r0\nRET', 'memory': 'LOADI r0, 0x10 ; address\nLOADI r1, -7\nSTORE r0, r1\nLOAD r2, r0\nPRINT r2\nHALT'}
for name, source in programs.items():
    code, labels = assemble(source); m = Machine(code, 100000 if 'fib' in name else 2000); print(name, len(code), labels, m.run(), m.steps, m.stack)
print(*disassemble(assemble(programs['factorial'])[0]), sep='\n')
for source in ('FOO r1', 'ADD r1, r2', 'LOADI r9, 1', 'LOADI r1, x', 'JMP nowhere', 'a:\na:', '\n\nLOADI r1, 99999999999', '.macro m\nm\n.end\nm', '.macro m a\n.end\nm', 'MOVE 1, 2'):
    try: assemble(source)
    except AsmError as error: print(error, error.line, type(error.__cause__).__name__)
for source in ('LOADI r1, 1', 'x:\nJMP x', 'DIV r0, r1, r2\nHALT', 'POP r1', 'LOAD r1, r2', 'RET', 'a:\nPUSH r0\nRET'):
    try: Machine(assemble(source)[0]).run()
    except Trap as error: print(error)
