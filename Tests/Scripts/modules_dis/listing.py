import dis
def f(a, b=1):
    for x in a:
        if x > b: yield x
        else: print(x, end='')
    return a
dis.dis(f)
print([(i.opname, i.arg, i.argrepr, i.is_jump_target) for i in dis.get_instructions('a.b(c, d=1)')])
dis.dis('x = y if z else w'); dis.dis(compile('try: a\nexcept E as e: b\nfinally: c', 's', 'exec'))
print(dis.code_info('1 + x').splitlines()[0:4], list(dis.findlinestarts(compile('a\nb\n\nc', 's', 'exec'))), dis.findlabels(f.__code__.co_code), dis.stack_effect(dis.opmap['LOAD_CONST'], 0), dis.stack_effect(dis.opmap['FOR_ITER'], 2, jump=True), dis.opname[100], len(dis.opmap), dis.HAVE_ARGUMENT, dis.hasjrel[:3], dis.cmp_op)
b = dis.Bytecode('x + 1'); print(b.dis(), len(list(b)), b.first_line, [i.opcode for i in b])
class C:
    def m(self): return 1
    @staticmethod
    def s(): pass
dis.dis(C)
for g in (lambda: dis.dis(5), lambda: dis.dis('1 +'), lambda: dis.stack_effect(300), lambda: dis.stack_effect(100), lambda: dis.stack_effect(1, 5), lambda: dis.get_instructions(5), lambda: dis.code_info(5), lambda: dis.distb(), lambda: dis.dis(b'd\0S\0')):
    try: print(g())
    except Exception as e: print(type(e).__name__, e)
try: dis.dis(3.5)
except TypeError as e: print(e)
