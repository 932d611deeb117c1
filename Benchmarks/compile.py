"""Compares the speed and the memory of pyvm's compiler with CPython 3.9's.

    python3.9 Benchmarks/compile.py [--pyvm PATH] [--oracle PYTHON39] [--rounds N] [--large]

First both turn the sources of CPython's library into code objects in one process (`compile()`, and the
same by pyvm-dev, which is taken from beside pyvm). Then both compile the same trees with
`-m compileall -q`. They take turns; figures are medians of processor time, of whole processes without
the time that these take to start, and the most memory that a process held. The trees: CPython's own
library, files of 1,000 to 100,000 lines (a million with --large), and a few extreme ones. Last, the
library with several workers, in seconds by the clock. Needs a CPython 3.9.
"""
import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

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


# What compile() takes for the files that standard input names.
ONE_PROCESS = """
import sys, time, warnings
warnings.simplefilter("ignore")
sources = [open(name, "rb").read() for name in sys.argv[1:]]
start = time.process_time()
for source in sources:
    try:
        compile(source, "<string>", "exec", dont_inherit=True)
    except (SyntaxError, ValueError):
        pass
print(time.process_time() - start)
"""


def measure(command, tree, *options):
    """Processor time, time by the clock, and peak memory in MB of compiling a tree."""
    for folder, folders, _ in os.walk(tree):
        if "__pycache__" in folders:
            shutil.rmtree(os.path.join(folder, "__pycache__"))
    start = time.monotonic()
    process = subprocess.Popen(
        [*command, "-m", "compileall", "-q", *options, tree], stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    elapsed = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit("%s failed with status %d" % (command[0], process.returncode))
    return usage.ru_utime + usage.ru_stime, elapsed, usage.ru_maxrss / 1024


def compile_in_one_process(pyvm, oracle, library, rounds):
    files = [os.path.join(folder, name) for folder, _, names in os.walk(library)
             for name in sorted(names) if name.endswith(".py")]
    commands = {
        "pyvm": [os.path.join(os.path.dirname(pyvm), "pyvm-dev"), "compile-time", *files],
        "CPython": [oracle, "-c", ONE_PROCESS, *files]}
    seconds = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            output = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout
            seconds[name].append(float(output.split()[0]))
    own, other = (statistics.median(seconds[name]) for name in commands)
    print("source to code objects, %d files in one process: pyvm %.3f s, CPython %.3f s, ratio %.2f"
          % (len(files), own, other, other / own))


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
        library = os.path.join(root, "library")
        copy_library(options.oracle, library)
        compile_in_one_process(pyvm, options.oracle, library, options.rounds)
        start = {c: statistics.median(measure([c], empty)[0] for _ in range(7))
                 for c in (pyvm, options.oracle)}
        print("processor time in seconds, median of %d, start-up (%.3f, %.3f) taken off"
              % (options.rounds, start[pyvm], start[options.oracle]))
        print("%-32s%9s%10s%10s%8s%14s%18s" % (
            "", "lines", "pyvm", "CPython", "ratio", "us/line, pyvm", "MB pyvm, CPython"))
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
            memory = {}
            for _ in range(options.rounds):
                for command in times:
                    seconds, _, memory[command] = measure([command], tree)
                    times[command].append(seconds - start[command])
                    counts[command] = compiled(tree)
            own, other = (statistics.median(times[c]) for c in (pyvm, options.oracle))
            note = "" if len(set(counts.values())) == 1 else "  NOT THE SAME FILES: %s" % list(counts.values())
            print("%-32s%9d%10.3f%10.3f%7.2fx%14.2f%9.0f%9.0f%s" % (
                label, lines, own, other, other / max(own, 1e-4), own / lines * 1e6, memory[pyvm],
                memory[options.oracle], note), flush=True)
            shutil.rmtree(tree)
        for workers in sorted({1, 2, os.cpu_count()}):
            seconds = statistics.median(
                measure([pyvm], library, "-j", str(workers))[1] for _ in range(options.rounds))
            print("the library by the clock, -j %d: %.3f s" % (workers, seconds))
    finally:
        shutil.rmtree(root)


main()
