# try, except, finally, with: raised here, in callees, and not at all.
class Refused(Exception):
    def __init__(self, code):
        super().__init__("refused: %d" % code)
        self.code = code


class Resource:
    opened = 0
    closed = 0

    def __enter__(self):
        Resource.opened += 1
        return self

    def __exit__(self, kind, value, traceback):
        Resource.closed += 1
        return kind is KeyError


def check(n):
    if n % 7 == 0:
        raise Refused(n)
    if n % 11 == 0:
        raise ValueError(n)
    return n


def guarded(n):
    try:
        return check(n)
    except Refused as refusal:
        return -refusal.code
    finally:
        tally[0] += 1


def deep(n, levels):
    if levels == 0:
        return check(n)
    return deep(n, levels - 1)


def parse(text):
    try:
        return int(text)
    except ValueError:
        return None


tally = [0]
total = 0
for i in range(200000):
    try:
        total += guarded(i)
    except ValueError:
        total += 1
print("guarded:", total, tally[0])
refused = 0
for i in range(30000):
    try:
        deep(i, 5)
    except (Refused, ValueError) as error:
        refused += len(error.args)
print("deep:", refused)
words = ["12", "x1", "345", "", "9"]
print("parsed:", sum(parse(words[i % 5]) or 0 for i in range(100000)))
table = {}
missing = 0
for i in range(150000):
    try:
        table[i % 1000] += 1
    except KeyError:
        table[i % 1000] = 1
        missing += 1
print("missing:", missing, table[7])
for i in range(60000):
    with Resource():
        if i % 10 == 0:
            table["no such key"]
print("resources:", Resource.opened, Resource.closed)
