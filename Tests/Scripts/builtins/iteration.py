# all, any, iter, len, max, min, next, sorted.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, e)

t(all, []); t(all, [1, 'a', 0]); t(all, (1, 2)); t(all, 1); t(any, []); t(any, [0, '', None]); t(any, [0, 3]); t(any)
t(len, 'abc'); t(len, [1]); t(len, {1: 2}); t(len, 1); t(len); t(len, range(10)); t(len, b'xy')
t(max, 1, 2, 3); t(max, [3, 1, 2]); t(max, 'hello'); t(max, []); t(max, [], default=7); t(max); t(max, 1)
t(max, 1, 2, default=3); t(max, 1, 2, foo=3); t(max, ['aa', 'b'], key=len); t(max, [1, 2], key=None)
t(max, [1], key=3); t(max, 1, 'a'); t(max, 1.5, 1); t(max, (1, 2), (1, 3)); t(max, [True, 1]); t(max, [1, True])
t(min, 1, 2, 3); t(min, [3, 1, 2]); t(min, [], default=None); t(min, []); t(min, 'b', 'a', key=ord); t(min, [1, None])
t(sorted, [3, 1, 2]); t(sorted, 'hello'); t(sorted, [3, 1, 2], reverse=True); t(sorted, ['b', 'A', 'c'], key=str.lower)
t(sorted); t(sorted, [1], 1); t(sorted, 1); t(sorted, [1], foo=1); t(sorted, [1, 'a']); t(sorted, {2: 1, 1: 2})
it = iter([1, 2])
t(next, it); t(next, it); t(next, it); t(next, it, 'end'); t(next, 1); t(next); t(next, [1])
t(iter, 1); t(iter, 1, 2); t(iter)
n = [0]
def counter():
    n[0] += 1
    return n[0]
print(list(iter(counter, 5)))
def gen():
    yield 1
    return 5
g = gen()
t(next, g); t(next, g); t(next, g, 'done')
