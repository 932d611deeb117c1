# string: the parts of format strings, random ones.
import string, _string
class Rng:
    s=12345
    def __call__(self,n):
        self.s=(self.s*1103515245+12345)&0x7fffffff
        return (self.s>>8)%n
rng=Rng()
for i in range(300):
    s=''.join('{}{}{}[].:!ab0r'[rng(15)] for _ in range(rng(9)))
    try: r=list(_string.formatter_parser(s))
    except Exception as e: r=type(e).__name__+': '+str(e)
    print(repr(s),r)
    s2=s.replace('{','').replace('}','')
    try: a,b=_string.formatter_field_name_split(s2); r=(a,list(b))
    except Exception as e: r=type(e).__name__+': '+str(e)
    print(repr(s2),r)
