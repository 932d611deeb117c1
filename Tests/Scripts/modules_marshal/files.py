import io
import marshal


def f():
    return [1, "é"]


F=io.BytesIO()
for v in (1,2**80,-3.5,'é',b'x',(1,[2,{3:4}]),frozenset([1]),None,f.__code__,1j,'a'*300):
    marshal.dump(v,F)
F.write(b'rest'); F.seek(0)
for i in range(11):
    v=marshal.load(F); print(type(v).__name__, v if not hasattr(v,'co_code') else v.co_name)
print(F.read())
for d in (b'',b'i\0',b'?',b'(\5\0\0\0i'):
    try: marshal.load(io.BytesIO(d))
    except Exception as e: print(type(e).__name__, e)
try: marshal.load(io.StringIO('x'))
except Exception as e: print(type(e).__name__, e)
