#!/usr/bin/env python3.9
"""Compares pyvm's syntax errors with CPython 3.9's, on damaged copies of real sources.

usage: compare-errors.py PYVM-DEV [--mode exec|single|eval] COUNT SEED FILE-OR-DIRECTORY...
       compare-errors.py PYVM-DEV cases FILE

Run it with CPython 3.9. The first form takes COUNT times a file (in mode single one of its statements,
in mode eval one of its expressions), deletes, swaps, doubles or inserts a token or a few characters,
and compares class, message, line, offset and text of the error, and the warnings. The second takes its
sources from a Python file's list CASES of (mode, source).
"""
import ast
import collections
import io
import json
import os
import random
import subprocess
import sys
import tokenize
import warnings

warnings.simplefilter("ignore")
INSERTED = """( ) [ ] { } : , ; . = == := -> ... + - * ** / // % @ & | ^ ~ < > != += not in is and or if
else elif for while def class return yield lambda import from as with try except finally raise async
await del global nonlocal pass break None True x 1 0x 08 1_ 'a f'{a' f'{}' f'{a!x}' b'\\xe9' '''
$ ? ! \\ \t # \n \n\n @x print *a **a (yield) f'{a b}' "\\N{x}" """.split(" ") + [" ", "\n", "\n  ", "    "]


def files(paths):
    for path in paths:
        if os.path.isfile(path):
            yield path
        for directory, _, names in sorted(os.walk(path)):
            for name in sorted(names):
                if name.endswith(".py"):
                    yield os.path.join(directory, name)


def pieces(source):
    """The source cut at its tokens' borders."""
    lines = source.splitlines(True)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    cuts = {0, len(source)}
    try:
        for token in tokenize.generate_tokens(io.StringIO(source).readline):
            for row, column in (token.start, token.end):
                if row <= len(lines):
                    cuts.add(min(starts[row - 1] + column, len(source)))
    except (tokenize.TokenError, SyntaxError):
        pass
    cuts = sorted(cuts)
    return [source[a:b] for a, b in zip(cuts, cuts[1:]) if b > a]


def part(source, mode, rng):
    """What is damaged: some hundred lines of a file, which is faster than all; a statement; an expression."""
    if mode == "exec":
        lines = source.splitlines(True)
        if len(lines) > 120:
            start = rng.randrange(len(lines) - 100)
            while start > 0 and (lines[start][:1].isspace() or not lines[start].strip()):
                start -= 1
            lines = lines[start : start + 100]
        return "".join(lines)
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return "x = f(y)\n"
    nodes = tree.body
    if mode == "eval":
        nodes = [node for node in ast.walk(tree) if isinstance(node, ast.expr)]
    if not nodes:
        return "x"
    node = rng.choice(nodes)
    lines = source.split("\n")[node.lineno - 1 : min(node.end_lineno, node.lineno + 60)]
    text = "\n".join(lines).encode()
    if mode == "eval" and node.end_lineno - node.lineno < 60:
        end = len(text) - len(lines[-1].encode()) + node.end_col_offset
        return text[node.col_offset : end].decode("utf-8", "replace")
    return text.decode() + "\n"


def damage(source, rng):
    parts = pieces(source)
    if len(parts) < 4:
        return source
    for _ in range(rng.choice((1, 1, 1, 2))):
        index = rng.randrange(len(parts) - 1)
        action = rng.randrange(5)
        if action == 0:
            del parts[index]
        elif action == 1:
            parts[index], parts[index + 1] = parts[index + 1], parts[index]
        elif action == 2:
            parts.insert(index, parts[index])
        elif action == 3:
            parts.insert(index, rng.choice(INSERTED) + rng.choice((" ", "")))
        else:
            parts[index] = parts[index][rng.randrange(len(parts[index])) :]
    return "".join(parts)


def expected(mode, source):
    result = {}
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            compile(source, "<x>", mode, dont_inherit=True)
        except SyntaxError as error:
            result = {
                "class": type(error).__name__,
                "message": error.msg,
                "line": error.lineno,
                "offset": error.offset,
                "text": error.text,
            }
        except (ValueError, MemoryError, OverflowError, RecursionError) as error:
            result = {"class": type(error).__name__, "message": str(error)}
    # What a codec warns of has no place in the source.
    result["warnings"] = [[w.lineno if w.filename == "<x>" else 0, str(w.message)] for w in caught]
    return result


def actual(tool, sources):
    data = b""
    for mode, source in sources:
        kind = "text"
        if isinstance(source, bytes):
            kind = "bytes"
        else:
            source = source.encode()
        data += b"%s %s %d\n" % (mode.encode(), kind.encode(), len(source)) + source
    output = subprocess.run([tool, "errors"], input=data, stdout=subprocess.PIPE).stdout
    return [json.loads(line) for line in output.decode().splitlines()]


def damaged_sources(mode, count, seed, paths):
    rng = random.Random(seed)
    paths = list(files(paths))
    sources = []
    while len(sources) < count:
        try:
            with open(rng.choice(paths), encoding="utf-8") as file:
                source = file.read()
        except UnicodeDecodeError:
            continue
        # Several from each file: finding a statement or expression takes time.
        for _ in range(1 if mode == "exec" else 20):
            whole = part(source, mode, rng)
            damaged = damage(whole, rng)
            if damaged != whole:
                sources.append((mode, damaged))
    return sources[:count]


def main():
    tool, arguments = sys.argv[1], sys.argv[2:]
    mode = "exec"
    if arguments[0] == "--mode":
        mode, arguments = arguments[1], arguments[2:]
    if arguments[0] == "cases":
        scope = {}
        with open(arguments[1]) as file:
            exec(file.read(), scope)
        sources = scope["CASES"]
    else:
        sources = damaged_sources(mode, int(arguments[0]), int(arguments[1]), arguments[2:])
    counts = collections.Counter()
    shown = 0
    for start in range(0, len(sources), 500):
        chunk = sources[start : start + 500]
        results = actual(tool, chunk)
        results += [{"class": "crash"}] * (len(chunk) - len(results))
        for (mode, source), result in zip(chunk, results):
            wanted = expected(mode, source)
            if "class" in result:
                name = result["class"]
                result["class"] = name[0].upper() + name[1:]
            counts["all"] += 1
            counts["errors"] += "class" in wanted
            if wanted.get("class") == result.get("class") and wanted.get("line") == result.get("line"):
                counts["class and line"] += 1
            same = all(wanted.get(key) == result.get(key) for key in ("class", "message", "line", "offset", "warnings"))
            counts["class, message, line, offset"] += same
            if same and wanted.get("text") == result.get("text"):
                counts["everything"] += 1
                continue
            shown += 1
            if shown <= int(os.environ.get("SHOW", "12")):
                print("----", mode)
                lines = source.splitlines()
                number = wanted.get("line") or result.get("line") or 1
                print(repr(lines[max(0, number - 3) : number + 2] if len(source) > 200 else source))
                print("  expected", wanted)
                print("  actual  ", result)
    print(dict(counts))
    return counts["everything"] != counts["all"]


sys.exit(main())
