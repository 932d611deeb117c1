# traceback: stacks, local variables.
import traceback, sys
def lc(p, q=3):
    z=[p]
    try: 1/0
    except Exception as e: return traceback.TracebackException.from_exception(e,capture_locals=True)
T=lc(5)
print([l for l in T.format()][:2])
def st():
    print(traceback.extract_stack()); print(traceback.format_stack(limit=1), traceback.format_stack(limit=-1)); traceback.print_stack(file=sys.stdout); print([(f.f_code.co_name,l) for f,l in traceback.walk_stack(None)])
    print(traceback.StackSummary.extract(traceback.walk_stack(None)).format())
    print(traceback.StackSummary.extract(traceback.walk_stack(sys._getframe()),lookup_lines=False,limit=1))
def st2(): st()
st2()
