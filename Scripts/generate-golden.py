#!/usr/bin/env python3.9
"""Writes what CPython 3.9 compiles golden sources to, field by field.

usage: generate-golden.py FILE.py...   writes FILE.txt beside each
       generate-golden.py -            one file from standard input to standard output

Run it with CPython 3.9. A source file is cut into sections at lines `#--- MODE [-O|-OO]: TITLE`.
The form is that of CodeDump in Sources/Compiler/CodeGen.
"""
import opcode
import re
import sys
import types
import warnings

ERRORS = (SyntaxError, ValueError, OverflowError, RecursionError, MemoryError, SystemError)


def constant_text(value):
    if isinstance(value, types.CodeType):
        return "<code %s>" % value.co_name
    if isinstance(value, tuple):
        return "(" + "".join(constant_text(item) + "," for item in value) + ")"
    if isinstance(value, frozenset):
        texts = sorted(map(constant_text, value), key=lambda text: text.encode())
        return "frozenset{" + ",".join(texts) + "}"
    return repr(value)


def dump(code, path, lines):
    lines.append("code " + path)
    lines.append(
        "  arguments %d, positional only %d, keyword only %d, locals %d, stack %d, flags 0x%x"
        ", first line %d"
        % (code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_nlocals,
           code.co_stacksize, code.co_flags, code.co_firstlineno))
    for title, names in (("names", code.co_names), ("variables", code.co_varnames),
                         ("cells", code.co_cellvars), ("free", code.co_freevars)):
        lines.append("  " + " ".join([title, *map(repr, names)]))
    lines.append("  " + " ".join(["lines", *map(str, code.co_lnotab)]))
    for index, value in enumerate(code.co_consts):
        lines.append("  constant %d %s" % (index, constant_text(value)))
    for offset in range(0, len(code.co_code), 2):
        op, argument = code.co_code[offset:offset + 2]
        lines.append("  %d %s %d" % (offset, opcode.opname[op], argument))
    for value in code.co_consts:
        if isinstance(value, types.CodeType):
            dump(value, path + "." + value.co_name, lines)


def kind(error):
    name = type(error).__name__
    return name[0].lower() + name[1:]


def section_text(title, source):
    words = title.split(b":")[0].decode().split()[1:]
    level = 2 if "-OO" in words else 1 if "-O" in words else 0
    mode = [word for word in words if not word.startswith("-")][0]
    lines = []
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            code = compile(source, "golden.py", mode, dont_inherit=True, optimize=level)
        except ERRORS as error:
            lines.append("%s: %s" % (kind(error), error.msg if isinstance(error, SyntaxError)
                                     else error))
            if isinstance(error, SyntaxError):
                lines.append("  line %s, offset %s" % (error.lineno, error.offset))
            return lines
    dump(code, code.co_name, lines)
    for warning in caught:
        lines.append("%s, line %d: %s" % (warning.category.__name__, warning.lineno,
                                          warning.message))
    return lines


def file_text(data):
    parts = re.split(rb"^(#--- .*)\n", data, flags=re.MULTILINE)[1:]
    lines = []
    for title, source in zip(parts[::2], parts[1::2]):
        lines.append(title.decode("utf-8", "surrogateescape"))
        lines += section_text(title, source)
    return ("\n".join(lines) + "\n").encode("utf-8", "surrogateescape")


def main():
    if sys.version_info[:2] != (3, 9):
        sys.exit("generate-golden.py: run this with CPython 3.9")
    if sys.argv[1:] == ["-"]:
        sys.stdout.buffer.write(file_text(sys.stdin.buffer.read()))
        return
    for path in sys.argv[1:]:
        with open(path, "rb") as file:
            text = file_text(file.read())
        with open(re.sub(r"\.py$", ".txt", path), "wb") as file:
            file.write(text)


main()
