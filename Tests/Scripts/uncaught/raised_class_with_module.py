import collections
class Local(Exception): pass
Local.__module__ = 'some.package'
Local.__qualname__ = 'Outer.Local'
print(Local)
raise Local('with a module')
