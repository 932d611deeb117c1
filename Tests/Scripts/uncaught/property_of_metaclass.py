# Errors from a metaclass: in __call__, in a property of classes, in __getattr__, in __iter__; the last uncaught.
class Registry(type):
    members = {}
    def __call__(cls, *args):
        self = super().__call__(*args)
        cls.members.setdefault(cls.__name__, []).append(self)
        return self
    @property
    def newest(cls):
        return cls.members[cls.__name__][-1]
    def __iter__(cls):
        for member in cls.members[cls.__name__]:
            yield member.name
    def __getattr__(cls, name):
        if name.startswith('by_'):
            return cls.lookup(name[3:])
        raise AttributeError(f'{cls.__name__} has no {name}')
    def lookup(cls, name):
        found = [m for m in cls.members[cls.__name__] if m.name == name]
        if not found:
            raise LookupError(f'nobody called {name}')
        return found[0]
class Person(metaclass=Registry):
    def __init__(self, name):
        if not name: raise ValueError('a person needs a name')
        self.name = name
    def __repr__(self): return f'<{self.name}>'
class Ghost(metaclass=Registry): pass
Person('ann'); Person('bob')
for test in (lambda: Person.newest, lambda: list(Person), lambda: Person.by_ann, lambda: Person.by_eve, lambda: Person(''), lambda: Ghost.newest, lambda: list(Ghost), lambda: Person.nothing, lambda: Person('x').nothing, lambda: Person.newest.by_ann):
    try: print(test())
    except Exception as error: print(type(error).__name__, error)
Ghost.by_casper
