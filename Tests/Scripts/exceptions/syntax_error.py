# A SyntaxError at run time, with its place.
x = 1
exec('a = (1,\nb c\n')
