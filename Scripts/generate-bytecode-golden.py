"""Writes the golden files of the bytecode tests in Tests/CompilerTests from CPython 3.9's own answers.

    python3.9 Scripts/generate-bytecode-golden.py

opcodes.txt: each opcode with its kind of argument and its stack effects.
marshal.tsv: marshal data in hexadecimal, the `repr` of what it holds.
marshal-errors.tsv: damaged marshal data, the exception it gives.
pyc-paths.tsv: sources' paths and where their compiled forms are kept.
source-hashes.tsv: sources in hexadecimal, their hashes.
disassembler/NAME.py: read; NAME.marshal, NAME.dis and NAME.info are its code object, what `dis.dis`
prints of it, and what `dis.code_info` says of each code object in it. Addresses become 0x1000.
"""
import dis
import importlib.util
import io
import marshal
import opcode
import os
import random
import re
import sys
import types

assert sys.version_info[:2] == (3, 9), "the answers are CPython 3.9's"

FOLDER = os.path.join(
    os.path.dirname(os.path.abspath(__file__)), "..", "Tests", "CompilerTests", "Golden")


def write(name, text):
    with open(os.path.join(FOLDER, name), "w", encoding="utf-8", errors="surrogatepass") as file:
        file.write(text)


# Opcodes

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


def opcodes():
    for number, name in enumerate(opcode.opname):
        if name.startswith("<"):
            continue
        fields = [number, name, kind(number)]
        for argument in ARGUMENTS if number >= opcode.HAVE_ARGUMENT else (None,):
            fields.append(argument or 0)
            fields += [dis.stack_effect(number, argument, jump=j) for j in (False, True, None)]
        yield " ".join(map(str, fields)) + "\n"


# Marshal

VALUES = [
    None, True, False, ..., StopIteration, 0, 1, -1, 255, 256, 2**31 - 1, 2**31, -2**31, -2**31 - 1,
    2**62, 2**63 - 1, 2**63, -2**63, -2**63 - 1, 2**64, 10**30, -10**100, 3**500, 2**15, 2**30 - 1,
    0.0, -0.0, 1.0, -1.5, 0.1, 1e16, 1e22, 1.5e300, 1e-5, 0.0001, 5e-324, float("inf"),
    float("-inf"), float("nan"), 1j, -1j, 0j, 1 + 2j, -0.0 - 2j, complex(-0.0, 0.0),
    complex(1, float("nan")), complex(float("inf"), -0.0), 1e16j, complex(0.5, -1e-7),
    "", "a", "name", "with space", "it's", 'say "hi"', "both ' and \"", "back\\slash", "\t\n\r\0\x7f",
    "é", "ÿ", "\x80\xa0\xad", "日本", "\u200b\u2028\ue000\ufeff", "\U0001f600", "\U000e0001",
    "\ud800", "\udc80x", "\ud83d\ude00", "\U0010ffff", "a" * 300, "é" * 300, "x" * 255, "x" * 256,
    b"", b"bytes", b"it's", b"\0\t\n\r\x7f\x80\xff\\'\"", bytes(range(256)),
    (), (1,), (1, 2), (1, (2, (3, ()))), tuple(range(300)), ("a", b"b", None, 1.5, 2j),
    [], [1], [1, [2, "x"]], {}, {1: 2}, {"a": [1, {2: ()}], None: 0}, set(), {1}, frozenset(),
    frozenset({1}), frozenset({(1, 2)}), ("same", "same", "same"), [1.5, "é"],
]


def marshal_values():
    values = list(VALUES)
    generator = random.Random(39)
    for _ in range(60):
        values.append(generator.getrandbits(generator.randrange(1, 400)) * generator.choice((1, -1)))
        values.append(generator.uniform(-1, 1) * 10.0 ** generator.randrange(-300, 300))
        values.append("".join(chr(generator.choice((generator.randrange(256),
                                                    generator.randrange(0x3000))))
                              for _ in range(generator.randrange(12))))
    for _ in range(40):
        size, top = generator.randrange(1, 40), 10 ** generator.randrange(1, 12)
        values.append(frozenset(generator.randrange(-top, top) for _ in range(size)))
    values.append(frozenset(map(float, range(0, 100, 7))) | {(1, 2), (2, 1), 1j, 2**70, True})
    for value in values:
        for version in range(5):
            data = marshal.dumps(value, version)
            shown = marshal.loads(data)
            yield "%s\t%s\n" % (data.hex(), escape(repr(shown)))


