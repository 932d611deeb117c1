# string.Template.
import string
def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except Exception as e:
        r = type(e).__name__ + ': ' + str(e)
    print(getattr(f, '__name__', ''), repr(r))
T=string.Template
for s in ['$a $b','${a}x','$$','$','a\n$ b','$1','${a','${a b}','$_a9$é','$A$aé','x$','$$$a','${}','$ſ','a\r\n\n  $!','$\n']:
    t(T(s).substitute,a=1,b=2,_a9=3,A=9); t(T(s).safe_substitute,{'a':1},b=2); t(T(s).safe_substitute)
t(T('$a').substitute); t(T('$a$b').substitute,{'a':1},b=2,a=4); t(T('$a').substitute,5); print(T)
class P(T): delimiter='%%'
t(P('%%a %%{a}%%%% %a %%').safe_substitute,a=1); t(P('x\n%%a %%{a}%%%% %a %%').substitute,a=1)
t(T(5).substitute)
t(T('$self $mapping').substitute,self=1,mapping=2)
