# Formatting by pseudo-random specifications; a running checksum covers what is not printed.
state = 777
def rnd(n):
    global state
    state = (state * 1103515245 + 12345) & 0x7fffffff
    return (state >> 8) % n
total = 0
def note(*values):
    global total
    line = ascii(values)
    total = (total * 31 + hash(line)) & 0xffffffffffff
    if rnd(20) == 0:
        print(line)
def number():
    k = rnd(6)
    if k == 0: return rnd(20) - 10
    if k == 1: return (rnd(1000) - 500) / 8
    if k == 2: return (rnd(100000) - 50000) / 1000
    if k == 3: return rnd(1 << 20) * 10 ** rnd(30)
    if k == 4: return (rnd(1 << 22) - (1 << 21)) * 10.0 ** (rnd(40) - 20)
    return (rnd(2000) - 1000) / 2000
for i in range(600):
    n = number()
    flags = ''.join(['-+ #0'[rnd(5)] for k in range(rnd(3))])
    width = ['', '5', '12', '1'][rnd(4)]
    precision = ['', '.0', '.1', '.2', '.5', '.17', '.'][rnd(7)]
    spec = '%' + flags + width + precision + 'dixXofFeEgGsr'[rnd(13)]
    try:
        note(spec, n, spec % n)
    except Exception as e:
        note(spec, n, type(e).__name__, str(e))
    fill = ['', '*<', '€>', '^', '=', '0=', '<', '>'][rnd(8)]
    sign = ['', '+', '-', ' '][rnd(4)]
    alt = ['', '', '#'][rnd(3)]
    zero = ['', '', '0'][rnd(3)]
    group = ['', '', ',', '_'][rnd(4)]
    spec = fill + sign + alt + zero + width + group + precision + ['', 'd', 'x', 'b', 'f', 'e', 'g', '%', 'n', 's', 'c', 'F', 'X', 'o', 'G', 'E', 'y'][rnd(17)]
    try:
        note(spec, n, format(n, spec))
    except Exception as e:
        note(spec, n, type(e).__name__, str(e))
    s = 'héllo'[:rnd(6)]
    try:
        note(spec, s, format(s, spec))
    except Exception as e:
        note(spec, s, type(e).__name__, str(e))
    parts = ['{}', '{0}', '{a}', '{', '}', '{{', '}}', 'x', '{!r}', '{:>5}', '{0[1]}', '{a.real}', '{:{}}', '{!x}', '{a!s:>{b}}', '[', '{[}', '{0.}', '{a[', ']}', '{:']
    f = ''.join([parts[rnd(len(parts))] for k in range(rnd(4))])
    try:
        note(f, f.format('pq', 3, 4, a=5, b=6))
    except Exception as e:
        note(f, type(e).__name__, str(e))
    parts = ['%s', '%d', '%', '%%', '%5', '(a)', '%(a)s', '%*d', '%.*f', 'x', '%r', '%c', '%-5s', '%.2s', '%(', '%z', '%ld']
    f = ''.join([parts[rnd(len(parts))] for k in range(rnd(4))])
    for args in [(), (1,), (1, 2), ('a', 'b', 'c'), {'a': 1}, 'str', 5, [1], (3, 1.5)]:
        try:
            note(f, args, f % args)
        except Exception as e:
            note(f, args, type(e).__name__, str(e))
print(total)
