# traceback: format_exception_only, unprintable and nested classes, nothing to print.
import traceback, sys
def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except Exception as e:
        r = type(e).__name__ + ': ' + str(e)
    print(getattr(f, '__name__', ''), repr(r))
class B(Exception):
    def __str__(self): raise ValueError
t(traceback.format_exception_only,B,B()); t(traceback.format_exception_only,None,None); t(traceback.format_exception_only,ValueError,ValueError()); t(traceback.format_exception_only,ValueError,ValueError('a\nb')); t(traceback.format_exception_only,ValueError,None); t(traceback.format_exception_only,'x','y');t(traceback.format_exception_only,int,'y')
class K:
    class In(Exception): pass
t(traceback.format_exception_only,K.In,K.In(3)); K.In.__module__='foo.bar'; t(traceback.format_exception_only,K.In,K.In(3)); K.In.__module__=None; t(traceback.format_exception_only,K.In,K.In(3))
t(traceback.format_exception,None,None,None); t(traceback.format_exception,ValueError,ValueError(1),None)
t(traceback.format_exc); traceback.print_exc(file=sys.stdout); t(traceback.print_last)
t(traceback.print_exception,None,None,None,file=sys.stdout)
try: 1/0
except Exception as e: E=traceback.TracebackException.from_exception(e,capture_locals=False); E2=traceback.TracebackException.from_exception(e,limit=0)
print(E==E2, E==3, str(E), E.stack==E2.stack, E==traceback.TracebackException.from_exception(e) if 0 else '')



t(lambda:list(traceback.TracebackException(ValueError,None,None).format()))
t(lambda: traceback.StackSummary.extract([],limit=-2)); t(traceback.StackSummary.extract, 5)
print(traceback.__all__)
