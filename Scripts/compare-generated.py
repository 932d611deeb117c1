#!/usr/bin/env python3.9
"""Compiles random programs with pyvm and with CPython 3.9 and compares every field.

usage: compare-generated.py PYVM-DEV [COUNT [SEED]]
       compare-generated.py PYVM-DEV --grammar PYVM-FUZZ [COUNT [SEED]]
       compare-generated.py PYVM-DEV --pieces FOLDER [COUNT [SEED]]

Run it with CPython 3.9. Programs are in all three modes and at all optimisation levels. Those of the
first form are made to mean something: what CPython's parser refuses is left out, what its compiler
refuses is kept. Those of the second form are walks through the whole grammar, broken ones among them;
those of the third are statements and expressions from the files of a folder, in modes single and eval.
Prints the first programs that differ; exit status 1 if any does.
"""
import ast
import functools
import os
import random
import re
import subprocess
import sys
import tempfile

NAMES = ["a", "b", "c", "d", "x", "y", "__p", "__q__", "self", "super", "__class__", "é", "print"]
CONSTANTS = [
    "0", "1", "-1", "2", "7", "255", "256", "1.0", "0.0", "-0.0", "1.5", "1j", '"s"', '"t"', '""',
    'b"s"', "None", "True", "False", "...", "10**20", "()", "(1,2)", '"é"', "0x7fffffffffffffff",
    "1e308", "__debug__"]
BINARY = ["+", "-", "*", "/", "//", "%", "**", "@", "<<", ">>", "&", "|", "^"]
COMPARE = ["<", ">", "==", "!=", "<=", ">=", "is", "is not", "in", "not in"]


class Place:
    """What the code around allows: return and yield, await, break and continue."""

    def __init__(self, function=False, coroutine=False, loop=False, comprehension=False):
        self.function, self.coroutine = function, coroutine
        self.loop, self.comprehension = loop, comprehension

    def but(self, **changes):
        return Place(**{**vars(self), **changes})


