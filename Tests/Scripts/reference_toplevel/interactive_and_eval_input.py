# 9: the kinds of input: file, interactive, expression.
for mode, sources in (('exec', ['', '\n\n', 'x = 1', 'x = 1\n\n\n', '# only a comment', '  # indented comment\nx', ' x = 1', '\\\nx = 1', 'x = 1\\', '\f\nx = 1']),
                      ('eval', ['1', ' 1', '1\n\n', '1 # c', 'x = 1', '1; 2', '', '(\n1\n)', '1,', '*a,', 'lambda: 0']),
                      ('single', ['x = 1', '1\n', '1; 2', 'x = 1\ny = 2', 'if 1: pass', 'if 1: pass\n', 'if 1:\n  pass\nx', '', '\n', 'def f(): pass\n\n', '# c\n', 'for i in a: pass\n'])):
    for source in sources:
        try:
            code = compile(source, 'input', mode)
            print(mode, repr(source), 'ok', code.co_names)
        except SyntaxError as error:
            print(mode, repr(source), type(error).__name__, error.msg, error.lineno, error.offset)
for bad in (lambda: compile('1', 'f', 'other'), lambda: compile(5, 'f', 'exec'), lambda: compile('1', 5, 'exec'), lambda: compile('a\0b', 'f', 'exec'), lambda: compile('1', 'f', 'eval', flags=1 << 30), lambda: compile('1', 'f', 'eval', 0, False, 5), lambda: compile(b'\xff', 'f', 'exec')):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
