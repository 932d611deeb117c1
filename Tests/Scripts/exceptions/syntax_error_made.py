raise SyntaxError('made', ('some.py', 7, 9, '    a = b c\n'))