def escape(text):
    return text.encode("utf-8", "surrogatepass").hex()


DAMAGED = [
    "", "00", "30", "ff", "3f", "69", "690102", "69010203", "49", "4901", "6c", "6c01000000",
    "6c0200000001000000", "6c010000000080", "6c01000000ffff", "6c000000", "66", "6605312e", "6603312e78",
    "6600", "6704", "78", "7801310178", "79", "7900000000000000000000", "7305000000616263", "73ffffffff",
    "73ffffff7f", "7a0561", "7a", "610a000000", "61ffffffff", "75010000", "7501000000ff",
    "7502000000c380", "7502000000c328", "7503000000e28028", "7503000000eda080", "7502000000e282", "7504000000f09f9828", "750500000041f09f98",
    "7504000000f4908080", "74ffffffff", "28ffffffff", "28ffffff7f", "2803000000", "2902", "29024e",
    "290230", "28010000003000", "5bffffffff", "5b0100000030", "5b02000000", "7b", "7b4e", "7b4e4e",
    "3cffffffff", "3c0100000030", "3effffffff", "3e0100000030", "3e020000004e", "7200000000",
    "72ffffffff", "a9017200000000", "a90172", "ae0100000000", "ab", "2e", "53", "46", "54", "4e",
    "63", "6300000000",
    "3e010000005b00000000", "7b5b000000004e30",
]


def marshal_errors():
    data = [bytes.fromhex(text) for text in DAMAGED]
    data += [b")\x01" * depth + b"N" for depth in (1999, 2000, 2500)]
    data += [b"[\x01\0\0\0" * depth + b"N" for depth in (1999, 2000)]
    code = marshal.dumps(compile("def f(a, *b, c=1): return a + b", "x.py", "exec"))
    data += [code[:end] for end in range(0, len(code), 7)]
    for item in data:
        try:
            value = marshal.loads(item)
        except Exception as error:
            yield "%s\t%s\t%s\n" % (item.hex(), type(error).__name__, error)
        else:
            shown = repr(value) if len(item) < 100 else ""
            yield "%s\tfine\t%s\n" % (item.hex(), shown)


# .pyc files

PATHS = ["m.py", "a/m.py", "/a/b/m.py", "/m.py", "a.b.py", "noextension", "a/noextension", ".hidden",
         "a/.hidden.py", "a//b.py", "dir.d/m", "trailing.", "é.py"]


def pyc_paths():
    for path in PATHS:
        for level in (0, 1, 2):
            target = importlib.util.cache_from_source(path, optimization=level or "")
            yield "%s\t%d\t%s\n" % (path, level, target)


def source_hashes():
    generator = random.Random(552)
    for size in [*range(0, 26), 63, 64, 65, 1000]:
        source = bytes(generator.randrange(256) for _ in range(size))
        value = int.from_bytes(importlib.util.source_hash(source), "little")
        yield "%s\t%d\n" % (source.hex(), value)


# Disassembler

def normalized(text):
    return re.sub(r" at 0x[0-9a-f]+, file", " at 0x1000, file", text)


def nested(code):
    yield code
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from nested(constant)


def disassembler():
    folder = os.path.join(FOLDER, "disassembler")
    for name in sorted(os.listdir(folder)):
        if not name.endswith(".py"):
            continue
        with open(os.path.join(folder, name), "rb") as file:
            code = compile(file.read(), name, "exec", dont_inherit=True)
        base = os.path.join("disassembler", name[:-3])
        with open(os.path.join(FOLDER, base + ".marshal"), "wb") as file:
            file.write(marshal.dumps(code))
        listing = io.StringIO()
        dis.dis(code, file=listing)
        write(base + ".dis", normalized(listing.getvalue()))
        write(base + ".info", normalized("".join(dis.code_info(c) + "\n\n" for c in nested(code))))


write("opcodes.txt", "".join(opcodes()))
write("marshal.tsv", "".join(marshal_values()))
write("marshal-errors.tsv", "".join(marshal_errors()))
write("pyc-paths.tsv", "".join(pyc_paths()))
write("source-hashes.tsv", "".join(source_hashes()))
disassembler()
