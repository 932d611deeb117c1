"""Branch coverage in thirty lines: which conditional jumps of a program have gone one way only.

pyvm.observe calls a function and tells of each instruction before it is executed. Where a conditional jump stood, the next
instruction of the same frame shows which way it went.
"""
import pyvm


def branches(function, *arguments):
    """Calls a function; returns {(name of the code, line, opcode): ways that it went}."""
    ways = {}
    last = {}

    def tell(frame, offset, opname, argument, operands):
        if frame in last:
            place, next_offset = last.pop(frame)
            ways[place].add('on' if offset == next_offset else 'away')
        if 'JUMP_IF' in opname or opname == 'FOR_ITER':
            place = frame.f_code.co_name, frame.f_lineno, opname
            ways.setdefault(place, set())
            last[frame] = place, offset + 2

    pyvm.observe(tell, function, *arguments)
    return ways


def kind(n):
    if n < 0:
        return 'negative'
    for small in range(3):
        if n == small:
            return 'small'
    return 'large'


def check(numbers):
    return [kind(n) for n in numbers]


if __name__ == '__main__':
    for (name, line, opname), ways in sorted(branches(check, [1, 7]).items()):
        note = '' if len(ways) == 2 else '   only ' + ''.join(ways)
        print(f'{name:<12} line {line}  {opname}{note}')
