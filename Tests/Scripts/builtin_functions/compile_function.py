code = compile('x + 1', 'name.py', 'eval')
print(code.co_filename, eval(code, {'x': 1}), compile(source='1', filename='f', mode='eval').co_name, compile('1', b'bytes.py', 'eval').co_filename)
print(compile('"""d"""\nassert 1', 'f', 'exec', optimize=0).co_consts, compile('"""d"""\nassert 1', 'f', 'exec', optimize=2).co_consts)
exec(compile('def f():\n    "doc"\n    assert 0\n    return 1\nprint(f(), f.__doc__)', 'f', 'exec', optimize=2))
print(compile('1;2\n', 'f', 'single').co_code != compile('1;2\n', 'f', 'exec').co_code, compile(bytearray(b'1'), 'f', 'eval').co_consts, compile(memoryview(b'1'), 'f', 'eval').co_consts)
for a in (('1', 'f', 'bad'), ('1 +', 'f', 'eval'), ('', 'f', 'eval'), (1, 'f', 'eval'), ('1', 1, 'eval'), ('1', 'f'), ('1', 'f', 'eval', 'x'), ('1', 'f', 'eval', 0, 0, 9), ('a\0', 'f', 'exec'), ('1', 'f', 'eval', 0x80000), ('x = 1', 'file name', 'eval'), (None, 'f', 'exec')):
    try: print(type(compile(*a)).__name__)
    except Exception as e: print(type(e).__name__, e)
compile('def f(:\n  pass', 'wrong.py', 'exec')
