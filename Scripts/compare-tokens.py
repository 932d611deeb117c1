#!/usr/bin/env python3.9
"""Compares pyvm's token listing with CPython 3.9's `python -m tokenize -e`.

usage: compare-tokens.py PYVM-DEV FILE...
"""
import io
import subprocess
import sys
import token
import tokenize


def expected(path):
    with open(path, "rb") as file:
        source = file.read()
    lines = []
    try:
        for item in tokenize.tokenize(io.BytesIO(source).readline):
            place = "%d,%d-%d,%d:" % (item.start + item.end)
            lines.append("%-20s%-15s%-15r" % (place, token.tok_name[item.exact_type], item.string))
    except tokenize.TokenError as error:
        message, (line, column) = error.args
        return "%s:%d:%d: error: %s\n" % (path, line, column, message)
    except IndentationError as error:
        return "%s:%d:%d: error: %s\n" % (path, error.lineno, error.offset, error.msg)
    return "".join(line + "\n" for line in lines)


def main():
    different = 0
    for path in sys.argv[2:]:
        try:
            wanted = expected(path)
        except (SyntaxError, UnicodeDecodeError):
            continue
        actual = subprocess.run([sys.argv[1], "tokens", path], stdout=subprocess.PIPE).stdout
        actual = actual.decode("utf-8", "replace")
        if wanted != actual:
            different += 1
            for a, b in zip(wanted.split("\n"), actual.split("\n")):
                if a != b:
                    print(path, "\n  expected", a, "\n  actual  ", b)
                    break
    print("%d files, %d different" % (len(sys.argv) - 2, different))
    return different != 0


sys.exit(main())
