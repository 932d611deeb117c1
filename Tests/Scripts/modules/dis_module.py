# dis and opcode over functions, sources, bytes.
import dis, opcode, sys
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        if r is not None: print(repr(r))
    except BaseException as e:
        print(type(e).__name__, e)
def f(x, y=2):
    for i in range(x):
        if i > y:
            print(f'{i!r:>5}')
    return x
dis.dis(f); dis.dis('x + 1'); dis.dis('a = 1; b = a'); dis.dis(b'd\x01S\x00'); t(dis.dis, 1)
class C:
    def m(self): return 1
    x = 3
dis.dis(C)
for i in dis.get_instructions(f): print(i.opname, i.opcode, i.arg, i.argval, i.argrepr, i.offset, i.starts_line, i.is_jump_target)
print(list(dis.findlinestarts(f.__code__)), dis.findlabels(f.__code__.co_code))
print(dis.opname[100], dis.opmap['LOAD_CONST'], dis.cmp_op, dis.hasconst, dis.hasname, dis.hasjrel, dis.hasjabs, dis.haslocal, dis.hasfree, dis.hascompare, dis.HAVE_ARGUMENT, dis.EXTENDED_ARG)
print(len(dis.opmap), len(dis.opname), dis.opname[0], dis.opname[255], opcode.opmap == dis.opmap, dis.COMPILER_FLAG_NAMES)
t(dis.stack_effect, 100, 0); t(dis.stack_effect, 1); t(dis.stack_effect, 100); t(dis.stack_effect, 1, 0); t(dis.stack_effect, 93, 0); t(dis.stack_effect, 93, 0, jump=True); t(dis.stack_effect, 93, 0, jump=False); t(dis.stack_effect, 255, 0); t(dis.stack_effect, 93, 0, jump=1)
print(dis.code_info(compile('a = 1', 'some.py', 'exec'))); dis.show_code('x')
class W:
    def write(self, s): self.s = getattr(self, 's', '') + s
w = W(); dis.dis('1', file=w); print(repr(w.s))
t(dis.code_info, 1); print(dis.pretty_flags(67), dis.pretty_flags(0), dis.pretty_flags(1 << 20))
