# dis and opcode: get_instructions on every kind of object, stack_effect, jump targets, show_code, tables.
import dis, opcode, io, contextlib
def sample(a, b=1, *c, d=2, **e):
    total = 0
    for i in range(a):
        if i % 2 and i > b: total += i
        elif not i: continue
        else: break
    try: total /= d
    except (ZeroDivisionError, TypeError) as err: raise ValueError from err
    finally: print(total)
    with open('x') as f: [x for x in f]
    return lambda: (total, a)
class C:
    x = 1
    def method(self): return self.x
    @classmethod
    def cm(cls): return cls
    @staticmethod
    def sm(): yield 1
for i in dis.get_instructions(sample): print(i.offset, i.opname, i.arg, i.argrepr if 'code object' not in i.argrepr else 'code', i.starts_line - sample.__code__.co_firstlineno if i.starts_line else None, i.is_jump_target)
for thing in (C.method, C().method, C.cm, C.sm, (x for x in []), 'a + b', 'x = 1\ny = 2', compile('f(1)', 's', 'eval'), lambda q: -q): print([i.opname for i in dis.get_instructions(thing)])
for bad in (5, None, [], C, 'x ='):
    try: list(dis.get_instructions(bad)); print('fine')
    except Exception as e: print(type(e).__name__, str(e).split('(')[0])
print([(n, dis.stack_effect(opcode.opmap[n])) for n in ('POP_TOP', 'ROT_TWO', 'DUP_TOP', 'BINARY_ADD', 'RETURN_VALUE', 'GET_ITER', 'NOP', 'YIELD_VALUE', 'LOAD_BUILD_CLASS')], [(n, a, dis.stack_effect(opcode.opmap[n], a)) for n, a in (('BUILD_LIST', 3), ('CALL_FUNCTION', 2), ('CALL_FUNCTION_KW', 2), ('UNPACK_SEQUENCE', 4), ('UNPACK_EX', 0x102), ('MAKE_FUNCTION', 15), ('BUILD_SLICE', 3), ('LOAD_CONST', 0), ('RAISE_VARARGS', 2), ('FORMAT_VALUE', 4))], [(j, dis.stack_effect(opcode.opmap['FOR_ITER'], 0, jump=j)) for j in (None, True, False)], [(j, dis.stack_effect(opcode.opmap['SETUP_FINALLY'], 0, jump=j)) for j in (None, True, False)])
for args, kw in (((opcode.opmap['POP_TOP'], 1), {}), ((opcode.opmap['LOAD_CONST'],), {}), ((255,), {}), (('x',), {}), ((1, 2, 3), {}), ((opcode.opmap['FOR_ITER'], 0), {'jump': 5})):
    try: print(dis.stack_effect(*args, **kw))
    except Exception as e: print(type(e).__name__, e)
print(dis.findlabels(sample.__code__.co_code), [(o, l - sample.__code__.co_firstlineno) for o, l in dis.findlinestarts(sample.__code__)])
print(len(opcode.opmap), opcode.HAVE_ARGUMENT, opcode.EXTENDED_ARG, opcode.opname[1], opcode.opname[0], opcode.cmp_op, opcode.hasconst, opcode.hasname, opcode.hasjrel, opcode.hasjabs, opcode.haslocal, opcode.hascompare, opcode.hasfree, opcode.hasnargs, dis.COMPILER_FLAG_NAMES, dis.opmap is opcode.opmap)
print({n: c for n, c in sorted(opcode.opmap.items())} == {opcode.opname[c]: c for c in opcode.opmap.values()}, sum(opcode.opmap.values()), [n for n, c in opcode.opmap.items() if c < 7])
def disassembled(f, *a, **k):
    out = io.StringIO(); k['file'] = out; f(*a, **k); return out.getvalue()
text = disassembled(dis.dis, C.method); print(text); print(disassembled(dis.dis, 'x < 1 or f(y=2)')); print(disassembled(dis.dis, C.sm.__code__.co_code)); print(disassembled(dis.disco, C.method.__code__, 2))
print(dis.code_info(C.method).replace(__file__, 'FILE')); print(dis.code_info('a = b').splitlines()[0]); print(disassembled(dis.show_code, C.sm).splitlines()[3:6])
with contextlib.redirect_stdout(io.StringIO()) as out: dis.dis(C.method)
print(out.getvalue() == text, disassembled(dis.dis, sample, depth=0).count('\n') < disassembled(dis.dis, sample).count('\n'))
i = next(dis.get_instructions('1 + x')); print(i._fields, i, i._replace(arg=5).arg, dis.Instruction('NOP', 9, None, None, '', 0, 1, False))
try: 1 / 0
except ZeroDivisionError as e: print('-->' in disassembled(dis.distb, e.__traceback__))
big = 'x = [' + ','.join(f'a{n}' for n in range(300)) + ']'; ext = [j for j in dis.get_instructions(big) if j.opname == 'EXTENDED_ARG']; print(len(ext), [j.arg for j in list(dis.get_instructions(big))[-4:]])
