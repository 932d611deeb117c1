class Noisy:
    def __str__(self):
        raise RuntimeError('no text for me')
    def __repr__(self): return 'Noisy()'
n = Noisy()
print(repr(n), [n])
print('text: %s' % n)
