# string: constants and capwords().
import string
from string import Template as T
def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except Exception as e:
        r = type(e).__name__ + ': ' + str(e)
    print(getattr(f, '__name__', ''), repr(r))
print([getattr(string,n) for n in string.__all__ if n[0].islower() and n!='capwords'])
t(string.capwords,'  hello   wORLD  x'); t(string.capwords,' a--b cD-e','-');t(string.capwords,'ab c','')
print(T.delimiter,T.idpattern,T.braceidpattern,sorted(string.__all__))
