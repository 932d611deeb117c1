# Folding of repeated frames: exactly three, four, five; two functions; with other frames between; recursion limit.
import sys
def show(f, *args):
    try: f(*args)
    except BaseException: sys.excepthook(*sys.exc_info())
def down(n):
    if n: down(n - 1)
    else: raise ValueError('bottom')
for n in (1, 2, 3, 4, 5, 20): show(down, n)
def even(n):
    if n == 0: raise KeyError(n)
    odd(n - 1)
def odd(n): even(n - 1)
show(even, 8)
def two_lines(n):
    if n % 2: two_lines(n - 1)
    elif n: two_lines(n - 1)
    else: [][0]
show(two_lines, 6)
def same_line(n): return same_line(n - 1) if n else 1 / 0
show(same_line, 10)
def blocks(n, k):
    if k == 0: raise OSError('all blocks done')
    if n: blocks(n - 1, k)
    else: between(k)
def between(k): blocks(5, k - 1)
show(blocks, 5, 2)
def with_context(n):
    try:
        if n: with_context(n - 1)
        else: 1 / 0
    except ZeroDivisionError: raise
show(with_context, 6)
def chained(n):
    if n == 0: raise ValueError('inner')
    chained(n - 1)
def outer(n):
    try: chained(5)
    except ValueError: down(5)
show(outer, 0)
sys.setrecursionlimit(120)
def endless(): endless()
show(endless)
class R:
    def __repr__(self): return repr(self)
    def __getattr__(self, name): return getattr(self, name + 'x')
show(repr, R())
sys.setrecursionlimit(1000)
down(4)
