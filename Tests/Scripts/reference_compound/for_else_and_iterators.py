# 8.2, 8.3: while and for: else clauses, changing the iterated thing, targets, exhausted iterators, break in odd places.
def trace(f):
    print(f.__name__, end=': ')
    try: print('->', f())
    except Exception as e: print('->', type(e).__name__, e)
def search(items, wanted):
    for i, item in enumerate(items):
        if item == wanted: break
    else: return 'not found'
    return i
print([search('abc', c) for c in 'bz'], search([], 1))
def nested():
    out = []
    for i in range(4):
        for j in range(4):
            if j == i == 2: break
            if (i + j) % 2: continue
            out.append((i, j))
        else: out.append('full'); continue
        out.append('broken'); break
    else: out.append('never')
    return out
def while_else():
    n, log = 10, []
    while n > 0:
        n -= 3
        if n == 4: continue
        log.append(n)
        if n < -5: break
    else: log.append('else')
    while True:
        n += 1
        if n > 3: break
    else: log.append('never')
    return log, n
def grows():
    l = [1, 2]
    for x in l:
        if len(l) < 6: l.append(x * 10)
    return l
def shrinks():
    l, seen = list(range(10)), []
    for x in l: seen.append(x); l.remove(x)
    return seen, l
def deletes_front():
    l, seen = list('abcdef'), []
    for x in l: seen.append(x); del l[0]
    return seen
def replaced():
    l = [1, 2, 3]
    for x in l: l = 'other'
    return x, l
def dict_change():
    d = {1: 1, 2: 2}
    for k in d: d[k + 10] = 0
def dict_replace_values():
    d = dict.fromkeys('ab', 0)
    for k in d: d[k] = k
    return d
def set_change():
    s = {1}
    for x in s: s.add(x + 1)
def set_same_size():
    s = {1}
    for x in s: s.discard(1); s.add(1)
    return s
def targets():
    class T: pass
    t, l, d, out = T(), [0, 0], {}, []
    for t.x in range(2): pass
    for l[0] in 'ab': pass
    for d['k'], *d['rest'] in ['xyz']: pass
    for (a, b), [c, *e] in [((1, 2), (3, 4, 5))]: out = a, b, c, e
    for a in (a for a in range(3)): pass
    for i in range(3): i = 'changed'; out += (i,)
    return t.x, l, d, out, a, i
def unpack_error():
    for a, b in [(1, 2), (3,), (4, 5)]: print(a, b, end=' ')
def loop_variable_undefined():
    for zz in []: pass
    return zz
def not_iterable():
    for x in 5: pass
def exhausted():
    it = iter([1, 2, 3])
    first = [x for x in it if x < 3]; again = list(it)
    for x in it: again.append('never')
    else: again.append('else')
    return first, again
def shared_iterator():
    it, pairs = iter(range(7)), []
    for x in it:
        pairs.append((x, next(it, None)))
    return pairs
def skip_with_next():
    it, out = iter('a#b#c'), []
    for c in it:
        if c == '#': out.append(next(it).upper()); continue
        out.append(c)
    return ''.join(out)
class Stops:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n == 3: raise StopIteration('value')
        if self.n > 5: raise ValueError('iterated past the end')
        return self.n
def broken_iterator():
    s = Stops(); return list(s), list(s) if False else next(s)
class Raises:
    def __iter__(self): yield 1; raise LookupError('in iteration')
def iteration_raises():
    for x in Raises(): print(x, end=' ')
    else: print('never')
def finally_in_loop():
    log = []
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
            log.append(i)
        finally: log.append(f'f{i}')
    else: log.append('else')
    return log
def break_out_of_with():
    class M:
        def __enter__(self): log.append('in')
        def __exit__(self, *a): log.append('out')
    log = []
    for i in range(3):
        with M():
            if i: break
    return log
def del_loop_variable():
    for i in range(3): del i
    try: return i
    except UnboundLocalError as e: return str(e)
def large_steps(): return [x for x in range(10**18, 10**18 + 10**17, 3 * 10**16)]
def walrus():
    data, out = iter([3, 1, 0, 9]), []
    while (n := next(data)) != 0: out.append(n)
    return out, n
def zip_lengths(): return [(a, b) for a, b in zip('abc', [1, 2])], dict(zip('ab', range(9)))
def reversed_enumerate(): return [(i, c) for i, c in reversed(list(enumerate('abc')))]
for f in (nested, while_else, grows, shrinks, deletes_front, replaced, dict_change, dict_replace_values, set_change, set_same_size, targets, unpack_error, loop_variable_undefined, not_iterable, exhausted, shared_iterator, skip_with_next, broken_iterator, iteration_raises, finally_in_loop, break_out_of_with, del_loop_variable, large_steps, walrus, zip_lengths, reversed_enumerate): trace(f)
