# 9: complete programs, file input, interactive input, expression input, through compile, eval, exec and -c.
import sys
def attempt(source, mode, names=None):
    names = {} if names is None else names
    try:
        code = compile(source, '<in>', mode)
    except (SyntaxError, ValueError, TypeError) as error:
        print(repr(source), mode, '|', type(error).__name__, getattr(error, 'msg', error), getattr(error, 'lineno', ''), getattr(error, 'offset', '')); return
    try: result = eval(code, names)
    except Exception as error: print(repr(source), mode, 'raised', type(error).__name__, error); return
    print(repr(source), mode, '=>', result, sorted(k for k in names if not k.startswith('__')))
for source in ('1 + 2', '1 + 2\n', '  1 + 2', '\t1', '1;', '1; 2', 'x = 1', 'x = 1\ny = 2\n', 'if 1:\n  x = 1\n', 'if 1: x = 1', 'if 1: x = 1\n', 'for i in range(2): i', 'for i in range(2): i\n', '', '\n', '# comment', '# comment\n', '\n\n1', '1\n\n', '1 # c', '1 # c\n', 'pass', '"doc"', 'None', 'None\n', '...', '1,', '*1,', '(1,\n2)', '[1,\n\n2]\n', '\\\n1', '1 \\\n + 1', 'x = 5; x', 'def f(): return 1', 'def f(): return 1\n\n', 'def f():\n  return 1\n\nf()', 'class C: pass\n', '@d\ndef f(): pass\n', 'x: int = 1', '(yield)', 'yield 1', 'return 1', 'await x', 'a := 1', '(a := 1)', 'print("printed")', 'import sys', 'from keyword import *', 'del x', 'global x', 'nonlocal x', 'raise ValueError("r")', 'assert 0', 'try: 1/0\nexcept ZeroDivisionError: x = 1\n', 'with open("/dev/null"): pass\n', 'while 0: pass\nelse: x = 2\n', '1 if 1 else 2', 'not 1', '1 < 2 < 3', 'f"{1}"', '"a" "b"', 'x', 'x.y', 'x[0]', 'x()', '{1: 2}', '{1, 2}', '[i for i in "ab"]', '5 5', '(', ')', 'if', 'if 1:', 'if 1:\n', 'if 1:\npass', 'else', '1 +', '"abc', '"""abc', 'x = (1', '\f1', '\ufeff1', '1\x001', '\r1\r', '1\r\n2\r\n', '   \n  1', ' \n1', '1\n 2', '1\n\n\n2', 'if 1:\n  1\n 2', 'if 1:\n\t1\n        2', '$', 'x = 1 = 2', 'x == 1 = 2', b'1 + 1', b'x = "\xc3\xa9"', b'# coding: latin-1\nx = "\xe9"', b'\xff', b'\xef\xbb\xbf1', bytearray(b'3'), 5, None):
    for mode in ('exec', 'eval', 'single'):
        attempt(source, mode, {'f': int, 'd': lambda f: f} if source in ('x()',) else None)
for mode in ('', 'Exec', 'func_type', 5, None): attempt('1', mode)
names = {}
hooked = []
saved, sys.displayhook = sys.displayhook, lambda v: hooked.append(v)
exec(compile('1\n', '', 'single')); exec(compile('x = 5; x; x + 1\n', '', 'single'), names); exec(compile('for i in "ab": i\n', '', 'single')); exec(compile('None', '', 'single')); exec(compile('1\n2\n', '', 'exec')); exec(compile('def f():\n  7\nf()' if False else 'if 1:\n  8\n  (lambda: 9)()\n', '', 'single'))
sys.displayhook = saved; print(hooked)
exec(compile('"shown"\n', '', 'single')); exec(compile('None\n', '', 'single')); import builtins; print(repr(builtins._)); exec(compile('3.5; [1]\n', '', 'single')); print(_); del builtins._
sys.displayhook(5); sys.displayhook(None); print(builtins._)
try: sys.displayhook()
except TypeError as e: print(e)
del sys.displayhook
try: exec(compile('1\n', '', 'single'))
except RuntimeError as e: print(e)
sys.displayhook = saved
print(eval('x + y', {'x': 1}, {'y': 2}), eval(' 5 '), eval('\t[1,\n2]'), eval(compile('x', '', 'eval'), {'x': 9}), exec('y = 1', {}) , eval('__builtins__ is not None', {}), eval('x', {'x': 1}, {'x': 2}))
class Names(dict):
    def __missing__(self, k): return f'<{k}>'
print(eval('a + b', {}, Names()), eval('len(a)', {}, Names()) if False else 'skip'); n = Names(); exec('c = a; d = [a for _ in range(1)] if 0 else 1', {}, n); print(n)
for args in (('1', 5), ('1', {}, 5), ('1', None, None), ('x', {'__builtins__': {}}), ('len("")', {'__builtins__': {}}), ('len("")', {'__builtins__': {'len': lambda s: 'fake'}}), ('len', {'__builtins__': 5}), ('1', [], {})):
    for f in (eval, exec):
        try: print(f.__name__, args[0], args[1:] if len(str(args)) < 60 else '', f(*args))
        except Exception as e: print(f.__name__, args[0], type(e).__name__, e)
