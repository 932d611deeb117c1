# collections: each class once around.
from collections import *
d=deque([1,2,3],maxlen=3); d.append(4); print(d, d[0], len(d), 3 in d); d.rotate(1); print(d); d.appendleft(9); print(d)
e=deque('abc'); e.extendleft('xy'); print(e, list(reversed(e)), e.index('b'), e.count('a')); e.insert(1,'Q'); e.remove('x'); del e[0]; print(e, e.pop(), e.popleft(), e==deque('ab'), e<deque('z'), e+deque('1'), e*2)
for f in [lambda: deque().pop(), lambda: deque()[0], lambda: deque(maxlen=-1), lambda: deque([1]).remove(3), lambda: deque()['a'], lambda: deque()+[1], lambda: deque(1), lambda:hash(deque()), lambda: deque([1]).index(5), lambda: deque().append(), lambda: deque(maxlen='a')]:
    try: print(f())
    except Exception as x: print(type(x).__name__, x)
c=Counter('abracadabra'); print(c, c.most_common(2), c['z'], c+Counter('a'), c-Counter('aaaaa'), c&Counter('ab'), c|Counter('zz'), sum(c.values()), list(c.elements())[:5]); c.subtract('aaa'); print(c, +c, -c)
dd=defaultdict(list); dd['a'].append(1); print(dd, dd['b'], dd.default_factory, dd.copy(), dict(dd)); 
try: defaultdict(None)['x']
except KeyError as x: print(repr(x))
o=OrderedDict(a=1,b=2,c=3); o.move_to_end('a'); print(o, o.popitem(), o.popitem(last=False), o==OrderedDict(c=3), OrderedDict([('a',1),('b',2)])==OrderedDict([('b',2),('a',1)]), list(reversed(o)))
P=namedtuple('P','x y'); p=P(1,y=2); print(p,p.x,p._asdict(),p._replace(x=5),P._fields,P.__doc__,P._make([3,4]),P.x, p==(1,2), P.__new__.__doc__)
for f in [lambda: P(1), lambda: P(1,2,3), lambda: P(1,z=3), lambda: namedtuple('a','x x'), lambda: namedtuple('class','x'), lambda: namedtuple('a','_x'), lambda: p._replace(q=1), lambda: setattr(p,'x',3), lambda: P._make([1])]:
    try: print(f())
    except Exception as x: print(type(x).__name__, x)
print(namedtuple('D','a b c',defaults=[1,2])(5), namedtuple('D','a b',rename=True)._fields, P.__module__, P)
m=ChainMap({'a':1},{'a':2,'b':3}); print(m, m['b'], len(m), list(m), m.parents, m.new_child({'z':0}))
u=UserDict(a=1); print(u, u|{'b':2}); print(UserList([3,1])+[2], UserString('abc').upper(), UserString('a')+'b')
