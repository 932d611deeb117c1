"""Text layout: greedy and optimal line breaking, justification, hyphenation, columns, boxes, tables with wide characters."""
def greedy(words, width):
    line, length = [], 0
    for w in words:
        if len(w) > width: raise ValueError(f'{w!r} is wider than {width}')
        if line and length + 1 + len(w) > width: yield line; line, length = [], 0
        length += len(w) + bool(line); line.append(w)
    if line: yield line
def optimal(words, width):
    n, best, cut = len(words), [0] + [None] * len(words), [0] * (len(words) + 1)
    for j in range(1, n + 1):
        length = -1
        for i in range(j - 1, -1, -1):
            length += len(words[i]) + 1
            if length > width: break
            if best[i] is None: continue
            cost = best[i] + (0 if j == n else (width - length) ** 3)
            if best[j] is None or cost < best[j]: best[j], cut[j] = cost, i
    if best[n] is None: raise ValueError('does not fit')
    lines, j = [], n
    while j: lines.append(words[cut[j]:j]); j = cut[j]
    return best[n], lines[::-1]
def justify(line, width):
    if len(line) == 1: return line[0].ljust(width)
    gaps, spaces = len(line) - 1, width - sum(map(len, line)); q, r = divmod(spaces, gaps)
    return ''.join(w + ' ' * (q + (i < r)) for i, w in enumerate(line[:-1])) + line[-1]
def hyphenate(words, width):
    out, line, room = [], [], width
    for w in words:
        while w:
            need = len(w) + bool(line)
            if need <= room: line.append(w); room -= need; w = ''
            elif room - bool(line) >= 3 and len(w) > 4: k = room - bool(line) - 1; line.append(w[:k] + '-'); w = w[k:]; out.append(line); line, room = [], width
            else: out.append(line); line, room = [], width
    return out + [line] if line else out
def wide(text): return sum(2 if ord(c) >= 0x1100 and (ord(c) <= 0x115f or 0x2e80 <= ord(c) <= 0xd7a3 or 0xff00 <= ord(c) <= 0xff60 or ord(c) >= 0x1f300) else 0 if 0x300 <= ord(c) < 0x370 else 1 for c in text)
def pad(text, width, align='<'): room = max(0, width - wide(text)); left = {'<': 0, '>': room, '^': room // 2}[align]; return ' ' * left + text + ' ' * (room - left)
def table(rows, aligns=None):
    widths = [max(wide(str(c)) for c in col) for col in zip(*rows)]; aligns = aligns or '<' * len(widths)
    bar = lambda l, m, r: l + m.join('\u2500' * (w + 2) for w in widths) + r
    yield bar('\u250c', '\u252c', '\u2510')
    for i, row in enumerate(rows):
        yield '\u2502' + '\u2502'.join(f' {pad(str(c), w, a)} ' for c, w, a in zip(row, widths, aligns)) + '\u2502'
        if i == 0: yield bar('\u251c', '\u253c', '\u2524')
    yield bar('\u2514', '\u2534', '\u2518')
def columns(items, width, gap=2):
    for count in range(len(items), 0, -1):
        rows = -(-len(items) // count); cols = [items[i * rows:(i + 1) * rows] for i in range(count)]; cols = [c for c in cols if c]; sizes = [max(map(len, c)) for c in cols]
        if sum(sizes) + gap * (len(sizes) - 1) <= width: break
    return [(' ' * gap).join(c[r].ljust(s) if r < len(c) else ' ' * s for c, s in zip(cols, sizes)).rstrip() for r in range(rows)]
def box(text, style='single'):
    corners = {'single': '+-+|+-+', 'double': '\u2554\u2550\u2557\u2551\u255a\u2550\u255d'}[style]; lines = text.expandtabs(4).split('\n'); w = max(map(wide, lines))
    return '\n'.join([corners[0] + corners[1] * (w + 2) + corners[2], *(f'{corners[3]} {pad(l, w)} {corners[3]}' for l in lines), corners[4] + corners[5] * (w + 2) + corners[6]])
text = 'In olden times when wishing still helped one, there lived a king whose daughters were all beautiful; and the youngest was so beautiful that the sun itself, which has seen so much, was astonished whenever it shone in her face.'
words = text.split()
for width in (30, 44): print(*(justify(l, width) + '|' for l in greedy(words, width)), sep='\n'); cost, lines = optimal(words, width); print(cost, [len(' '.join(l)) for l in lines], sum((width - len(' '.join(l))) ** 3 for l in list(greedy(words, width))[:-1]))
print(*(justify(l, 18) + '|' for l in hyphenate(words[:25], 18)), sep='\n')
print(*table([('Name', 'Qty', 'Note'), ('apple', 3, 'red'), ('\u30ea\u30f3\u30b4', 12, '\u65e5\u672c'), ('cafe\u0301', 100, '\U0001F600!'), ('', 0, None)], '<>^'), sep='\n')
print(*columns(sorted(set(w.strip(',;.') for w in words), key=str.lower), 60), sep='\n'); print(box('one\n\ttabbed\n\u4e2d\u6587'), box('double', 'double'), sep='\n')
for f in (lambda: list(greedy(['incredibly', 'long'], 5)), lambda: optimal(['incredibly'], 5), lambda: box('x', 'triple'), lambda: pad('x', 5, '?'), lambda: list(greedy([], 5)), lambda: optimal([], 5), lambda: columns([], 10), lambda: list(table([])), lambda: justify([], 5)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
