# Errors of finalisers: of what dies while the program runs, and of what lives until it ends.
import sys
class A:
    def __init__(self, name): self.name = name
    def __repr__(self): return self.name
    def __del__(self): raise ValueError(self.name)
def hook(u): print('hook', u.exc_type.__name__, u.exc_value, u.err_msg, u.object is A.__del__)
sys.unraisablehook = hook
a = A('early'); a = None
b = A('late')
