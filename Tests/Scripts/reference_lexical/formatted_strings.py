# 2.4.3: f-strings: expressions, conversions, specifications, nesting.
import math
name, width, precision, value = 'Fred', 10, 4, math.pi
print(f'He said his name is {name!r}.', f'{name!s:>{width}}|', f'{name!a:^10}|')
print(f'result: {value:{width}.{precision}}', f'{value=:.3f}', f'{name = }', f'{name=!s}', f'{width = :>4}', f'{ width+1 = }')
print(f'{{literal}} {{{name}}} {{{{', f'{1}{2}{3}', f'{"quotes"}', f"{'in' 'side'}", f'{name[0]}{name[-1]!r}')
print(f'{(lambda x: x * 2)(21)}', f'{[i for i in range(3)]}', f'{ {1: 2}[1] }', f'{ {n for n in (1,)} }', f'{(1, 2)}', f'{1, 2}')
print(f'''{
    name
    + '!'
}''', f'{name:{"<"}{width}}|', f'{3.0!r:>6}', f'{True:d}', f'{1000000:,}', f'{255:#x} {255:08b}')
print(rf'\d{name}\n', fr'{name}\t', f'\N{SNOWMAN} {name}\x41', f'{"a" if name else "b"}', f'{not name}', f'{name!=3}')
class Spec:
    def __format__(self, spec):
        return f'<{spec}>'
print(f'{Spec()}', f'{Spec():abc}', f'{Spec():a{1}b{"c"}}', f'{Spec()!s:.5}'[:5])
def order(n, log=[]):
    log.append(n)
    return log[:]
print(f'{order(1)} {order(2)} {order(3):}')
print(f'{await_}' if (await_ := 5) else '', f'{(walrus := 7)}', walrus, f'{walrus:=5}')
