import dis
import io
def f(a):
    x = a + 1
    return x
b=dis.Bytecode(f)
print(b.first_line, b.current_offset, type(iter(b)))
print(b.dis()); print(b.info())
b=dis.Bytecode(f,first_line=100,current_offset=4); print(b.dis())
for i in b: print(i)
print(dis.Instruction._fields)
print(dis.__all__)
for x in ('FORMAT_VALUE','FORMAT_VALUE_CONVERTERS','MAKE_FUNCTION','MAKE_FUNCTION_FLAGS','COMPILER_FLAG_NAMES'): print(x,getattr(dis,x))
print(list(dis._unpack_opargs(f.__code__.co_code)))
dis.dis(bytearray(b'd\x00S\x00'))
for fn,args in ((dis.code_info,(3,)),(dis.show_code,(3,)),(dis.distb,()),(dis.dis,(3,)),(dis.get_instructions,(3,)),(dis.Bytecode,(3,)),(dis.stack_effect,(300,))):
    try: print(fn(*args)); print(list(fn(*args)))
    except Exception as e: print(fn.__name__,type(e).__name__,e)
print(dis.code_info('x=1'))
dis.show_code('y')
out=io.StringIO(); dis.dis('a+b',file=out); print(repr(out.getvalue()))
def fails():
    return 1 / 0
try: fails()
except ZeroDivisionError as e:
    dis.distb(e.__traceback__.tb_next)
    print(dis.Bytecode.from_traceback(e.__traceback__).current_offset)
class C:
    def g(self): pass
    @classmethod
    def h(cls): pass
    class D:
        def m(self): pass
dis.dis(C); dis.dis(C().g); dis.dis(C.D,depth=0)
