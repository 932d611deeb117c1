# Building and formatting text: f-strings, %, format(), join, padding, replace, split.
def report(rows):
    lines = []
    for i in range(rows):
        price = i * 0.37
        lines.append(f"{i:>6} | item-{i % 97:<4} | {price:10.2f} | {i * i:x}")
    return lines


def old_style(rows):
    total = 0
    for i in range(rows):
        total += len("%05d %-8s %6.3f %s" % (i, "n%d" % (i % 10), i / 7, i % 3 == 0))
    return total


def parse(lines):
    total = 0.0
    for line in lines:
        cells = [cell.strip() for cell in line.split("|")]
        total += float(cells[2]) + int(cells[3], 16) % 10
    return total


def caesar(text, by):
    return "".join(chr((ord(c) - 97 + by) % 26 + 97) if c.isalpha() else c for c in text)


lines = report(40000)
print(lines[12345])
print("parsed: %.2f" % parse(lines))
print("old style:", old_style(40000))
text = "pack my box with five dozen liquor jugs"
for shift in range(600):
    text = caesar(text, shift % 26)
print(text)
names = ["{}-{:03d}".format("abc"[i % 3], i) for i in range(60000)]
print(",".join(names[::10000]), len("".join(names)))
joined = " ".join(names[:5000])
for i in range(40):
    joined = joined.replace("a-", "A_").replace("A_", "a-").title().lower()
print(joined[:40], joined.count("a-"))
print(sum(len(repr(n)) + len(str(n / 3)) for n in range(60000)))
