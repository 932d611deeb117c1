# f-strings: nesting, conversions, specifications, = forms, quotes, lambdas, lines, scopes, errors at run time.
x, y, name, pi, width, d, items = 5, -7, 'caf\xe9', 3.14159265, 10, {'k': [1, 2], 'a b': 'space'}, [1, 2, 3]
def f(v): return f'<{v}>'
class P:
    def __format__(self, s): return f'P({s})'
    def __repr__(self): return 'P\u20ac'
    def __str__(self): return 'P text'
p = P()
print(f'{x}{y}', f'{x + y}', f'{x!r:>5}|{x:<5}|{x:^5}|{x:05}|{x:+}', f'{name!a}', f'{name!r}', f'{pi:.2f}', f'{pi:{width}.{x}}', f'{pi:{width}.{x - 2}f}', f'{"quoted"}', f"{'other'}", f'''{"a" 'b'}''', f'{d["k"]}', f'{d["k"][0]:03}', f"{d['a b']!r:>8}", f'{items[-1]}', f'{items[0:2]}', f'{f(x)}', f'{f(f(1))}')
print(f'{{}} {{{x}}} {{{{{x}}}}} }}{{', f'{x}}}', f'{{x}}', f'{ x }', f'{x }', f'{ x!r }' if False else '', f'{(lambda v: v * 2)(x)}', f'{(lambda: 1)()}', f'{[i * i for i in items]}', f'{ {1: 2}[1] }', f'{ {i for i in items} == {1, 2, 3} }', f'{x if x > 3 else y}', f'{x, y}', f'{*items, 4}', f'{(yv := x + 1)}', yv, f'{x:=+7}' if True else '', f'{x!=y}', f'{x==5}', f'{x<=5}{x>=5}', f'{not x}', f'{x:d}{x:x}{x:b}', f'{None}', f'{...}', f'{()}', f'{""}', f'')
print(f'{x=}', f'{x = }', f'{x=!r}', f'{x=:>5}', f'{name=}', f'{name=!s}', f'{name=!a}', f'{x + 1=}', f'{ x=}', f'{x =}', f'{f(x)=}', f'{d["k"]=}', f'{pi=:.2f}', f'{pi = :{width}.2f}|', f'{(x, y)=}', f'{x!=y=}', f'{p=}', f'{p=!s}', f'{p=:spec}', f'{"lit"=}', f'{lambda_(1)=}' if False else '')
print(f'{p}', f'{p:abc}', f'{p!r}', f'{p!s:>8}', f'{p!a}', f'{p!r:>5}|', f'{p:{p}}', f'{p:{x}{y}}', f'{p:{{}}}' if False else '', f'{p:%H:%M}', f'{p:!r}', f'{p:a{"b"}c{1 + 1}}', f'{p: }', f'{p:{name!r}}', f'{p:{"{"}}' if False else '')
print('a' f'{x}' 'b' "{x}" f'{y}', rf'\n{x}\t', fr'{x}\d', F'{x}', Rf'\{x}', f'\x41{x}\u20ac\N{BULLET}{y}\\', f'\{x}' if False else '', 'plain {x}' f'{x}', f'{x}' '{{' f'{{')
print(f'''multi
{x}
{
    y
}''', f'{x:{"0"}>{width}}', f"{x:{'*'}^{width}}", f'{f"{x}"}', f"{f'{f(x)}'}", f'{f"{x!r:>{width}}"}', f"{'a' if x else 'b'}{'c':>3}", f'{"{"}{"}"}', f'{"}"}', f'{d["k"]!r:{width}}|', f'{1_000:,}', f'{0x1f:#o}', f'{1e3:g}', f'{-0.0}', f'{True:d}', f'{True}', f'{10**20:_}', f'{b"x"}', f'{1j:.1f}')
def scope(a):
    b = 2
    class C: c = f'{a}{b}'; d = [f'{q}{a}' for q in 'xy']
    def inner(): return f'{a + b} {(lambda: a)()} {[a for _ in "z"]}'
    return C.c, C.d, inner(), f'{locals()["a"]}'
print(scope(1), [f'{i}{j}' for i in 'ab' for j in (1, 2)], {f'{k}!': f'{v}' for k, v in d.items()}, f'{(lambda n: f"{n:>{n}}")(4)}', (lambda: f'{x}')(), eval("f'{x}{1+1}'"), f'{eval("x")}', f'{print("side")}', f'{"%d" % x}{"{}".format(y)}')
async def co(): return f'{await co2()!r:>5}'
async def co2(): return 'aw'
try: co().send(None)
except StopIteration as e: print(e.value)
print(list((lambda: (yield f'{(yield 1)}'))()), f'{x:{width}}'.__len__(), f'{x}'.join('ab'), f'{x}' * 2, f'{x}' % (), f'{x}'[0], f'{x}{y}'.split('-'), 'in' in f'{"in"}', f'%s{x}' % 'a', f'{x}' == '5', f'{x}' f'{y}' == '5-7')
for text in ("f'{x:q}'", "f'{undefined}'", "f'{1/0}'", "f'{name:d}'", "f'{x:{name}}'", "f'{None:5}'", "f'{[]:5}'", "f'{d[\"zz\"]}'", "f'{x.y}'", "f'{f()}'", "f'{p!x}'", "f'{'", "f'}'", "f'{}'", "f'{ }'", "f'{!r}'", "f'{x!}'", "f'{x!rr}'", "f'{x!r'", "f'{x:'", "f'{x:{'", "f'{x:{y}'", "f'{x:{y:{width}}}'", "f'{a b}'", "f'{x;y}'", "f'{x=y}'", "f'{lambda v: v}'", "f'{*x}'", "f'{**x}'", "f'{x\\n}'", "f'{#}'", "f'{x#}'", "f'{\\'a\\'}'", "f'{[}'", "f'{(}'", "f'{x)}'", "f'{{x}'", "f'{x}}'", "f'{:x}'", "f'{x::}'", "f'{yield}'", "f'{await x}'", "f'{import os}'", "f'{x:{}}'", "f'{x!s!r}'", "f'{=}'", "f'{x=!}'", "fb'{x}'", "bf''", "fu''", "uf''", "f'{x}' b'y'", "f'{a.b.c'", "f'''{\n}'''", "f'{x,}'", "f'{,}'", "f'{None=}'", "f'{x:=5}'", "f'{(x:=5)}'", "f'{not}'", "f'{x if}'", "f'{f\"{\"}'", "f'{f'{x}'}'", "f'\\N{nope}'", "f'\\x4'", "f'{x!R}'", "f'{\"\"\"a\"\"\"}'", "f'{1.}'", "f'{x!=}'", "f'{x<}'", "f'{del x}'", "f'{x' 'y}'"):
    try: print(text, '->', eval(text))
    except SyntaxError as e: print(text, '|', e.msg, e.lineno, e.offset)
    except Exception as e: print(text, '|', type(e).__name__, e)
import dis
print([i.opname for i in dis.get_instructions("f'a{x!r:>{w}}b{y}'")], [i.argval for i in dis.get_instructions("f'{x}' 'lit' f'{{'") if i.opname == 'LOAD_CONST'])
assert f'{x}' == '6', f'x is {x!r}, not {x + 1}'
