import sys
sys.setrecursionlimit(200)
def f(n): return f(n + 1)
try: f(0)
except RecursionError as e: print(e)
class R:
    def __repr__(self): return repr(self)
    def __eq__(self, o): return self == o
    def __getattr__(self, n): return getattr(self, n)
for call in (lambda: repr(R()), lambda: R().x):
    try: call()
    except RecursionError as e: print(type(e).__name__)
def deep(n): return 0 if n == 0 else 1 + deep(n - 1)
print(deep(150))
for bad in (0, -1, 'x', 2 ** 40, 1.5):
    try: sys.setrecursionlimit(bad)
    except Exception as e: print(type(e).__name__, e)
print(sys.getrecursionlimit())
def mutual_a(n): return mutual_b(n)
def mutual_b(n): return mutual_a(n)
mutual_a(1)
