# 6.16: evaluation order in every construct, shown by a tracing function.
log = []
def t(name, value=None): log.append(name); return value if value is not None else name
class O:
    def __init__(self, name='o'): object.__setattr__(self, 'name', name)
    def __getattr__(self, n): log.append(f'{self.name}.{n}'); return O(f'{self.name}.{n}')
    def __setattr__(self, n, v): log.append(f'{self.name}.{n}=')
    def __delattr__(self, n): log.append(f'del {self.name}.{n}')
    def __getitem__(self, k): log.append(f'{self.name}[{k}]'); return 1
    def __setitem__(self, k, v): log.append(f'{self.name}[{k}]=')
    def __delitem__(self, k): log.append(f'del {self.name}[{k}]')
    def __call__(self, *a, **k): log.append(f'{self.name}()'); return self
    def __iadd__(self, x): log.append(f'{self.name}+='); return self
    def __enter__(self): log.append(f'enter {self.name}'); return (1, 2)
    def __exit__(self, *a): log.append(f'exit {self.name}')
    def __bool__(self): log.append(f'bool {self.name}'); return True
    def __iter__(self): log.append(f'iter {self.name}'); return iter((1, 2))
    def __format__(self, s): log.append(f'format {self.name} {s}'); return 'F'
    def keys(self): log.append('keys'); return ['k']
o = O()
def f(*a, **k): log.append('call'); return o
def g(x): log.append('g'); return x
for text in ("t('a', 1) + t('b', 2) * t('c', 3)", "t('a', 2) ** t('b', 3) ** t('c', 2)", "-t('a', 2) ** -t('b', 1)", "(t('a', 1), t('b', 2), *t('c', [3]))", "[t('a'), *t('b'), t('c')]", "{t('k1'): t('v1'), t('k2'): t('v2'), **t('d', {})}", "{t('a'), t('b')}", "t('f', f)(t('a'), *t('b'), k=t('c'), **t('d', {}))", "t('f', f)(k=t('k'), *t('star'))", "t('o', o).attr.b[t('i')]", "t('o', o)[t('lo', 1):t('hi', 2):t('st', 3)]", "t('a', 1) < t('b', 2) < t('c', 0) < t('d', 5)", "t('a', 1) < t('b', 2) in t('c', [2])", "t('then') if t('cond', 0) else t('else')", "t('a', 0) or t('b', 0) or t('c', 1) or t('d')", "t('a', 1) and t('b', 0) and t('c')", "not t('a', 0) and not t('b', 1)", "lambda x=t('default'): t('body')", "[t('elt') for x in t('iter1', [1, 2]) if t('cond') for y in t('iter2', [1])]", "{t('key'): t('value') for x in t('it', [1])}", "list(t('elt') for x in t('outer', [1]) for y in t('inner', [1]))", "(y := t('value')) + t('after')", "f'{t(\"a\")}{t(\"b\", o):{t(\"spec\")}}{t(\"c\")!r}'", "'%s %s' % (t('a'), t('b'))", "t('a', [1])[t('i', 0)]", "t('x', 1) is t('y', 2) is not t('z', 3)", "print(t('p1'), end=t('p2', ''))", "t('a', 3) @ t('b', 4) if t('no', 0) else t('x', 6) // t('y', 4) % t('z', 5)", "o(t('a'))(t('b'))[t('c')]", "(lambda a, b=t('b'): a)(t('a'))"):
    log.clear()
    try: eval(text)
    except Exception as e: log.append(type(e).__name__)
    print(text, '->', ' '.join(map(str, log)))
for text in ("t('o', o).x = t('v')", "t('o', o)[t('i')] = t('v')", "t('a', o).x, t('b', o)[t('i')] = t('v', (1, 2))", "t('a', o).x = t('b', o).y = t('v')", "t('a', o).x, *t('b', o).y = t('v', [1, 2, 3])", "t('o', o).x += t('v')", "t('o', o)[t('i')] += t('v', 1)", "del t('o', o).x, t('p', o)[t('i')]", "for t('a', o).x in t('it', [1, 2]): t('body')", "for t('a', o)[t('i')] in t('it', o): pass", "with t('m', o) as (t('a', o).x, t('b', o)[t('i')]): t('body')", "with t('m', o) as x, t('n', o): t('body')", "t('a', o).b: t('annotation') = t('value')", "t('a', o)[t('i')]: t('annotation')", "x: t('annotation') = t('value')", "assert t('test', 1), t('message')", "try:\n assert t('test', 0), t('message')\nexcept AssertionError: t('caught')", "try:\n raise t('exc', KeyError) from t('cause', ValueError)\nexcept KeyError: t('caught')", "@t('deco', g)\n@t('deco2', g)\ndef h(a: t('ann_a') = t('def_a'), *b: t('ann_b'), c: t('ann_c') = t('def_c'), **d: t('ann_d')) -> t('ret'): t('never')", "@t('deco', g)\nclass C(t('base', object), metaclass=t('meta', type)): t('body')", "return_ = [t('x')][t('i', 0)]", "while t('cond', o) and len(log) < 5: t('body')", "if t('a', 0): pass\nelif t('b', 0): pass\nelif t('c', 1): t('body')\nelif t('d'): pass", "try:\n raise t('e', KeyError)\nexcept t('c1', ValueError): pass\nexcept t('c2', KeyError): t('handler')\nexcept t('c3', Exception): pass\nelse: t('else')\nfinally: t('finally')", "x = y = t('v', [1]); (x[t('i', 0)], y) = t('w', (5, 6))", "a, (b, c) = t('v', [1, (2, 3)])", "print(*t('a'), *t('b'), **t('c', {}))", "x = t('l', [0, 0]); i = 0; i, x[i] = t('v', (1, 9)); t(str(x))", "def k(a, b=t('b')): t('body')\nk(t('arg'))", "global zz; zz = t('v')", "import sys as s; t('after')", "t('a'); t('b'); t('c')"):
    log.clear()
    try: exec(text)
    except Exception as e: log.append(f'{type(e).__name__} {e}')
    print(text.replace('\n', '; '), '->', ' '.join(map(str, log)))
