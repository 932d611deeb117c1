# bytes() and bytearray() of objects whose size, items or iterator cannot be had.
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Len:
    def __iter__(s): return iter(range(4))
    def __len__(s): raise RuntimeError('length')
class Hint:
    def __iter__(s): return iter(range(4))
    def __length_hint__(s): raise RuntimeError('hint')
class NoIterator:
    def __iter__(s): return 5
class Failing:
    def __iter__(s): raise OSError('no')
class Big:
    def __iter__(s): return iter([1, 256])
class Sequence:
    def __getitem__(s, i):
        if i > 2: raise IndexError
        return i * 2
for c in Len, Hint, NoIterator, Failing, Big, Sequence:
    for f in (bytes, bytearray, bytearray().extend, list, b''.join, lambda x: bytearray().__setitem__(slice(0), x), lambda x: bytearray() + x):
        attempt(lambda: f(c()))
for b in b'hello', bytearray(b'hello'):
    for f in (lambda: b.replace('a', 'b', 'c'), lambda: b.replace(b'l', b'L', 'c'), lambda: b.replace(b'l', 5), lambda: b.replace(b'l', b'', 1.5), lambda: b.replace(b'l', b'', None), lambda: b.expandtabs(1j), lambda: b.splitlines(1j), lambda: b.find('a', 'b'), lambda: b.find(1, 'b'), lambda: b.maketrans(x=1), lambda: b.maketrans(b'a'), lambda: b.maketrans(b'a', b'bc')): attempt(f)
for f in (lambda: 'hello'.find(1, 'a'), lambda: 'hello'.count(b'l', None), lambda: 'hello'.index(1, 2, 'x'), lambda: 'h'.rfind(b'a', b'b'), lambda: 'h'.maketrans(x=1), lambda: 'h'.maketrans(), lambda: 'h'.expandtabs(1j)): attempt(f)
class A:
    def __int__(s): return 'a'
    def __index__(s): return 7
class B:
    def __index__(s): return 7
class C:
    def __int__(s): return 7.5
class D:
    def __int__(s): raise ValueError('v')
for c in A, B, C, D, object:
    for f in '%d', '%x', '%i', '%c', '%5.2d':
        attempt(lambda: f % c()); attempt(lambda: f.encode() % c())
