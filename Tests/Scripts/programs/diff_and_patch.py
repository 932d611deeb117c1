"""Longest common subsequence, edit distance with traces, unified diffs, applying and reversing patches, three-way merge."""
def lcs(a, b):
    table = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) - 1, -1, -1):
        for j in range(len(b) - 1, -1, -1): table[i][j] = table[i + 1][j + 1] + 1 if a[i] == b[j] else max(table[i + 1][j], table[i][j + 1])
    return table
def script(a, b):
    t, i, j = lcs(a, b), 0, 0
    while i < len(a) or j < len(b):
        if i < len(a) and j < len(b) and a[i] == b[j]: yield ' ', a[i]; i += 1; j += 1
        elif i < len(a) and (j == len(b) or t[i + 1][j] >= t[i][j + 1]): yield '-', a[i]; i += 1
        else: yield '+', b[j]; j += 1
def unified(a, b, context=2):
    ops, old, new, hunks, hunk = list(script(a, b)), 1, 1, [], None
    changed = [i for i, (op, _) in enumerate(ops) if op != ' ']
    for i, (op, line) in enumerate(ops):
        if any(i - context <= c <= i + context for c in changed):
            if hunk is None: hunk = {'old': old, 'new': new, 'lines': []}; hunks.append(hunk)
            hunk['lines'].append(op + line)
        else: hunk = None
        old += op != '+'; new += op != '-'
    for h in hunks: yield f"@@ -{h['old']},{sum(l[0] != '+' for l in h['lines'])} +{h['new']},{sum(l[0] != '-' for l in h['lines'])} @@"; yield from h['lines']
class PatchError(Exception): pass
def apply(lines, patch, reverse=False):
    out, at = list(lines), 0
    swap = {'+': '-', '-': '+', ' ': ' '}
    position, shift = None, 0
    for number, line in enumerate(patch, 1):
        if line.startswith('@@'):
            try: old, new = (int(p.split(',')[0][1:]) for p in line.strip('@ ').split())
            except ValueError as e: raise PatchError(f'line {number}: bad header {line!r}') from e
            position = (new if reverse else old) - 1 + shift; continue
        if position is None: raise PatchError(f'line {number}: no header yet')
        op = line[:1]
        if op not in swap: raise PatchError(f'line {number}: bad line {line!r}')
        op = swap[op] if reverse else op
        if op == '+': out.insert(position, line[1:]); position += 1; shift += 1; continue
        found = out[position] if position < len(out) else None
        if found != line[1:]: raise PatchError(f'line {number}: expected {line[1:]!r}, found {found!r}')
        if op == '-': del out[position]; shift -= 1
        else: position += 1
    return out
def levenshtein(a, b):
    row = list(range(len(b) + 1)); trace = [row]
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1): row.append(min(row[-1] + 1, trace[-1][j] + 1, trace[-1][j - 1] + (x != y)))
        trace.append(row)
    steps, i, j = [], len(a), len(b)
    while i or j:
        if i and j and trace[i][j] == trace[i - 1][j - 1] + (a[i - 1] != b[j - 1]):
            if a[i - 1] != b[j - 1]: steps.append(f'{a[i - 1]}>{b[j - 1]}')
            i, j = i - 1, j - 1
        elif i and trace[i][j] == trace[i - 1][j] + 1: steps.append(f'-{a[i - 1]}'); i -= 1
        else: steps.append(f'+{b[j - 1]}'); j -= 1
    return trace[-1][-1], steps[::-1]
def merge(base, ours, theirs):
    def chunks(side):
        out, pending = [[] for _ in range(len(base) + 1)], 0; kept = [False] * len(base); i = 0
        for op, line in script(base, side):
            if op == ' ': kept[i] = True; i += 1
            elif op == '-': i += 1
            else: out[i].append(line)
        return out, kept
    (ins1, keep1), (ins2, keep2) = chunks(ours), chunks(theirs); result, conflicts = [], 0
    for i in range(len(base) + 1):
        if ins1[i] and ins2[i] and ins1[i] != ins2[i]: result += ['<<<', *ins1[i], '===', *ins2[i], '>>>']; conflicts += 1
        else: result += ins1[i] or ins2[i]
        if i < len(base) and keep1[i] and keep2[i]: result.append(base[i])
    return result, conflicts
old = 'def f(x):|    y = x + 1|    return y||def g():|    pass||print(f(1))|print(g())|# end'.split('|')
new = 'import sys||def f(x):|    return x + 1||def g():|    pass|    return None||print(f(1))|# end|# really'.split('|')
patch = list(unified(old, new)); print(*patch, sep='\n'); print(apply(old, patch) == new, apply(new, patch, reverse=True) == old, list(unified(old, old)), apply(old, []) == old)
for a, b in (('kitten', 'sitting'), ('', 'abc'), ('abc', ''), ('same', 'same'), ('flaw', 'lawn'), ('intention', 'execution'), ('caf\xe9', 'cafe')): print(a, b, *levenshtein(a, b))
print(''.join(c for op, c in script('AGGTAB', 'GXTXAYB') if op == ' '), lcs('AGGTAB', 'GXTXAYB')[0][0], ''.join(op + c for op, c in script('abcd', 'bxdy')))
base = list('abcdef'); print(merge(base, list('aXbcdef'), list('abcdeYf')), merge(base, list('abXcdef'), list('abYcdef')), merge(base, list('abdef'), list('abcdf')), merge([], ['1'], ['1']))
for lines, p in ((old[1:], patch), (old, ['@@ nonsense @@']), (old, [' x']), (old, ['@@ -1,1 +1,1 @@', '?what']), (old, ['@@ -99,1 +99,1 @@', '-z'])):
    try: apply(lines, p)
    except PatchError as e: print(e, '|', repr(e.__cause__))
words = 'apple apply maple ample people'.split(); print(min(words, key=lambda w: (levenshtein('appel', w)[0], w)), {(a, b): levenshtein(a, b)[0] for i, a in enumerate(words) for b in words[i + 1:] if levenshtein(a, b)[0] < 3})
apply(old, ['@@ -1,1 +1,1 @@', '-def f(y):', '+def f(z):'])
