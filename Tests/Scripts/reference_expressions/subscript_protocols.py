# 6.3.2, 6.3.3: what __getitem__ and friends receive; slices, tuples, ellipsis, nested; __class_getitem__; __missing__; errors.
class Show:
    def __getitem__(self, k): return k
    def __setitem__(self, k, v): print('set', k, v)
    def __delitem__(self, k): print('del', k)
s = Show()
print(s[1], s[-1], s['a'], s[1:2], s[:], s[::], s[1:], s[:2], s[::3], s[1:2:3], s[...], s[1, 2], s[1,], s[()], s[(1, 2)], s[1:2, 3], s[..., 1:], s[:, :], s[None], s[s[1]], s[1 if s else 2], s[lambda: 0].__name__, s['a':'b'], s[1.5:None], s[[1]:{2}], s[:, 1:2, ::3, ...], s[not 1], s[x for x in ()] if False else '', s[(y := 5)], s[1 < 2], sep='\n')
s[1] = 2; s[1:2] = 3; s[::2, 0] = 4; s[...] = s[1, 2] = 5; del s[1], s[1:2], s[0, ::]; s[0] += 1
s['k'], s[1:2] = 'ab'
for s['loop'] in range(2): pass
for text in ('s[]', 's[1:2:3:4]', 's[:::]', 's[1 2]', 's[*a]', 's[a=1]', 's[x := 1]', 's[x for x in y]', 's[yield]', 's[1:2] = ', 's[', 's[lambda: 1:2]', 's[a:b:c, d]', 's[:,]', 's[,]', 's[**k]', 's[await x]', 's[1](2)[3].x[4]', '[1, 2][0:1][0]', 's[1:=2]'):
    try: compile(text, 's', 'exec'); print(text, 'compiles')
    except SyntaxError as error: print(text, '|', error.msg)
class OnlyLen:
    def __len__(self): return 3
class Generic:
    def __class_getitem__(cls, item): return f'{cls.__name__}[{item}]'
class Sub(Generic): pass
class Meta(type):
    def __getitem__(cls, k): return ('meta', k)
    def __len__(cls): return 42
    def __contains__(cls, x): return x == 'in'
class WithMeta(metaclass=Meta):
    def __class_getitem__(cls, k): return 'never used'
class Missing(dict):
    def __missing__(self, k): return f'no {k}'
class BadIndex:
    def __index__(self): return 'x'
class RaisesIndex:
    def __index__(self): raise ValueError('index fails')
class Ix:
    def __index__(self): return 1
class IntLike:
    def __int__(self): return 1
print(Generic[1], Sub[int, ...], WithMeta[5], len(WithMeta), 'in' in WithMeta, Missing()['q'], Missing().get('q'), [1, 2][Ix()], 'ab'[Ix():], (5, 6)[True], b'ab'[Ix()], range(9)[Ix()], bytearray(b'xy')[Ix()], memoryview(b'pq')[Ix()])
for text in ('OnlyLen()[0]', 'OnlyLen()[0] = 1', 'del OnlyLen()[0]', 'OnlyLen[0]', 'OnlyLen[0] = 1', 'del Generic[0]', '5[0]', 'None["a"]', 'None[0] = 1', 'del None[0]', 'len[0]', 'print["x"]', '(lambda: 0)[0]', 'int[0]', 'list[0]', 'dict[str, int]', 'type[5]', 'Generic()[0]', '[1][BadIndex()]', '[1][RaisesIndex()]', '[1][IntLike()]', '[1]["0"]', '[1][0.0]', '[1][None]', '[1][1, 2]', '[1][...]', '[1][[0]]', '(1,)["a"]', '"a"["a"]', '"a"[0] = "b"', 'del "a"[0]', '(1,)[0] = 2', 'del (1,)[0]', 'b"a"[0] = 1', 'b"a"["a"]', 'range(3)[0] = 1', 'range(3)["a"]', '{}[[]]', '{1}[0]', '{1}[0] = 1', 'frozenset()[0]', '[1][:"a"]', '[1][BadIndex():]', '[1][::0]', '"a"[::0]', '(1,)[1.0:]', '[1][2**100]', '"a"[2**100:]', '[1][:2**100]', '[1][RaisesIndex():]', '{}["k"]["l"]', 'iter([])[0]', '(x for x in ())[0]', 'object()[0]', 'Ellipsis[0]', 'NotImplemented[0]', '1.5[0]', '1j[0]', '[][0]', '[][-1]', '{}[0]', 'slice(1)[0]', 'Exception()[0]', 'globals["x"]', '[1, 2][1][0]', 'Sub()["x"]'):
    try: exec(text if '=' in text or text.startswith('del') else 'print(' + text + ')'); print(text, 'done')
    except Exception as error: print(text, '|', type(error).__name__, error)
d = slice(1, 10, 2); print(d.start, d.stop, d.step, d.indices(5), d == slice(1, 10, 2), d < slice(2), repr(slice(None)), slice('a', [1]), list(range(20))[d], slice(1, 2) != slice(1, 3), slice(3).indices(2))
for text in ('hash(d)', 'd.start = 5', 'slice()', 'slice(1, 2).indices("a")', 'slice("a").indices(5)', 'slice(1, 2, 0).indices(5)', 'slice(1).indices(-5)', 'slice(1) < 5', 'class S(slice): pass', 'd.x'):
    try: exec(text)
    except Exception as error: print(text, '|', type(error).__name__, error)
