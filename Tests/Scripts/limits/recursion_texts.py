# RecursionError says what was going on where the limit was reached; its handlers may go a little deeper.
import sys


def tell(name, function):
    try:
        function()
    except RecursionError as error:
        print(name, '|', error)
    else:
        print(name, '| no error')


class Repr:
    def __repr__(self): return repr(self)


class Formatted:
    def __repr__(self): return '%r' % self


class Interpolated:
    def __repr__(self): return f'{self!r}'


class Str:
    def __str__(self): return str(self)


class Eq:
    def __eq__(self, other): return self == other


class Lt:
    def __lt__(self, other): return self < other


class Hash:
    def __hash__(self): return hash(self)


class Getattr:
    def __getattr__(self, name): return getattr(self, name)


class Property:
    @property
    def x(self): return self.x


class Item:
    def __getitem__(self, index): return self[index]


class Iterator:
    def __iter__(self): return iter(self)


class Length:
    def __len__(self): return len(self)


class Meta(type):
    def __instancecheck__(cls, value): return isinstance(value, cls)
    def __subclasscheck__(cls, other): return issubclass(other, cls)


class Checked(metaclass=Meta):
    pass


class Format:
    def __format__(self, specification): return format(self, specification)


class Set:
    def __setattr__(self, name, value): setattr(self, name, value)


class Next:
    def __iter__(self): return self
    def __next__(self): return next(self)


def plain(): plain()
def starred(*arguments): starred(*arguments)
def with_key(): return max([1], key=lambda x: with_key())
def delegating(): yield from delegating()


nested = []
for i in range(3000):
    nested = [nested]
classes = int
for i in range(3000):
    classes = (classes, str)

CASES = {
    'repr': lambda: repr(Repr()), 'repr in a list': lambda: repr([Repr()]),
    '%r': lambda: repr(Formatted()), 'f-string': lambda: repr(Interpolated()),
    'str': lambda: str(Str()), '==': lambda: Eq() == 1, '<': lambda: Lt() < 1, 'hash': lambda: hash(Hash()),
    'getattr': lambda: Getattr().x, 'property': lambda: Property().x, 'item': lambda: Item()[1],
    'iter': lambda: iter(Iterator()), 'len': lambda: len(Length()), 'isinstance': lambda: isinstance(1, Checked),
    'issubclass': lambda: issubclass(int, Checked), 'format': lambda: format(Format()),
    'setattr': lambda: setattr(Set(), 'x', 1), 'next': lambda: next(Next()), 'plain': plain, 'starred': starred,
    'key': with_key, 'yield from': lambda: list(delegating()), 'nested repr': lambda: repr(nested),
    'nested ==': lambda: nested == [nested], 'isinstance of tuples': lambda: isinstance(1.0, classes),
    'issubclass of tuples': lambda: issubclass(float, classes),
}


def deeper(levels, function):
    return deeper(levels - 1, function) if levels else function()


for levels in range(3):
    print(levels)
    for name, function in CASES.items():
        tell(name, lambda: deeper(levels, function))


# What handles the error right where it was raised may call more.
def handles(depth=1):
    try:
        return handles(depth + 1)
    except RecursionError as error:
        return depth, helper(str(error)), repr([error])


def helper(text, n=10):
    return helper(text, n - 1) if n else text.upper()


def plainly(depth=1):
    try:
        return plainly(depth + 1)
    except RecursionError:
        return depth


for attempt in range(3):
    print(handles())
    helper('', 3)
    print(plainly() - plainly())


def natively(n):
    len('')
    return natively(n + 1)


tell('native call', lambda: natively(0))
print(sys.getrecursionlimit())