class Generator:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.pick = self.random.choice

    def chance(self, probability):
        return self.random.random() < probability

    def count(self, low, high):
        return range(self.random.randint(low, high))

    # Expressions

    def name(self):
        return self.pick(NAMES)

    def constant(self):
        return self.pick(CONSTANTS)

    def expression(self, depth, place):
        if depth <= 0:
            return self.pick([self.name, self.name, self.constant])()
        sub = lambda: self.expression(depth - 1, place)
        primary = lambda: self.primary(depth - 1, place)
        calls = self.arguments
        forms = [
            lambda: "(%s %s %s)" % (sub(), self.pick(BINARY), sub()),
            lambda: "(%s %s %s)" % (sub(), self.pick(BINARY), sub()),
            lambda: "(%s%s)" % (self.pick(["-", "+", "~", "not "]), sub()),
            lambda: "(%s)" % self.pick([" and ", " or "]).join(sub() for _ in self.count(2, 4)),
            lambda: "(%s%s)" % (sub(), "".join(
                " %s %s" % (self.pick(COMPARE), sub()) for _ in self.count(1, 3))),
            lambda: "(%s if %s else %s)" % (sub(), sub(), sub()),
            lambda: "%s(%s)" % (primary(), calls(depth - 1, place)),
            lambda: "%s.%s(%s)" % (primary(), self.name(), calls(depth - 1, place)),
            lambda: "%s.%s" % (primary(), self.name()),
            lambda: "%s[%s]" % (primary(), self.slices(depth - 1, place)),
            lambda: "(%s)" % self.elements(depth - 1, place, is_tuple=True),
            lambda: "[%s]" % self.elements(depth - 1, place),
            lambda: "{%s}" % self.elements(depth - 1, place, least=1),
            lambda: "{%s}" % ", ".join(
                "**" + primary() if self.chance(0.2) else "%s: %s" % (sub(), sub())
                for _ in self.count(0, 4)),
            lambda: "(lambda %s: %s)" % (
                self.parameters(depth - 1, place, annotated=False),
                self.expression(depth - 1, Place(function=True))),
            lambda: self.comprehension(depth - 1, place),
            lambda: self.comprehension(depth - 1, place),
            lambda: "(%s := %s)" % (self.name(), sub()),
            lambda: 'f"%s{%s%s%s}%s"' % (
                self.pick(["", "a"]), self.name(), self.pick(["", "!r", "!s", "!a"]),
                self.pick(["", ":>{x}", ":3"]), self.pick(["", "b", "{y}"])),
            lambda: "[%s][%s]" % (", ".join(self.constant() for _ in self.count(1, 4)), sub()),
            lambda: "(%s in %s)" % (sub(), self.pick(
                ["[1,2]", "{1,2}", "(1,2)", "[x,1]", "{x,1}", '{"a","b",1.0,1}'])),
            lambda: "(not %s %s %s)" % (
                sub(), self.pick(["is", "is not", "in", "not in"]), sub()),
            lambda: "(%s\n%s %s\n)" % (
                sub(), self.pick(["+", "and", "or", "<", "if x else"]), sub()),
        ]
        if place.function and not place.comprehension:
            forms += [lambda: "(yield)", lambda: "(yield %s)" % sub()]
            if not place.coroutine:
                forms.append(lambda: "(yield from %s)" % sub())
        if place.coroutine:
            forms += [lambda: "(await %s)" % primary()] * 2
        return self.pick(forms)()

    def primary(self, depth, place):
        return self.pick([self.name(), self.name(), "(%s)" % self.expression(depth, place)])

    def elements(self, depth, place, is_tuple=False, least=0):
        items = []
        for _ in self.count(least, 5):
            if self.chance(0.15):
                items.append("*" + self.primary(depth, place))
            else:
                items.append(
                    self.constant() if self.chance(0.4) else self.expression(depth, place))
        return ", ".join(items) + ("," if is_tuple and len(items) == 1 else "")

    def arguments(self, depth, place):
        items = ["*" + self.primary(depth, place) if self.chance(0.15)
                 else self.expression(depth, place) for _ in self.count(0, 3)]
        used = set()
        for _ in self.count(0, 2):
            if self.chance(0.2):
                items.append("**" + self.primary(depth, place))
                continue
            name = self.name()
            if name not in used or self.chance(0.05):
                used.add(name)
                items.append("%s=%s" % (name, self.expression(depth, place)))
        return (", " if self.chance(0.8) else ",\n").join(items)

    def slices(self, depth, place):
        sub = lambda: self.expression(depth, place)
        return ", ".join(
            "%s:%s%s" % (self.pick(["", sub()]), self.pick(["", sub()]),
                         self.pick(["", ":" + sub()]))
            if self.chance(0.3) else sub() for _ in range(self.pick([1, 1, 1, 2])))

    def comprehension(self, depth, place):
        inner = place.but(comprehension=True)
        clauses = ""
        for _ in range(self.pick([1, 1, 2, 3])):
            clauses += " %sfor %s in (%s)" % (
                "async " if place.coroutine and self.chance(0.3) else "", self.target(1, inner),
                self.pick([self.expression(depth, inner),
                           "[%s]" % self.expression(depth - 1, inner)]))
            for _ in range(self.pick([0, 0, 1, 2])):
                clauses += " if " + self.expression(depth - 1, inner)
        element = self.expression(depth, inner)
        if self.chance(0.25):
            return "{%s: %s%s}" % (element, self.expression(depth, inner), clauses)
        return self.pick(["[%s%s]", "{%s%s}", "(%s%s)"]) % (element, clauses)

    def target(self, depth, place):
        form = self.random.randrange(8)
        if depth <= 0 or form < 4:
            return self.name()
        if form == 4:
            return "%s.%s" % (self.name(), self.name())
        if form == 5:
            return "%s[%s]" % (self.name(), self.slices(0, place))
        star = self.random.randrange(3) if self.chance(0.3) else -1
        return "(%s,)" % ", ".join(
            ("*" if index == star else "") + self.target(depth - 1, place)
            for index in self.count(1, 3))

    def parameters(self, depth, place, annotated=True):
        names = self.random.sample(NAMES, self.random.randint(0, 5))
        note = lambda: ": " + self.expression(1, Place(comprehension=True)) \
            if annotated and self.chance(0.2) else ""
        items, has_default = [], False
        positional = self.random.randint(0, len(names))
        slash = self.chance(0.2)
        for index, name in enumerate(names[:positional]):
            item = name + note()
            if has_default or self.chance(0.3):
                has_default = True
                item += "=" + self.pick([self.constant(), self.expression(depth, place)])
            items.append(item)
            if slash and index == 0:
                items.append("/")
        rest = names[positional:]
        if rest:
            items.append("*" + (rest.pop() + note() if self.chance(0.5) else ""))
            last = rest.pop() if len(rest) > 1 and self.chance(0.5) else None
            for name in rest:
                items.append(name + note() + (
                    "=" + self.expression(depth, place) if self.chance(0.5) else ""))
            if last:
                items.append("**" + last + note())
        return ", ".join(items)

    # Statements

    def block(self, indent, depth, place, count=None):
        return "".join(self.statement(indent, depth, place)
                       for _ in range(count or self.pick([1, 1, 2, 3])))

    def statement(self, indent, depth, place):
        if depth > 0 and self.chance(0.6):
            return self.compound(indent, depth, place)
        return " " * indent + self.simple(place) + "\n"

    def simple(self, place):
        sub = lambda depth=2: self.expression(depth, place)
        target = lambda: self.pick([
            self.name(), "%s.%s" % (self.name(), self.name()),
            "%s[%s]" % (self.name(), self.slices(1, place))])
        forms = [
            lambda: sub(3), lambda: sub(3),
            lambda: "%s = %s" % (
                " = ".join(self.target(2, place) for _ in self.count(1, 2)), sub(3)),
            lambda: "%s = %s" % (
                self.target(2, place), self.elements(2, place, is_tuple=True) or "()"),
            lambda: "%s %s= %s" % (target(), self.pick(BINARY), sub()),
            lambda: self.pick(["pass", '"doc"', "1", "x; y", "x = 1; y = 2"]),
            lambda: "del " + self.target(2, place).replace("*", ""),
            lambda: self.pick([
                "import a", "import a.b", "import a.b.c as d", "import x as y", "from a import b",
                "from .a import b as c, d", "from a import (b, c)"]),
            lambda: "assert %s%s" % (sub(), self.pick(["", ", " + sub()])),
            lambda: self.pick(["raise", "raise " + sub(), "raise %s from %s" % (sub(), sub())]),
            lambda: "%s: %s%s" % (
                self.pick([target(), "(%s)" % self.name()]),
                self.expression(1, Place(comprehension=True)), self.pick(["", " = " + sub()])),
        ]
        if self.chance(0.1):
            return self.pick(["global ", "nonlocal "]) + self.name()
        if place.function:
            forms.append(lambda: self.pick(["return", "return " + sub(), "return 1"]))
        if place.loop:
            forms += [lambda: "break", lambda: "continue"]
        return self.pick(forms)()

    def compound(self, indent, depth, place):
        pad = " " * indent
        sub = lambda: self.expression(2, place)
        block = lambda inside=place: self.block(indent + 1, depth - 1, inside)
        optional = lambda keyword, probability: \
            pad + keyword + ":\n" + block() if self.chance(probability) else ""
        loop = place.but(loop=True)
        asynchronous = "async " if place.coroutine and self.chance(0.4) else ""
        form = self.pick(["if", "if", "while", "for", "try", "try", "with", "def", "def", "class"])
        if form == "if":
            text = pad + "if %s:\n" % self.pick([sub(), self.constant(), "not " + sub()]) + block()
            while self.chance(0.3):
                text += pad + "elif %s:\n" % sub() + block()
            return text + optional("else", 0.4)
        if form == "while":
            return pad + "while %s:\n" % self.pick([sub(), "1", "0", sub()]) + block(loop) \
                + optional("else", 0.3)
        if form == "for":
            return pad + "%sfor %s in %s:\n" % (asynchronous, self.target(2, place), sub()) \
                + block(loop) + optional("else", 0.3)
        if form == "try":
            text = pad + "try:\n" + block()
            kind = self.random.randrange(3)
            if kind < 2:
                for _ in self.count(1, 2):
                    text += pad + "except %s%s:\n" % (
                        self.primary(1, place), self.pick(["", " as " + self.name()])) + block()
                text += optional("except", 0.3) + optional("else", 0.3)
            return text + (pad + "finally:\n" + block() if kind > 0 else "")
        if form == "with":
            return pad + "%swith %s:\n" % (asynchronous, ", ".join(
                self.primary(2, place) + self.pick(["", " as " + self.target(1, place)])
                for _ in self.count(1, 2))) + block()
        text = "".join(pad + "@%s\n" % self.primary(1, place)
                       for _ in range(self.pick([0, 0, 0, 1, 2])))
        if form == "class":
            return text + pad + "class %s(%s):\n" % (
                self.pick(["C", "_D", "__"]), self.arguments(1, place)) \
                + block(Place(comprehension=place.comprehension))
        coroutine = self.chance(0.3)
        text += pad + "%sdef %s(%s)%s:\n" % (
            "async " if coroutine else "", self.name(), self.parameters(1, place),
            self.pick(["", " -> " + self.expression(1, Place(comprehension=True))]))
        if self.chance(0.15):
            text += pad + " " + self.pick(['"doc"', "global " + self.name(), '"a" "b"']) + "\n"
        return text + block(Place(function=True, coroutine=coroutine))

    def program(self):
        """A mode and a source that CPython's parser accepts."""
        while True:
            depth = self.pick([2, 3, 3, 4])
            mode = self.random.choices(["exec", "single", "eval"], [75, 15, 10])[0]
            if mode == "eval":
                source = self.expression(4, Place()) + "\n"
            elif mode == "single":
                source = self.statement(0, depth, Place())
            else:
                source = self.block(0, depth, Place(), self.random.randint(1, 5))
                if self.chance(0.1):
                    source = "from __future__ import annotations\n" + source
            try:
                ast.parse(source, mode=mode)
            except SyntaxError:
                continue
            return mode, source


