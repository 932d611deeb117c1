class AppError(Exception):
    "base"
    def __init__(self, message, *, code=1):
        super().__init__(message); self.code = code
    def __str__(self): return f'[{self.code}] {super().__str__()}'
class Deep(AppError):
    class Inner(Exception): pass
try: raise Deep('broken', code=7)
except AppError as e: print(e, repr(e), e.args, e.code, isinstance(e, Deep))
class Multi(KeyError, AttributeError): pass
for h in (KeyError, AttributeError, LookupError):
    try: raise Multi('m')
    except h as e: print(h.__name__, repr(e), str(e))
class NoSuper(Exception):
    def __init__(self, a, b): self.a = a
n = NoSuper(1, 2); print(n.args, n, repr(n))
class Kw(Exception):
    def __init__(self, **kw): self.kw = kw
try: raise Kw(x=1)
except Kw as e: print(e.kw, e.args)
try: class_error = type('Layout', (OSError, KeyError), {})
except TypeError as e: print(e)
try: type('L2', (OSError, ImportError), {})
except TypeError as e: print(e)
class Eq(Exception):
    def __eq__(self, o): return True
    __hash__ = Exception.__hash__
try: raise Eq from Eq()
except Eq as e: print(e == 5, e.__cause__ == e)
raise Deep.Inner('nested class in a traceback')
