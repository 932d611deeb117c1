# SyntaxError and its subclasses: attributes, str, what tracebacks print for made-up ones, print_file_and_line.
import sys, traceback
def show(e):
    print(type(e).__name__, repr(str(e)), repr(e.msg), e.filename, e.lineno, e.offset, repr(e.text), e.print_file_and_line, e.args)
for args in ((), ('m',), ('m', ('f.py', 3, 5, 'some text\n')), ('m', ('f.py', 3, None, None)), ('m', (None, 3, 1, 't')), ('m', ('dir/f.py', None, 1, 't')), (1, ('f', 1, 1, 't')), ('m', ['f', 1, 2, 't']), ('m', 'abcd'), ('a', 'b', 'c'), (None, ('f', 'x', 'y', 5)), ('m', (5, 1, 1, 't'))):
    show(SyntaxError(*args))
for args in (('m', ()), ('m', ('f', 1, 2)), ('m', ('f', 1, 2, 't', 5)), ('m', 5), ('m', None), ('m', 'abc')):
    try: show(SyntaxError(*args))
    except Exception as error: print(args, type(error).__name__, error)
show(IndentationError('i', ('f', 1, 2, '  x'))); show(TabError('t'))
print(IndentationError.__mro__[1].__name__, TabError.__mro__[1].__name__)
e = SyntaxError('made', ('nowhere.py', 2, 4, '   bad text here\n'))
for change in ({}, {'offset': 1}, {'offset': 0}, {'offset': -1}, {'offset': 100}, {'offset': None}, {'text': None}, {'text': 'two\nlines\n', 'offset': 2}, {'text': '\t tabbed', 'offset': 3}, {'text': ''}, {'lineno': None}, {'filename': None}, {'msg': None}, {'msg': 'a\nb'}, {'print_file_and_line': True}, {'print_file_and_line': None}, {'text': '   \n', 'offset': 2}, {'text': '\xe9t\xe9 = \u20ac', 'offset': 7}):
    e = SyntaxError('made', ('nowhere.py', 2, 4, '   bad text here\n'))
    for k, v in change.items(): setattr(e, k, v)
    print(change, ascii(str(e))); print(ascii(''.join(traceback.format_exception_only(type(e), e))))
for source in ('x = = 1', 'if x:\npass', ' x = 1', 'if x:\n\ty\n        z', 'f(', 'print "a"', "s = 'abc", 'x = """abc\n\n', '1 +', 'a b', 'return', 'break', 'def f():\n  x = 1\n y = 2', 'for', 'x = 5 5', '(1, 2', ']', '{1: 2]', 'lambda: yield = 1', 'x = yield', '"a" = 1', 'f() = 1', 'del f()', 'None = 1', 'def f(a, a): pass', 'def f(a=1, b): pass', 'f(a=1, 2)', 'f(**k, *a)', 'import a.b as', 'from . import *\nx y', 'class C\n pass', '\\', 'a = 1 if 2', 'x = {**a for a in b}', 'async def f(): yield from x', 'await x', "f'{a b}'", "f'{'", "f'}'", "b'\xe9'", '0777', '1__0', '0xg', '1e', '5a', '$', '?', 'x = \u20ac', '\u201cquoted\u201d', "'\\x1'", "'\\N{nope}'", 'nonlocal x', 'def f():\n global x\n nonlocal x', 'x: int: str', '(x) : int = 5', '[x]: int', 'with a as b, c as 5: pass', 'try: pass', 'try: pass\nelse: pass', 'else: pass', '@\ndef f(): pass', 'assert', 'raise from x', 'while: pass', 'a := 1', '(a := 1, b := 2', 'f(a for a in b, c)', 'f(x for x in y, 1)', '*a', '*a = 1', 'a, *b, *c = x', 'print(*)', 'del (a, b'):
    try: compile(source, 'src', 'exec')
    except SyntaxError as error:
        print(ascii(source), type(error).__name__, ascii(error.msg), error.lineno, error.offset, ascii(error.text))
    else: print(ascii(source), 'compiles')
try: compile('x = = 1\n', 'file.py', 'exec')
except SyntaxError as error: sys.stderr.write(''.join(traceback.format_exception(*sys.exc_info())[-4:]))
raise SyntaxError('thrown by hand', ('made_up.py', 7, 3, 'ab cd\n'))
