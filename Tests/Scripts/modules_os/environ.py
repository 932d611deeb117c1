# os.environ, environb, getenv.
import os, sys
os.environ["X"] = "xx"
def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except Exception as e:
        r = type(e).__name__ + ': ' + str(e)
    print(getattr(f, '__name__', ''), repr(r))
e=os.environ
t(lambda:e['NOPE']); t(lambda:e[1]); t(e.__setitem__,'a',1); t(e.__setitem__,1,'a'); t(os.getenv,'X'); t(os.getenv,'NOPE',3); t(os.getenvb,b'X'); t(lambda:os.environb[b'X']); t(e.__delitem__,'NOPE')
e['Q']='é'; print(os.environb[b'Q'], e.pop('Q'), 'Q' in e, e.get('Q'), e.setdefault('ZZ','1'), (e|{'M':1})['M'], ({'M':1}|e)['ZZ'], type(e.copy()), len(e)==len(list(e))); e|={'W':'w'}; print(e['W'])
t(os.putenv, 'a=b', 'c')
