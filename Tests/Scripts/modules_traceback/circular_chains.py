# traceback: chains that lead in circles, clear_frames, print_last.
import traceback, sys
e1=ValueError(1); e2=ValueError(2); e1.__context__=e2; e2.__context__=e1; e1.__cause__=e1
print(traceback.format_exception(ValueError,e1,None)); print(traceback.format_exception(ValueError,e2,None)); 
e3=ValueError(3); e1.__cause__=e3; e3.__context__=e2
print(traceback.format_exception(ValueError,e1,None));
def g():
    v=1; yield v; raise OSError
try:
    x=g(); next(x); next(x)
except OSError as e: traceback.clear_frames(e.__traceback__); print(e.__traceback__.tb_next.tb_frame.f_locals)
sys.last_type,sys.last_value,sys.last_traceback=ValueError,e3,None
traceback.print_last(file=sys.stdout)
