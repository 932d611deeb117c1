#!/usr/bin/env python3
"""Writes the names of the functions that start-up runs, for the linker to put side by side.

    Scripts/startup-order.py [PYVM]

Runs `PYVM -c pass` under valgrind and writes startup-order.txt beside this file. The linker passes over names that no
longer exist, so the list may age: it is made anew when start-up takes more memory than it did
(Documentation/Decisions/0004-static-executable.md).
"""
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent


def symbols(executable, *options):
    """The (kind, name) of each defined symbol, in nm's order, which does not depend on demangling."""
    lines = subprocess.run(
        ["nm", "--defined-only", "--no-sort", *options, executable],
        check=True, capture_output=True, text=True).stdout.splitlines()
    return [line.split(None, 2)[1:] for line in lines if not line.startswith(" ")]


def functions_run(executable):
    """The functions that valgrind saw, by the names it gives them."""
    with tempfile.NamedTemporaryFile() as profile:
        subprocess.run(
            ["valgrind", "--tool=callgrind", "--callgrind-out-file=" + profile.name,
             executable, "-c", "pass"],
            check=True, capture_output=True)
        text = pathlib.Path(profile.name).read_text()
    # Recursive calls are marked 'NUMBER.
    return {
        re.sub(r"'\d+$", "", match)
        for match in re.findall(r"^c?fn=\(\d+\) (\S.*)$", text, re.MULTILINE)}


def main():
    executable = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / ".build/release/pyvm")
    run = functions_run(executable)
    names = set()
    for (kind, name), (_, demangled) in zip(symbols(executable), symbols(executable, "-C")):
        if kind in "tTwWuVvi" and (name in run or demangled in run):
            names.add(name)
    (ROOT / "Scripts/startup-order.txt").write_text("".join(f"{name}\n" for name in sorted(names)))
    print(len(names), "functions")


if __name__ == "__main__":
    main()
