# 2.1.4: source encodings, declared and not.
import os
NAME = '/tmp/pyvm-source-%d.py' % os.getpid()
def run(data):
    with open(NAME, 'wb') as file:
        file.write(data)
    try:
        with open(NAME, 'rb') as file:
            code = compile(file.read(), 'encoded', 'exec')
        space = {}
        exec(code, space)
        print(ascii(space['s']))
    except (SyntaxError, UnicodeError, LookupError) as error:
        print(type(error).__name__, str(error)[:90])
run(b"s = 'caf\xc3\xa9'\n")
run(b"# -*- coding: latin-1 -*-\ns = 'caf\xe9'\n")
run(b"# vim: set fileencoding=cp1252 :\ns = '\x80'\n")
run(b"#!/usr/bin/python\n# coding: utf-8\ns = '\xe2\x82\xac'\n")
run(b"\n\n# coding: latin-1\ns = '\xc3\xa9'\n")
run(b"\xef\xbb\xbfs = 'mark'\n")
run(b"# coding: ascii\ns = 'plain'\n")
run(b"s = '''a\r\nb\rc'''\r\n")
print(ascii(eval(b'# coding: latin-1\n"\xe9"')))
os.remove(NAME)
