# 2.4.3: what an f-string refuses, and when.
for source in ("f'{}'", "f'{a'", "f'}'", "f'{a!x}'", "f'{a!}'", r"f'{a\n}'", "f'{#}'", "f'{a:{b:{c}}}'", "f'{a b}'", "f'{lambda x: 1}'", "f'{ }'", "f'{!r}'",
               "f'{a:'", "f'{a[}'", "f'{a)}'", "f'{*a}'", "f'{**a}'", "f'{yield}'", "f'{a = !q}'", "f'{\"'", "f'''{\n}'''", "f'{a!r }'", "f'{a $ b}'", "f'{(}'"):
    try:
        code = compile(source, 's', 'eval')
        print('compiles', source)
    except SyntaxError as error:
        print(ascii(source), '->', error.msg)
for text in ("f'{missing}'", "f'{1:d}' f'{1.5:d}'", "f'{1:zz}'", "f'{[]:>3}'", "f'{None:5}'", "f'{1/0}'", "f'{\"a\":=5}'", "f'{3:.{-1}f}'"):
    try:
        print(eval(text))
    except Exception as error:
        print(type(error).__name__, error)
def show(a):
    return f'one {a}
    '
