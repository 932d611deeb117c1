# Symbolic execution: what every instruction does to the stack's depth, from dis.Bytecode, opcode tables and stack_effect.
import dis
import opcode


def sample(items, limit=3):
    result = {}
    for index, item in enumerate(items):
        if item is None or index > limit:
            continue
        try:
            result[item] = [x for x in (index, item) if x not in result]
        except TypeError as error:
            result.setdefault('bad', []).append(str(error))
        else:
            with open(item) as file:
                yield file.read(), *result
    return f'{result!r:>{limit}}'


class Shape:
    kind: int = 0

    @property
    def area(self):
        return super().area * 2

    async def draw(self, *args, **kw):
        async for a in args[0]:
            await a(*args, **kw)
        return lambda: (self, args)


def everything(code):
    yield code
    for const in code.co_consts:
        if hasattr(const, 'co_code'):
            yield from everything(const)


def depths(code):
    instructions = list(dis.Bytecode(code))
    at = {i.offset: n for n, i in enumerate(instructions)}
    found, waiting = {}, [(0, 0)]
    while waiting:
        position, depth = waiting.pop()
        while position < len(instructions):
            i = instructions[position]
            if found.get(i.offset, -1) >= depth:
                break
            found[i.offset] = depth
            if i.opcode in opcode.hasjrel or i.opcode in opcode.hasjabs:
                waiting.append((at[i.argval], depth + dis.stack_effect(i.opcode, i.arg, jump=True)))
            depth += dis.stack_effect(i.opcode, i.arg, jump=False)
            if i.opname in ('RETURN_VALUE', 'RAISE_VARARGS', 'RERAISE', 'JUMP_FORWARD', 'JUMP_ABSOLUTE'):
                break
            position += 1
    return found


module = compile('x = 1', '<m>', 'exec')
codes = list(everything(sample.__code__))
for value in vars(Shape).values():
    function = getattr(value, 'fget', value)
    if hasattr(function, '__code__'):
        codes += everything(function.__code__)
for code in codes:
    found = depths(code)
    deepest = max(found.values())
    kinds = {}
    for i in dis.get_instructions(code):
        kind = ('const' if i.opcode in dis.hasconst else 'name' if i.opcode in dis.hasname else
                'local' if i.opcode in dis.haslocal else 'free' if i.opcode in dis.hasfree else
                'jump' if i.opcode in dis.hasjrel + dis.hasjabs else 'compare' if i.opcode in dis.hascompare else
                'plain' if i.opcode < dis.HAVE_ARGUMENT else 'number')
        kinds[kind] = kinds.get(kind, 0) + 1
    print(code.co_name, code.co_stacksize, deepest <= code.co_stacksize, len(found), sorted(kinds.items()),
          sorted(dis.findlabels(code.co_code)) == sorted(i.offset for i in dis.get_instructions(code) if i.is_jump_target))
    print('  ', [found.get(i.offset) for i in dis.get_instructions(code)])
print(sum(len(c.co_code) for c in codes), [len(opcode.opname), len(opcode.opmap), opcode.opname[opcode.opmap['NOP']]])
print(dis.pretty_flags(Shape.draw.__code__.co_flags), '|', dis.pretty_flags(sample.__code__.co_flags))
print(sorted(name for name, number in opcode.opmap.items() if number < opcode.HAVE_ARGUMENT)[:12])
