# When finalisers run, as far as a program can tell from what it prints.
import gc


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('gone', self.name)


a = Loud('a')
b = a
del a
print('b is left')
del b
print('none is left')

for name in 'xyz':
    loud = Loud(name)
print('loop is over')
loud = None


def local():
    inner = Loud('local')
    print('in the function')


local()
print('behind the call')


def given():
    return Loud('given')


kept = given()
print('kept', kept.name)
kept = 5


class Phoenix:
    count = 0

    def __del__(self):
        Phoenix.count += 1
        Phoenix.last = self


bird = Phoenix()
del bird
print(Phoenix.count, isinstance(Phoenix.last, Phoenix), gc.is_finalized(Phoenix.last))
del Phoenix.last
gc.collect()
print(Phoenix.count)


class Attributes:
    pass


holder = Attributes()
holder.value = Loud('attribute')
del holder.value
print('attribute is gone')
holder.items = {1: Loud('item')}
del holder.items[1]
print('item is gone')
last = Loud('at exit')
print('end')
