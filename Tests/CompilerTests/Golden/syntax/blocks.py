def f(a):
  # c
  x = """a
 b""" \
 + 1


# end
if x: é = 1
	y
