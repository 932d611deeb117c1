#!/usr/bin/env python3.9
"""Compares pyvm's syntax trees, positions included, with CPython 3.9's.

usage: compare-trees.py PYVM-DEV FILE-OR-DIRECTORY...

Run it with CPython 3.9. Prints each file whose tree differs, and the first difference.
"""
import ast
import os
import subprocess
import sys
import warnings

warnings.simplefilter("ignore")
sys.setrecursionlimit(100000)


def files(paths):
    for path in paths:
        if os.path.isfile(path):
            yield path
        for directory, _, names in sorted(os.walk(path)):
            for name in sorted(names):
                if name.endswith(".py"):
                    yield os.path.join(directory, name)


def expected(path):
    with open(path, "rb") as file:
        source = file.read()
    try:
        return ast.dump(ast.parse(source), include_attributes=True)
    except (SyntaxError, ValueError) as error:
        return "error: %s" % error


def main():
    tool, paths = sys.argv[1], list(files(sys.argv[2:]))
    same = different = 0
    for start in range(0, len(paths), 50):
        chunk = paths[start : start + 50]
        output = subprocess.run([tool, "ast"] + chunk, stdout=subprocess.PIPE).stdout
        lines = output.decode("utf-8", "surrogatepass").split("\n")
        for path, actual in zip(chunk, lines + [""] * 50):
            wanted = expected(path)
            if wanted == actual or wanted.startswith("error") and not actual.startswith("Module"):
                same += 1
                continue
            different += 1
            index = next(
                (i for i, (a, b) in enumerate(zip(wanted, actual)) if a != b),
                min(len(wanted), len(actual)),
            )
            print(path)
            print("  expected …" + wanted[max(0, index - 100) : index + 60])
            print("  actual   …" + actual[max(0, index - 100) : index + 60])
    print("%d same, %d different" % (same, different))
    return different != 0


sys.exit(main())