def sections(text):
    return re.split(rb"^(?=#--- )", text, flags=re.MULTILINE)[1:]


def grammar_walks(fuzzer, count, seed):
    command = [fuzzer, "--print", "--rounds", str(count), "--seed", str(seed), "grammar"]
    output = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout
    return [section.decode() for section in sections(output)]


def pieces(folder, count, seed):
    rng = random.Random(seed)
    paths = sorted(os.path.join(place, name) for place, _, names in os.walk(folder)
                   for name in names if name.endswith(".py"))
    programs = []
    while len(programs) < count:
        try:
            with open(rng.choice(paths), encoding="utf-8") as file:
                source = file.read()
            tree = ast.parse(source)
        except (SyntaxError, ValueError):
            continue
        expressions = [node for node in ast.walk(tree) if isinstance(node, ast.expr)]
        nodes = [("single", node) for node in rng.sample(tree.body, min(10, len(tree.body)))]
        nodes += [("eval", node) for node in rng.sample(expressions, min(10, len(expressions)))]
        for mode, node in nodes:
            text = ast.get_source_segment(source, node)
            if not text or text.startswith("#") or "\n#---" in text:
                continue
            text = "(%s)" % text if mode == "eval" else text + "\n"
            level = rng.choice(["", " -O", " -OO"])
            programs.append("#--- %s%s: %d\n%s\n" % (mode, level, len(programs), text))
    return programs[:count]


