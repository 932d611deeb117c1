# Line one is what errors at line one show.
#   Line two is indented.
# Where a SyntaxError says that it is: in args or in attributes only, with the file's line or the compiled one.
import warnings

SOURCES = [
    "return", "def f(x):\n global x", "def f():\n global x\n x: int = 3", "from __future__ import x",
    "from __future__ import braces", "x = 3\nfrom __future__ import division", "def f(a, a): pass",
    "nonlocal x", "def f():\n nonlocal x", "[(x:=1) for x in y]", "class A:\n [(x:=1) for y in z]",
    "def f():\n from a import *", "*a", "(*a)", "None = 1", "__debug__ = 1", "'abc' '\\x'", "f'{a b}'",
    "f'{a!x}'", "{**a for b in c}", "print a", "[(yield) for a in b]", "0777", "a$", "(", "'abc\\\n",
    "def f():", "'''abc\n  def", "\n\n\nx x", "x = \\\n  1 1", "\\", "'é' é é", "x = 1\ny = '\\d'",
    "x = 1\nassert (1, 2)",
]


def show(source, filename, mode, action):
    with warnings.catch_warnings():
        warnings.simplefilter(action)
        try:
            compile(source, filename, mode)
        except SyntaxError as error:
            args = [item if isinstance(item, str) else item[1:] for item in error.args]
            print(" ", mode, args, error.filename == filename, error.lineno, error.offset, repr(error.text))
        else:
            print(" ", mode, "compiled")


for source in SOURCES:
    print(repr(source))
    for mode in "exec", "single", "eval":
        show(source, "no file of this name", mode, "ignore")
    for mode in "exec", "eval":
        show(source, __file__, mode, "ignore")
    show(source, "no file of this name", "exec", "error")
    show(source, __file__, "exec", "error")
