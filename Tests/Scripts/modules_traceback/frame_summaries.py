# traceback: FrameSummary, StackSummary, format_list.
import traceback, sys
def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except Exception as e:
        r = type(e).__name__ + ': ' + str(e)
    print(getattr(f, '__name__', ''), repr(r))
f=traceback.FrameSummary('f.py',3,'nm')
t(repr,f);t(list,f);t(len,f); t(lambda:f[0]); t(lambda:f[1:]); t(lambda: f==('f.py',3,'nm','')); t(lambda:f=='x'); t(lambda:f.line); t(hash,f)
f=traceback.FrameSummary('f.py',None,'nm',locals={'a':1,'b':[1]},line='zz  '); t(repr,f); t(lambda:f.line); t(lambda:f.locals); t(lambda:f.__slots__)
S=traceback.StackSummary.from_list([f,('a.py',1,'x',None),('a.py',1,'x','  hello ')]*1); t(repr,S); t(S.format)
S=traceback.StackSummary.from_list([('a.py',1,'x','hello')]*6+[f]); t(S.format)
for n in (2,3,4,5): t(traceback.StackSummary.from_list([('a.py',1,'x','hello')]*n).format)
t(traceback.format_list,[('a.py',1,'x','hello'),f]); t(traceback.format_list,[(1,2)])
