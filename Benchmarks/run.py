"""Compares pyvm with every Python interpreter found on this machine, on the programs beside this file.

    python3 Benchmarks/run.py [--pyvm PATH] [--rounds N] [--check] [PROGRAM...]

The interpreters take turns within each round, so that a busy machine slows all of them alike. Figures
are medians of the processor time of whole processes (user and system); ratios say how many times as
fast as the interpreter of the column pyvm is. Outputs must equal the committed ones in expected/, from
CPython 3.9. --check runs each program once under pyvm only and compares the output.
"""
import argparse
import glob
import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import threading

HERE = os.path.dirname(os.path.abspath(__file__))


def interpreters():
    """Finds interpreters; returns {label: path}, one a label."""
    candidates = []
    if os.environ.get("PYVM_ORACLE"):
        candidates.append(os.environ["PYVM_ORACLE"])
    root = os.environ.get("PYENV_ROOT", os.path.expanduser("~/.pyenv"))
    for version in ("3.9", "3.13", "pypy3"):
        candidates += sorted(glob.glob(os.path.join(root, "versions", version + "*", "bin", "python3")))
    folders = [f for f in os.get_exec_path() if "shims" not in f]
    names = ["python3.%d" % minor for minor in range(9, 16)] + ["pypy3"]
    for folder in folders + ["/usr/bin", "/usr/local/bin"]:
        candidates += [os.path.join(folder, name) for name in names]
    found, seen = {}, set()
    program = ("import sys; print(sys.implementation.name, '%d.%d' % sys.version_info[:2], "
               "sys.executable)")
    for path in candidates:
        real = os.path.realpath(path)
        if real in seen or not os.access(path, os.X_OK):
            continue
        seen.add(real)
        try:
            done = subprocess.run([path, "-c", program], capture_output=True, text=True, timeout=20)
        except (OSError, subprocess.TimeoutExpired):
            continue
        if done.returncode:
            continue
        name, version, _ = done.stdout.split(None, 2)
        label = ("" if name == "cpython" else name + " ") + version
        if path.startswith("/usr/bin"):
            label += " (system)"
        found.setdefault(label, path)
    return found


def run(command, timeout):
    """Returns (output, seconds of processor time); output None on failure."""
    reader, writer = os.pipe()
    process = subprocess.Popen(command, stdout=writer, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL)
    os.close(writer)
    timer = threading.Timer(timeout, process.kill)
    timer.start()
    with os.fdopen(reader, "rb") as pipe:
        output = pipe.read()
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status) if hasattr(os, "waitstatus_to_exitcode") else status
    timer.cancel()
    process.stderr.close()
    if status:
        sys.stderr.write("%s failed (status %d): %s\n" % (
            " ".join(command), process.returncode, errors.decode(errors="replace")[-500:]))
        return None, 0.0
    return output, usage.ru_utime + usage.ru_stime


def expected_output(name):
    with open(os.path.join(HERE, "expected", name + ".txt"), "rb") as file:
        return file.read()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pyvm", default=os.path.join(HERE, "..", ".build", "release", "pyvm"))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--timeout", type=float, default=60.0, help="seconds for one run")
    parser.add_argument("--check", action="store_true", help="only compare pyvm's outputs")
    parser.add_argument("--only", help="labels of the interpreters to compare with, comma-separated")
    parser.add_argument("programs", nargs="*")
    options = parser.parse_args()
    paths = sorted(glob.glob(os.path.join(HERE, "*.py")))
    names = [os.path.basename(p)[:-3] for p in paths if os.path.basename(p) not in ("run.py", "compile.py")]
    if options.programs:
        names = [n for n in names if n in [os.path.basename(p).replace(".py", "") for p in options.programs]]
    pyvm = os.path.normpath(options.pyvm)
    if not os.access(pyvm, os.X_OK):
        sys.exit("run.py: no pyvm at %s: make build" % pyvm)
    failures = []
    if options.check:
        for name in names:
            output, seconds = run([pyvm, os.path.join(HERE, name + ".py")], options.timeout)
            good = output == expected_output(name)
            print("%-12s %s  %.2f s" % (name, "right" if good else "WRONG", seconds))
            if not good:
                failures.append(name)
        print("%d of %d programs give the expected output" % (len(names) - len(failures), len(names)))
        sys.exit(1 if failures else 0)

    others = interpreters()
    if options.only:
        others = {label: path for label, path in others.items() if label in options.only.split(",")}
    contenders = {"pyvm": pyvm, **others}
    print("processor time in seconds, median of %d; in parentheses: pyvm is so many times as fast" % options.rounds)
    print("%-12s" % "" + "".join("%18s" % label for label in contenders))
    ratios = {label: [] for label in others}
    for name in names:
        expected = expected_output(name)
        times = {label: [] for label in contenders}
        for _ in range(options.rounds):
            for label, path in contenders.items():
                if times[label] is None:
                    continue
                output, seconds = run([path, os.path.join(HERE, name + ".py")], options.timeout)
                if output != expected:
                    times[label] = None
                    failures.append("%s under %s" % (name, label))
                else:
                    times[label].append(seconds)
        cells = []
        own = statistics.median(times["pyvm"]) if times["pyvm"] else None
        for label in contenders:
            if not times[label]:
                cells.append("%18s" % "wrong")
                continue
            median = statistics.median(times[label])
            text = "%.3f" % median
            if label != "pyvm" and own:
                text += " (%.2fx)" % (median / own)
                ratios[label].append(median / own)
            cells.append("%18s" % text)
        print("%-12s" % name + "".join(cells), flush=True)
    cells = ["%18s" % ""]
    for label in others:
        mean = statistics.geometric_mean(ratios[label]) if ratios[label] else 0.0
        cells.append("%18s" % ("(%.2fx)" % mean))
    print("%-12s" % "geom. mean" + "".join(cells))
    start_up(contenders, options.rounds)
    for failure in failures:
        print("WRONG OUTPUT: " + failure)
    sys.exit(1 if failures else 0)


def peak_memory(command):
    """Returns the peak resident megabytes of a process, or None without GNU time.

    What the system reports of a child counts what this process had before the child's exec, so a
    small program has to start it.
    """
    if not os.access("/usr/bin/time", os.X_OK):
        return None
    done = subprocess.run(["/usr/bin/time", "-f", "%M", *command], stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True)
    return None if done.returncode else int(done.stderr.split()[-1]) / 1024


def start_up(contenders, rounds):
    """Prints what `-c pass` takes."""
    times = {label: [] for label in contenders}
    for _ in range(4 * rounds):
        for label, path in contenders.items():
            output, seconds = run([path, "-c", "pass"], 20)
            if output is not None:
                times[label].append(seconds)
    memory = [peak_memory([path, "-c", "pass"]) for path in contenders.values()]
    row = lambda name, texts: print("%-12s" % name + "".join("%18s" % text for text in texts))
    row("start-up ms", ["%.1f" % (1000 * statistics.median(t)) if t else "failed" for t in times.values()])
    row("start-up MB", ["" if size is None else "%.1f" % size for size in memory])


main()
