# Built-in constants: names that cannot be assigned, and exit().
for name in ('None', 'True', 'False', '__debug__', 'Ellipsis', 'NotImplemented'):
    try:
        exec(f'{name} = 5'); print(name, 'assigned')
    except SyntaxError as e: print(name, e.msg)
import builtins
print(builtins.None_ if hasattr(builtins, 'None_') else 'no', getattr(builtins, 'None'), getattr(builtins, 'True'), builtins.__debug__, builtins.Ellipsis is ..., builtins.NotImplemented)
setattr(builtins, 'True', 'changed'); print(True, eval('True')); setattr(builtins, 'True', True)
class C: pass
C.None_ = 1
for source in ('x.None = 1', 'f(True=1)', 'def None(): pass', 'class True: pass', 'import False', 'for None in x: pass', 'lambda None: 1', 'with a as True: pass', 'None += 1', 'del None', '(None := 1)', 'def f(*None): pass', 'def f(**True): pass', 'import a as None', 'from a import True', 'try: pass\nexcept E as None: pass', 'global None', '[x for None in y]', 'x.__debug__ = 1', '__debug__ += 1', 'def __debug__(): pass', 'import __debug__', 'f(__debug__=1)', 'del __debug__', 'lambda __debug__: 1'):
    try:
        compile(source, 's', 'exec'); print('compiles', source)
    except SyntaxError as e: print(source, '|', e.msg)
raise SystemExit
