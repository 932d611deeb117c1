# Three managers, each adding to the history of errors, the last replacing it, uncaught.
class Level:
    def __init__(self, name, action): self.name, self.action = name, action
    def __enter__(self):
        print('+', self.name)
        return self
    def __exit__(self, kind, value, tb):
        print('-', self.name, kind and kind.__name__, value, value and type(value.__context__).__name__)
        if self.action == 'raise':
            raise RuntimeError(f'{self.name} failed') 
        if self.action == 'from':
            raise OSError(f'{self.name} wraps') from value
        return self.action == 'swallow'
with Level('outer', 'pass'), Level('inner', 'swallow'):
    raise KeyError('swallowed')
with Level('a', 'swallow'):
    with Level('b', 'from'):
        with Level('c', 'raise'):
            {}['x']
print('now uncaught')
with Level('one', 'pass'):
    with Level('two', 'from'), Level('three', 'raise'):
        with Level('four', 'pass'):
            int('not a number')
