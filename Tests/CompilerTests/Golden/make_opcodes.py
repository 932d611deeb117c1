"""Writes opcodes.txt: each opcode of this CPython 3.9 with its kind of argument and stack effects.

Run by `make golden`.
"""
import dis
import opcode
import os

KINDS = [
    ("constant", opcode.hasconst), ("name", opcode.hasname), ("local", opcode.haslocal),
    ("free", opcode.hasfree), ("comparison", opcode.hascompare),
    ("relativeJump", opcode.hasjrel), ("absoluteJump", opcode.hasjabs),
]
ARGUMENTS = (0, 1, 2, 3, 4, 5, 7, 8, 15, 16, 255, 256, 513)


def kind(number):
    for name, numbers in KINDS:
        if number in numbers:
            return name
    return "none" if number < opcode.HAVE_ARGUMENT else "other"


with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "opcodes.txt"), "w") as file:
    for number, name in enumerate(opcode.opname):
        if name.startswith("<"):
            continue
        print(number, name, kind(number), file=file, end="")
        for argument in ARGUMENTS if number >= opcode.HAVE_ARGUMENT else (None,):
            effects = [dis.stack_effect(number, argument, jump=j) for j in (False, True, None)]
            print("", argument or 0, *effects, file=file, end="")
        print(file=file)
