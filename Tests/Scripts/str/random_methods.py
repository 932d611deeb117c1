# Methods of str, bytes and bytearray on pseudo-random texts; a running checksum covers what is not printed.
state = 12345
def rnd(n):
    global state
    state = (state * 1103515245 + 12345) & 0x7fffffff
    return (state >> 8) % n
alphabets = ['ab', 'ab ,', 'aé ', 'a€b', 'x😀y ', 'aB1 _-\t\n', 'ßŉǆΣσς', '\u2028\x85\r\nq']
def text(maximum):
    alphabet = alphabets[rnd(len(alphabets))]
    return ''.join([alphabet[rnd(len(alphabet))] for i in range(rnd(maximum))])
total = 0
def note(*values):
    global total
    line = ascii(values)
    total = (total * 31 + hash(line)) & 0xffffffffffff
    if rnd(20) == 0:
        print(line)
for i in range(250):
    s = text(30); p = text(3); q = text(4); a = rnd(20) - 6; b = rnd(40) - 10
    note('find', s, p, s.find(p), s.rfind(p), s.find(p, a, b), s.rfind(p, a, b), s.count(p), s.count(p, a, b), p in s)
    note('edge', s.startswith(p), s.endswith(p), s.startswith(p, a, b), s.endswith(p, a, b), s.removeprefix(p), s.removesuffix(p))
    note('replace', s.replace(p, q), s.replace(p, q, rnd(4)), s.replace(q, ''), s.replace('', p))
    if p:
        note('split', s.split(p), s.split(p, rnd(3)), s.rsplit(p), s.rsplit(p, rnd(3)), s.partition(p), s.rpartition(p))
    note('space', s.split(), s.split(None, rnd(3)), s.rsplit(None, rnd(3)), s.splitlines(), s.splitlines(True))
    note('case', s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold())
    note('test', s.isalpha(), s.isalnum(), s.isupper(), s.islower(), s.istitle(), s.isspace(), s.isprintable(), s.isidentifier(), s.isdigit(), s.isascii())
    note('strip', s.strip(), s.lstrip(), s.rstrip(), s.strip(p), s.lstrip(p), s.rstrip(p))
    note('pad', s.center(b), s.ljust(b, 'é'), s.rjust(b, '€'), s.zfill(b), s.expandtabs(a), s.expandtabs())
    note('slice', s[a:b], s[b:a], s[::-1], s[a:b:2], s[b:a:-3], s[a:], s[:b], s + p, p + s, s * rnd(4))
    note('order', s < p, s == p, s > q, s <= q, repr(s), ascii(s), hash(s))
    note('join', p.join(s), p.join([s, q]), list(s))
    note('codec', s.encode(), s.encode('utf-16'), s.encode('latin-1', 'replace'), s.encode('ascii', 'backslashreplace'), s.encode('unicode_escape'), s.encode('utf-8').decode(), s.encode('ascii', 'xmlcharrefreplace'))
    u = s.encode(); v = p.encode(); w = q.encode()
    note('bytes', u.find(v), u.rfind(v), u.count(v, a, b), u.replace(v, w), u.split(v) if v else u.split(), u.rsplit(None, 1), u.splitlines(), u.upper(), u.title(), u.strip(), u.strip(v), u.center(b), u.zfill(b), u[a:b], u[::-2], u.hex(), u.isalpha(), u.istitle(), u.islower(), repr(u), hash(u), u.expandtabs(), u.partition(v) if v else 0, u.startswith(v, a, b))
    note('decode', u.decode('latin-1'), u.decode('ascii', 'replace'), u[1:].decode('utf-8', 'replace'), u[1:].decode('utf-8', 'backslashreplace'), u[:-1].decode('utf-8', 'ignore'), u.decode('utf-16', 'replace'), u[2:].decode('utf-8', 'surrogateescape'))
    m = bytearray(u); m[a:b] = v; note(m); m = bytearray(u); m += v; m.extend(w); m.reverse(); note(m)
    m = bytearray(u); del m[a:b]; note(m); m = bytearray(u); del m[a:b:2]; note(m); m = bytearray(u); del m[b:a:-2]; note(m)
    note('mv', memoryview(u)[a:b].tobytes(), memoryview(u)[::-1].tolist(), memoryview(u)[a:b][::2].tobytes())
print(total)
