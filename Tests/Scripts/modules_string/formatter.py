# string.Formatter.
import string
def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except Exception as e:
        r = type(e).__name__ + ': ' + str(e)
    print(getattr(f, '__name__', ''), repr(r))
F=string.Formatter()
t(F.format,'{} {} {x!r:>{w}}',1,2,x='a',w=8)
t(F.format,'{0}{}',1,2); t(F.format,'{}{0}',1,2); t(F.format,'{0.real}{0[x]}',1); t(F.format,'{5}',1); t(F.format,'{x}')
t(F.format,'{:{:{}}}',1,2,3); t(F.format,'{:{:{:{}}}}',1,2,3,4); t(F.format,'{!x}',1); t(F.format); t(F.vformat,'{}',(),{})
t(F.format,'{:{}}',3,5); t(F.format, '{a[0]}{a[-1]}', a={0:1,'-1':2})
t(string.Formatter.format); t(F.format,'{[a]}',{'a':1});t(F.format,'{.real}',1);t(F.format,'{0}{.real}',1)
