try: raise SyntaxError("x", ("f",1,1,"print a"))
except SyntaxError as e: print(e.msg, e.args, e)
class S(SyntaxError): pass
for a in [("x", ("f",1,1,"print a,; b")), ("x", ("f",1,1,b"print a")), ("x", ("f",1,1,"if 1: exec a")), ("x", ("f",1,1,"print(a)")),("x", ("f",1,1,"print")),("x", ("f",1,1,"print \t  ")),("x", ("f",1,1,"  print a;"))]:
  for c in SyntaxError, S, IndentationError:
    e=c(*a); print(c.__name__, e.msg, e.args[0], str(e))
s = SyntaxError("x"); s.text = "print a"; print(s.msg); s.__init__("y", ("f", 1, 1, "print b")); print(s.msg, s.args)