def generated(count, seed):
    generator = Generator(seed)
    programs = []
    for number in range(count):
        mode, source = generator.program()
        level = generator.pick(["", "", "", " -O", " -OO"])
        programs.append("#--- %s%s: %d\n%s" % (mode, level, number, source))
    return programs


def main():
    tool, arguments = sys.argv[1], sys.argv[2:]
    make = generated
    if arguments[:1] == ["--grammar"]:
        make, arguments = functools.partial(grammar_walks, arguments[1]), arguments[2:]
    elif arguments[:1] == ["--pieces"]:
        make, arguments = functools.partial(pieces, arguments[1]), arguments[2:]
    count, seed = (list(map(int, arguments)) + [1000, 0][len(arguments):])
    programs = make(count, seed)
    data = "".join(programs).encode()
    golden = os.path.join(os.path.dirname(os.path.abspath(__file__)), "generate-golden.py")
    wanted = subprocess.run(
        [sys.executable, "-W", "ignore", golden, "-"], input=data, stdout=subprocess.PIPE).stdout
    with tempfile.NamedTemporaryFile(suffix=".py") as file:
        file.write(data)
        file.flush()
        actual = subprocess.run([tool, "code", file.name], stdout=subprocess.PIPE).stdout
    wanted, actual = sections(wanted), sections(actual)
    different = 0
    for program, want, have in zip(programs, wanted, actual):
        if want == have:
            continue
        different += 1
        if different <= 3:
            print(program)
            for a, b in zip(want.decode().split("\n"), have.decode().split("\n")):
                if a != b:
                    print("CPython %s\npyvm    %s" % (a[:300], b[:300]))
                    break
    print("%d programs, %d compared, %d differ" % (count, min(len(wanted), len(actual)), different))
    return different > 0 or len(actual) != count


if __name__ == "__main__":
    sys.exit(main())
