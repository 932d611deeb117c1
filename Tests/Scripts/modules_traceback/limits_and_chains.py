# traceback: limits, chains, repeated frames, tracebacklimit.
import traceback,sys,io
def rec(n):
    if n: rec(n-1)
    else: 1/0
def a(n):
    x=1; y='s'
    try: rec(n)
    except ZeroDivisionError as e: raise KeyError('k') from e
def b():
    try: a(6)
    except KeyError:
        {}['q']
def c():
    try: b()
    except KeyError: raise ValueError('v') from None
for f in (lambda:a(2),lambda:a(3),b,c,lambda:compile('a b\n','f','exec'),lambda:compile('if x:\n\ty=(\n','f','exec'), lambda:eval('1+\n')):
    try: f()
    except Exception as e:
        E=e
        for l in (0, 1, -2): print(repr(traceback.format_exception(type(e),e,e.__traceback__,l)).replace('\\n','\n'))
        traceback.print_exc(file=sys.stdout); traceback.print_exc(1,file=sys.stdout,chain=False)
        traceback.print_tb(e.__traceback__,file=sys.stdout); print(traceback.extract_tb(e.__traceback__))
        print(''.join(traceback.TracebackException.from_exception(e,capture_locals=False,limit=3).format(chain=False)))
        print(traceback.TracebackException.from_exception(e)==traceback.TracebackException.from_exception(e))
        print([l for _,l in traceback.walk_tb(e.__traceback__)])
        o=io.StringIO(); traceback.print_exception(None,e,None,file=o); print(o.getvalue())
        sys.tracebacklimit=2; traceback.print_exc(file=sys.stdout); sys.tracebacklimit=0;traceback.print_exc(file=sys.stdout);  sys.tracebacklimit=-2;traceback.print_exc(file=sys.stdout); del sys.tracebacklimit
