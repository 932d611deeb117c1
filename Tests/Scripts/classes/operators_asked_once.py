log=[]
class A:
    def __add__(s,o): log.append('A.add'); return NotImplemented
    def __radd__(s,o): log.append('A.radd'); return NotImplemented
class B(A): pass
class C(A):
    def __radd__(s,o): log.append('C.radd'); return NotImplemented
for x,y in ((A(),B()),(B(),A()),(A(),C()),(C(),A()),(A(),A()),(B(),C()),(1,A()),(A(),1)):
    log.clear()
    try: x+y
    except TypeError as e: print(log,e)
    log.clear()
    try: x+=y
    except TypeError as e: print(log,e)
