# Containers in marshal data: two names of one object stay one, and an object may contain itself.
import marshal


def attempt(function, *arguments):
    try:
        return function(*arguments)
    except (ValueError, TypeError, EOFError) as error:
        return "%s: %s" % (type(error).__name__, error)


recursive = [1]
recursive.append(recursive)
for version in range(3):
    print(version, attempt(marshal.dumps, recursive, version))
for version in 3, 4:
    again = marshal.loads(marshal.dumps(recursive, version))
    print(version, again, again[1] is again)

table = {}
table["self"] = table
again = marshal.loads(marshal.dumps(table))
print(again, again["self"] is again)

inside = []
whole = (inside, {"whole": inside})
inside.append(whole)
again = marshal.loads(marshal.dumps(whole))
print(again[0][0] is again, again[1]["whole"] is again[0])

shared = [1, 2]
names = [shared, shared, (shared,), {"k": shared}, {3}, frozenset({4})]
names += names[4:]
again = marshal.loads(marshal.dumps(names))
print(again[0] is again[1], again[2][0] is again[0], again[3]["k"] is again[0])
print(again[4] is again[6], again[5] is again[7], again == names)
again = marshal.loads(marshal.dumps(names, 2))
print(again[0] is again[1], again == names)

code = compile("x = (1, 2)", "f", "exec")
again = marshal.loads(marshal.dumps([code, code]))
print(again[0] is again[1], again[0] == code)

deep = []
for _ in range(1999):
    deep = [deep]
print(len(marshal.dumps(deep)), attempt(marshal.dumps, [deep]))
wide = []
for _ in range(100):
    wide = [wide, wide]
data = marshal.dumps(wide)
again = marshal.loads(data)
depth = 0
while again:
    assert again[0] is again[1]
    again = again[0]
    depth += 1
print(len(data), depth)

for data in [
    b"\xdb\x01\x00\x00\x00r\x00\x00\x00\x00", b"\xa9\x01r\x00\x00\x00\x00", b"\xa8\x01\x00\x00\x00r\x00\x00\x00\x00",
    b"\xfbNr\x00\x00\x00\x000", b"\xfbr\x00\x00\x00\x00N0", b"\xbc\x01\x00\x00\x00r\x00\x00\x00\x00",
    b"\xbe\x01\x00\x00\x00r\x00\x00\x00\x00", b"[\x01\x00\x00\x00r\x00\x00\x00\x00",
    b"\xa9\x02\xdb\x01\x00\x00\x00r\x00\x00\x00\x00r\x01\x00\x00\x00", b"\xbe\x01\x00\x00\x00\xa9\x01r\x00\x00\x00\x00",
    b"r\x00\x00\x00\x00", b"\xdb\x02\x00\x00\x00\xe9\x01\x00\x00\x00r\x01\x00\x00\x00", b"\xdb\x02\x00\x00\x00\xcer\x01\x00\x00\x00",
    b"\xbc\x02\x00\x00\x00\xa9\x00r\x01\x00\x00\x00", b"\xbe\x01\x00\x00\x00\xa9\x01\xdb\x00\x00\x00\x00",
    b"\xa9\x02\xdb\x00\x00\x00\x00<\x01\x00\x00\x00r\x01\x00\x00\x00",
]:
    print(data, attempt(marshal.loads, data))

values = (1.5, 1e300 / 3, float("inf"), -0.0, 0.1, 1 - 2j, "a", "\u00e9", "a b", (), (1,), b"x", 10**20, [], {1: 2}, None, ...)
for version in range(6):
    print(version, marshal.loads(marshal.dumps(values, version)) == values)
print(marshal.dumps([0.1, 1j, [], "a b", (), [2]], 1))
print(attempt(marshal.dumps, [bytearray(b"ab"), memoryview(b"cd")], 2), attempt(marshal.dumps, [object()]))
