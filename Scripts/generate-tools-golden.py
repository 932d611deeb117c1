"""Writes Tests/REPLTests/Golden/tools/transcript.txt: what CPython 3.9's compileall, py_compile and dis do.

    python3.9 Scripts/generate-tools-golden.py

The commands run one after another on a copy of the folder tree/ beside the transcript. A command's part
begins with "$", its arguments, the folder as {DIR}; then come its standard output, its errors after
"--- errors", its status after "--- status", and the compiled files in the folder with their flags words
and the names in their code objects.
"""
import glob
import marshal
import os
import re
import shutil
import subprocess
import sys
import tempfile

assert sys.version_info[:2] == (3, 9), "the answers are CPython 3.9's"

FOLDER = os.path.join(
    os.path.dirname(os.path.abspath(__file__)), "..", "Tests", "REPLTests", "Golden", "tools")
COMMANDS = """
-m compileall {DIR}/missing
-m compileall {DIR}/tree/good.py
-m compileall -l {DIR}/tree
-m compileall {DIR}/tree
-m compileall {DIR}/tree
-m compileall -q {DIR}/tree
-m compileall -qq {DIR}/tree
-m compileall -r 1 -f -q {DIR}/tree
-m compileall -fqr0 {DIR}/tree/sub
-m compileall -f -d /shown {DIR}/tree/sub
-m compileall -f -s {DIR}/tree -p /put {DIR}/tree/sub/deeper
-m compileall -f -x bad|sub {DIR}/tree
-m compileall -f -x /(?P<name>bad|s\\w+)\\b(?!x) {DIR}/tree
-m compileall -o 1 -o 2 {DIR}/tree/sub
-m compileall -o 0 -o 1 -o 2 --hardlink-dupes -f -q {DIR}/tree/sub/inner.py
-m compileall -b -q {DIR}/tree/sub/deeper
-m compileall -f --invalidation-mode checked-hash {DIR}/tree/good.py
-m compileall -f --invalidation-mode=unchecked-hash -q {DIR}/tree/sub/inner.py {DIR}/tree/sub/deeper
-m compileall {DIR}/tree/good.py {DIR}/tree/sub/notes.txt
-m compileall --bogus {DIR}/tree
-m compileall -r x {DIR}/tree
-m compileall -o
-m compileall --invalidation-mode nope {DIR}/tree
-m compileall -o 1 --hardlink-dupes {DIR}/tree
-m compileall -f -o 3 {DIR}/tree/sub
-m compileall -f -p /put -s {DIR}/ {DIR}/tree/sub
-m compileall -e {DIR}/tree/sub {DIR}/tree/sub
-m compileall -i {DIR}/missing.txt {DIR}/tree/sub
-m compileall -d a -s b {DIR}/tree
-m py_compile {DIR}/tree/good.py {DIR}/tree/bad.py {DIR}/tree/indent.py {DIR}/tree/warn.py
-m py_compile {DIR}/tree/sub/inner.py
-m dis {DIR}/tree/good.py
-m dis {DIR}/tree/missing.py
-m dis {DIR}/tree/good.py {DIR}/tree/bad.py
-W error -m compileall -f {DIR}/tree/warn.py
-W ignore -m compileall -f {DIR}/tree/warn.py
-W default -m py_compile {DIR}/tree/warn.py
-W error::SyntaxWarning:{DIR}/tree/warn:4 -m py_compile {DIR}/tree/warn.py
-W error:invalid -W bogus -W error::KeyError -m py_compile {DIR}/tree/warn.py
-W always::DeprecationWarning -W ignore::SyntaxWarning -m dis {DIR}/tree/warn.py
"""


def compiled_files(root):
    for path in sorted(glob.glob(root + "/**/*.pyc", recursive=True)):
        with open(path, "rb") as file:
            data = file.read()
        code = marshal.loads(data[16:])
        yield "%s %d %s\n" % (os.path.relpath(path, root), data[4], code.co_filename)


root = tempfile.mkdtemp()
try:
    shutil.copytree(os.path.join(FOLDER, "tree"), os.path.join(root, "tree"))
    for folder, _, names in os.walk(root):
        for name in names:
            os.utime(os.path.join(folder, name), (1600000000, 1600000000))
    parts = []
    for line in COMMANDS.split("\n"):
        if not line:
            continue
        words = line.replace("{DIR}", root).split(" ")
        done = subprocess.run(
            [sys.executable, "-E", *words], stdin=subprocess.DEVNULL, capture_output=True,
            env={"LANG": "C.UTF-8", "COLUMNS": "80"})
        text = "$ %s\n%s--- errors\n%s--- status %d\n%s" % (
            line, done.stdout.decode(), done.stderr.decode(), done.returncode,
            "".join(compiled_files(root)))
        text = re.sub(r" at 0x[0-9a-f]+, file", " at 0x1000, file", text)
        parts.append(text.replace(root, "{DIR}") + "\n")
    with open(os.path.join(FOLDER, "transcript.txt"), "w") as file:
        file.write("".join(parts))
finally:
    shutil.rmtree(root)
