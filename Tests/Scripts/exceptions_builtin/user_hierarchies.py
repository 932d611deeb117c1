# Classes of exceptions that programs define: __init__ and args, __str__, mixins, except clauses, metaclass tricks, groups by tuple.
class AppError(Exception):
    """Base of the application's errors."""
    code = 1
    def __init__(self, message, *, hint=None):
        super().__init__(message)
        self.message, self.hint = message, hint
    def __str__(self): return f'[{self.code}] {self.message}' + (f' (hint: {self.hint})' if self.hint else '')
class NotFound(AppError, KeyError): code = 404
class Denied(AppError, PermissionError):
    code = 403
    def __init__(self, who): AppError.__init__(self, f'{who} may not', hint='ask'); self.who = who
class NoInit(AppError):
    def __init__(self, a, b): self.a, self.b = a, b
class Quiet(Exception):
    def __str__(self): return ''
class WithRepr(Exception):
    def __repr__(self): return 'WITH REPR'
class Plain(Exception): pass
class Eq(Exception):
    def __eq__(self, o): return isinstance(o, Eq)
    __hash__ = None
for make in (lambda: AppError('base'), lambda: AppError('base', hint='try'), lambda: NotFound('thing'), lambda: Denied('bob'), lambda: NoInit(1, 2), lambda: Quiet('hidden'), lambda: WithRepr('x'), lambda: Plain(), lambda: Plain(1, 'b'), lambda: Plain(('t',)), lambda: Plain(None)):
    e = make()
    try: raise e
    except (KeyError, PermissionError) as caught: print('mixin', type(caught).__name__, end=' ')
    except AppError as caught: print('app', end=' ')
    except Exception as caught: print('other', end=' ')
    try: print(e, '|', repr(e), '|', e.args, '|', e.__dict__, [c.__name__ for c in type(e).__mro__[:-1]])
    except Exception as error: print(type(error).__name__, error, '|', repr(e), e.args, e.__dict__)
for call in (lambda: AppError(), lambda: AppError('a', 'b'), lambda: AppError('a', nope=1), lambda: type('Bad', (KeyError, OSError), {}), lambda: type('Bad', (Exception, int), {}), lambda: type('Fine', (KeyError, IndexError), {})('x'), lambda: type('Fine', (ValueError, AppError), {})('m'), lambda: type('Bad', (SyntaxError, OSError), {}), lambda: type('S', (Exception,), {'__slots__': ('z',)})().z, lambda: type('S', (Exception,), {'__slots__': ()})('a').__dict__):
    try: print(repr(call()))
    except Exception as error: print(type(error).__name__, error)
try: raise Eq('one')
except Eq as e: print(e == Eq('two'), e in [Eq()])
groups = {'io': (OSError, EOFError), 'math': (ArithmeticError, (OverflowError,)), 'none': (), 'list': [ValueError], 'string': 'ValueError', 'class': int, 'mixed': (ValueError, 5)}
def classify(error):
    for name, group in groups.items():
        try:
            try: raise error
            except group: return name
            except Exception: pass
        except TypeError as problem: print('   ', name, problem, '| context', repr(problem.__context__))
    return None
for error in (FileNotFoundError(2, 'x'), ZeroDivisionError('z'), LookupError('l')): print(type(error).__name__, classify(error))
class Meta(type):
    def __instancecheck__(cls, o): print('instancecheck!'); return True
    def __subclasscheck__(cls, o): print('subclasscheck!'); return True
class Any(Exception, metaclass=Meta): pass
try:
    try: raise ValueError('except does not ask the metaclass')
    except Any: print('caught by Any')
except ValueError as error: print(error)
def picky():
    print('evaluated', end=' ')
    return KeyError
try:
    try: raise ValueError('v')
    except picky(): print('no')
    except (picky(), ValueError): print('yes')
except ValueError: print('not here')
try:
    try: pass
    except undefined_name: pass
    print('clause of no exception is never evaluated')
    try: 1 / 0
    except undefined_name: pass
except NameError as error: print(error, '|', repr(error.__context__))
for thing in (5, 'text', int, object, None, [], Exception.args, type):
    try: raise thing
    except TypeError as error: print(error)
class RaisesInInit(Exception):
    def __init__(self): raise KeyError('in init')
class NotReally(Exception):
    def __new__(cls): return 5
for cls in (RaisesInInit, NotReally):
    try: raise cls
    except Exception as error: print(type(error).__name__, error)
e = Plain('reused')
for i in range(3):
    try: raise e
    except Plain as again: depth = 0; t = again.__traceback__
    while t: depth += 1; t = t.tb_next
    print(depth, end=' ')
print(e.with_traceback(None) is e, e.__traceback__)
raise Denied('eve')
