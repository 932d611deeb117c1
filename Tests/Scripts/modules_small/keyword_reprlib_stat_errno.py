import keyword, reprlib, stat, errno, opcode
print(keyword.iskeyword('for'), keyword.iskeyword('x'), keyword.issoftkeyword('match'), len(keyword.kwlist))
print(reprlib.repr([1] * 10), reprlib.repr('a' * 50), reprlib.repr({i: i for i in range(9)}), reprlib.repr(set()), reprlib.repr((1,)), reprlib.repr(10 ** 60), reprlib.repr([[[[[[[1]]]]]]]), reprlib.repr(frozenset([1])), reprlib.repr(b'x' * 50))
r = reprlib.Repr(); r.maxlist = 2; r.maxstring = 8; print(r.repr([1, 2, 3]), r.repr('abcdefghijkl'), r.repr(range(3)))
class Own(reprlib.Repr):
    def repr_int(self, x, level): return f'<{x}>'
print(Own().repr([1, 2]))
class L:
    def __init__(self): self.items = [self]
    @reprlib.recursive_repr('...')
    def __repr__(self): return f'L({self.items})'
print(L())
print(stat.S_ISDIR(0o040755), stat.S_ISREG(0o100644), stat.filemode(0o100755), stat.filemode(0o120777), stat.filemode(0o041777), stat.S_IMODE(0o100644), oct(stat.S_IFMT(0o100644)), stat.ST_SIZE, stat.S_IRWXU, stat.S_ISLNK(0o120000))
print(errno.ENOENT, errno.errorcode[13], errno.EEXIST, len(errno.errorcode) > 100, opcode.opname[1], opcode.opmap['NOP'], opcode.EXTENDED_ARG, opcode.hasconst)
for f in (lambda: keyword.iskeyword([]), lambda: stat.filemode('a'), lambda: errno.NOPE, lambda: reprlib.repr(type('B', (), {'__repr__': lambda s: 1 / 0})())[:12], lambda: stat.S_ISDIR('x'), lambda: opcode.stack_effect(999)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
errno.errorcode[99999]
