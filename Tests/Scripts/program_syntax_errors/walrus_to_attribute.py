class C: pass
c = C()
print((c.x := 5))
