"""Compares the speed of pyvm's compiler with CPython 3.9's.

    python3.9 Benchmarks/compile.py [--pyvm PATH] [--oracle PYTHON39] [--rounds N] [--large]

Both compile the same trees with `-m compileall -q`, in turn; figures are medians of the processor time
of whole processes, without the time that CPython takes to start. The trees: CPython's own library, files
of 1,000 to 100,000 lines (a million with --large), and a few extreme ones. Needs a CPython 3.9.
"""
import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))

BODY = '''
def function_{n}(first, second=None, *rest, **options):
    """Documentation of function {n}."""
    total = {n}
    for index, item in enumerate(rest):
        if index % {m} == 0 and item is not None:
            total += first[index] * item - second
        elif item in options:
            options[item] = {{'value': total, "name": f"item {{item!r}}"}}
        else:
            try:
                total = helper(total, *rest, key=lambda value: value.attribute)
            except (KeyError, ValueError) as error:
                print('failed', error, total)
    return [value for value in rest if value > total]

'''


def lines_of_code(count):
    lines = BODY.count("\n")
    return "".join(BODY.format(n=n, m=n % 7 + 2) for n in range(count // lines + 1))


EXTREMES = {
    "a call of 50,000 arguments": lambda: "x = f(" + ", ".join("a%d" % (i % 50) for i in range(50000)) + ")\n",
    "a dict of 100,000 entries": lambda: "d = {\n" + "".join("    'key%d': %d,\n" % (i, i) for i in range(100000)) + "}\n",
    "a string of 2 MB": lambda: "s = '''" + "text and more text\n" * 110000 + "'''\n",
    "90 brackets deep, 2,000 times": lambda: ("x = " + "(" * 90 + "1" + ",)" * 90 + "\n") * 2000,
    "20,000 short functions": lambda: "".join("def f%d(a): return a + %d\n" % (i, i) for i in range(20000)),
}


def measure(command, tree):
    for folder, folders, _ in os.walk(tree):
        if "__pycache__" in folders:
            shutil.rmtree(os.path.join(folder, "__pycache__"))
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([*command, "-m", "compileall", "-q", tree], stdout=subprocess.DEVNULL,
                          stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in (0, 1):
        sys.exit("%s failed with status %d" % (command[0], done.returncode))
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def compiled(tree):
    return sum(name.endswith(".pyc") for _, _, names in os.walk(tree) for name in names)


def copy_library(oracle, target):
    library = subprocess.run([oracle, "-c", "import sysconfig; print(sysconfig.get_path('stdlib'))"],
                             capture_output=True, text=True, check=True).stdout.strip()
    lines = 0
    for folder, folders, names in os.walk(library):
        folders[:] = [f for f in folders if f not in ("__pycache__", "site-packages")]
        for name in names:
            if name.endswith(".py"):
                place = os.path.join(target, os.path.relpath(folder, library))
                os.makedirs(place, exist_ok=True)
                shutil.copyfile(os.path.join(folder, name), os.path.join(place, name))
                with open(os.path.join(folder, name), "rb") as file:
                    lines += file.read().count(b"\n")
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pyvm", default=os.path.join(HERE, "..", ".build", "release", "pyvm"))
    parser.add_argument("--oracle", default="")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--large", action="store_true", help="a file of a million lines, too")
    options = parser.parse_args()
    if not options.oracle:
        sys.exit("compile.py: no CPython 3.9 found: set PYVM_ORACLE")
    pyvm = os.path.normpath(options.pyvm)
    root = tempfile.mkdtemp()
    try:
        empty = os.path.join(root, "empty")
        os.mkdir(empty)
        start = {c: statistics.median(measure([c], empty) for _ in range(7)) for c in (pyvm, options.oracle)}
        print("processor time in seconds, median of %d, start-up (%.3f, %.3f) taken off"
              % (options.rounds, start[pyvm], start[options.oracle]))
        print("%-32s%9s%10s%10s%8s%14s" % ("", "lines", "pyvm", "CPython", "ratio", "us/line, pyvm"))
        trees = [("CPython 3.9's library", None)]
        sizes = [1000, 10000, 100000] + ([1000000] if options.large else [])
        trees += [("{:,} lines".format(size), lambda size=size: lines_of_code(size)) for size in sizes]
        trees += list(EXTREMES.items())
        for number, (label, make) in enumerate(trees):
            tree = os.path.join(root, str(number))
            os.mkdir(tree)
            if make is None:
                lines = copy_library(options.oracle, tree)
            else:
                text = make()
                lines = text.count("\n")
                with open(os.path.join(tree, "source.py"), "w") as file:
                    file.write(text)
            times = {pyvm: [], options.oracle: []}
            counts = {}
            for _ in range(options.rounds):
                for command in times:
                    times[command].append(measure([command], tree) - start[command])
                    counts[command] = compiled(tree)
            own, other = (statistics.median(times[c]) for c in (pyvm, options.oracle))
            note = "" if len(set(counts.values())) == 1 else "  NOT THE SAME FILES: %s" % list(counts.values())
            print("%-32s%9d%10.3f%10.3f%7.2fx%14.2f%s" % (
                label, lines, own, other, other / max(own, 1e-4), own / lines * 1e6, note), flush=True)
            shutil.rmtree(tree)
    finally:
        shutil.rmtree(root)


main()
