# bytearray changed in place: item and slice assignment, every mutating method, errors.
def attempt(f, *args, **named):
    try:
        print(f.__name__, args, '->', f(*args, **named), a)
    except Exception as error:
        print(f.__name__, args, type(error).__name__, error)

a = bytearray(b'abcdef')
a[0] = 65; a[-1] = ord('F'); print(a)
a[1:3] = b'XYZ'; print(a)
a[1:1] = [48, 49]; print(a)
a[::2] = b'.' * len(a[::2]); print(a)
a[2:] = b''; print(a)
a[5:9] = bytearray(b'end'); print(a)
a[:] = (i for i in range(97, 103)); print(a)
a[1:4] = a; print(a)
del a[0]; del a[-1]; del a[1:3]; del a[::2]; print(a)
a[10:] = b'tail'; a[:0] = memoryview(b'head'); print(a)
for statement in ('a[100] = 1', 'a[0] = 256', 'a[0] = -1', 'a[0] = "x"', 'a[0] = b"x"', 'a[0] = 1.5', 'a["x"] = 1', 'a[0:2] = 5', 'a[0:2] = "ab"', 'a[::2] = b"x"', 'a[0:1] = [300]', 'a[0:1] = ["a"]', 'a[0:1] = None', 'del a[100]', 'del a["x"]', 'del a[::0]', 'a[0:1] = [b"x"]'):
    try:
        exec(statement)
        print(statement, a)
    except Exception as error:
        print(statement, '|', type(error).__name__, error)
a = bytearray(b'mno')
attempt(a.append, 112); attempt(a.append, 256); attempt(a.append, 'x'); attempt(a.append, b'x'); attempt(a.append); attempt(a.append, None)
attempt(a.extend, b'qr'); attempt(a.extend, [115]); attempt(a.extend, 'x'); attempt(a.extend, 5); attempt(a.extend, [1, 300]); attempt(a.extend, a); attempt(a.extend, None)
attempt(a.insert, 0, 33); attempt(a.insert, -1, 34); attempt(a.insert, 100, 35); attempt(a.insert, 0, 256); attempt(a.insert, 'x', 1); attempt(a.insert, 1); attempt(a.insert, -100, 36)
attempt(a.pop); attempt(a.pop, 0); attempt(a.pop, -2); attempt(a.pop, 100); attempt(a.pop, 'x'); attempt(bytearray().pop); attempt(a.pop, 1, 2)
attempt(a.remove, 110); attempt(a.remove, 0); attempt(a.remove, 'x'); attempt(a.remove, 256); attempt(a.remove, b'm')
attempt(a.reverse); attempt(a.reverse, 1)
b = a.copy(); attempt(a.clear); print(b, a is b, len(b))
a += b'xyz'; a *= 2; print(a)
a *= 0; a += bytearray(b'new'); a += memoryview(b'mv'); print(a)
for statement in ('a += "x"', 'a += 5', 'a += [1, 2]', 'a *= "x"', 'a *= 1.5', 'a *= -1'):
    try:
        exec(statement)
        print(statement, a)
    except Exception as error:
        print(statement, '|', type(error).__name__, error)
a = bytearray(b'view')
with memoryview(a) as view:
    for f, args in ((a.append, (1,)), (a.extend, (b'x',)), (a.clear, ()), (a.pop, ()), (a.insert, (0, 1)), (a.__setitem__, (slice(0, 1), b'xy')), (a.__delitem__, (0,)), (a.__iadd__, (b'x',)), (a.remove, (118,))):
        attempt(f, *args)
    a[0] = 86; a[1:3] = b'IE'; a.reverse()
    print(bytes(view), a)
a.append(33); print(a)
same = a; same += b'?'; print(same is a, a, id(a) == id(same))
grown = bytearray()
for i in range(1000): grown.append(i % 256)
del grown[:990]; print(list(grown), len(grown), grown.__alloc__() >= 10, grown.__sizeof__() > 0)
