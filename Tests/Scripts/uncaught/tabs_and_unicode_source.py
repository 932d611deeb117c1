def f():
	if True:
		größe = 'ü'; return größe + 1
f()
