# 4.2.1 and 4.2.2: what binds names, and where they are looked up.
import sys as bound_by_import
def bound_by_def(): pass
class BoundByClass: pass
for bound_by_for in [1]: pass
with open(sys_file := __file__) as bound_by_with: pass
try: raise ValueError
except ValueError as bound_by_except: pass
print(sorted(n for n in globals() if n.lower().startswith('bound')), type(sys_file).__name__)
x = 'global'
def reader(): return x
def writer():
    try:
        print(x)
    except UnboundLocalError as error:
        print(error)
    x = 'local'
    return x
print(reader(), writer())
class Scope:
    x = 'class'
    def method(self): return x
    attr = x
    nested = [x for _ in '1']
print(Scope().method(), Scope.attr, Scope.nested)
def outer():
    def inner(): return late
    late = 'bound later'
    return inner()
print(outer())
def conditional(flag):
    if flag: y = 1
    return y
try:
    conditional(False)
except UnboundLocalError as error:
    print(error)
def free():
    def inner(): return z
    try:
        inner()
    except NameError as error:
        print(error)
    z = 1
free()
print(undefined_name)
