# traceback: SyntaxErrors of every shape.
import traceback, sys
def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except Exception as e:
        r = type(e).__name__ + ': ' + str(e)
    print(getattr(f, '__name__', ''), repr(r))
def mk(*a): return SyntaxError(*a)
for a in [(),('m',),('m',('f',3,5,'  abc def\n')),('m',('f',3,None,'  abc def\n')),('m',('f',None,5,'  abc def\n')),('m',(None,3,5,'  abc def\n')),('m',(None,None,5,'x')),('m',('f',3,5,None)),('m',('f',3,50,'abc')),('m',('f',3,0,'  abc')),('m',('f',3,-1,'  abc')),(None,('f',3,1,'\t a\tb')),('m',('f',3,4,'\t a\tb')), ('m',('f',None,1,None)),('m',('f',1,2,''))]:
    e=mk(*a); t(traceback.format_exception_only,SyntaxError,e)
