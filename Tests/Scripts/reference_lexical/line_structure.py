# 2.1: logical lines, joining, blank lines, indentation.
total = (1 +
         2 +   # a comment inside brackets

         3)
joined = 1 + \
    2
text = 'one \
two'
values = [
1,
    2,
        3,
]
if True:
        deep = 'eight'
        if deep:
         odd = 'nine'
x = 1; y = 2; z = x + y
if x: pass; w = 5
print(total, joined, text, values, deep, odd, z, w)
def f():
	return 'tab'
def g():
  '''doc'''
  return (lambda:
          'inner')()
print(f(), g(), g.__doc__)
for source in ('if 1:\nx', 'x = 1\n  y = 2', 'if 1:\n    a\n  b', 'if 1:\n\ta\n        b', '(1,', 'a = \\', 'x = 1 \\ \n', ')', 'if 1:\n'):
    try:
        compile(source, 'source', 'exec')
        print('compiles', repr(source))
    except SyntaxError as error:
        print(type(error).__name__, error.msg, error.lineno, error.offset)
