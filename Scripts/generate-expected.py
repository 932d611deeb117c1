#!/usr/bin/env python3
"""Write what CPython 3.9 says to the scripts of Tests/Scripts.

    Scripts/generate-expected.py [--python PYTHON] [--check] [SCRIPT or FOLDER ...]

Runs each NAME.py with PYTHONHASHSEED=0, in its own folder, and writes NAME.expected beside it:
the standard output, a line '--- stderr', the standard error, and a line '--- status N' (N is
negative for a signal); the script's folder is left out of paths. Without arguments all scripts are run. --check writes nothing and fails
if a file is missing or differs. Scripts whose names begin with '_' are modules that others import.
"""
import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent / "Tests" / "Scripts"
ADDRESS = re.compile(rb"\b0x[0-9a-f]{9,}\b")


def find_python(given):
    """The interpreter to ask: --python, $PYTHON39, python3.9 on the path or of pyenv."""
    candidates = [given, os.environ.get("PYTHON39"), shutil.which("python3.9")]
    versions = pathlib.Path.home() / ".pyenv" / "versions"
    candidates += sorted(map(str, versions.glob("3.9.*/bin/python3.9")))
    for candidate in filter(None, candidates):
        question = "import sys; print(sys.implementation.name, *sys.version_info[:2])"
        try:
            answer = subprocess.run(
                [candidate, "-c", question], capture_output=True, text=True, timeout=60)
        except OSError:
            continue
        if answer.stdout.split() == ["cpython", "3", "9"]:
            return candidate
    sys.exit("generate-expected.py: no CPython 3.9 found; name one with --python")


def scripts(arguments):
    """The scripts that the arguments name, in order."""
    for argument in arguments or [ROOT]:
        path = pathlib.Path(argument).resolve()
        found = sorted(path.rglob("*.py")) if path.is_dir() else [path]
        for script in found:
            # Names that begin with '_' are modules and packages that scripts import.
            if not any(part.startswith("_") for part in script.relative_to(ROOT).parts):
                yield script


def run(python, script):
    """What the script prints and how it ends, in the form of a .expected file."""
    environment = {
        "PATH": os.environ.get("PATH", ""),
        "HOME": os.environ.get("HOME", ""),
        "LC_ALL": "C.UTF-8",
        "PYTHONHASHSEED": "0",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    standard_input = script.with_suffix(".stdin")
    text = standard_input.read_bytes() if standard_input.exists() else b""
    result = subprocess.run(
        [python, script.name], cwd=script.parent, env=environment, input=text,
        capture_output=True, timeout=120)
    answer = b"".join([
        result.stdout, b"--- stderr\n", result.stderr, b"--- status %d\n" % result.returncode])
    # Tracebacks name the script by its whole path.
    return answer.replace(os.fsencode(script.parent) + b"/", b"")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--python", help="the CPython 3.9 to run")
    parser.add_argument("--check", action="store_true", help="compare only")
    parser.add_argument("paths", nargs="*", help="scripts and folders; default: all")
    options = parser.parse_args()
    python = find_python(options.python)
    failures = 0
    for script in scripts(options.paths):
        name = os.path.relpath(script)
        expected = script.with_suffix(".expected")
        answer = run(python, script)
        if ADDRESS.search(answer) or os.fsencode(script.parent) in answer:
            print(f"{name}: prints an address or a path of this machine", file=sys.stderr)
            failures += 1
        elif not expected.exists() or expected.read_bytes() != answer:
            if options.check:
                print(f"{name}: not current", file=sys.stderr)
                failures += 1
            else:
                expected.write_bytes(answer)
                print(f"{name}: written")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
