# 3.3: a class with every special method; which syntax or builtin calls which, with what arguments.
log = []
class All:
    def __init__(self, name='o'): object.__setattr__(self, 'name', name)
def add(name, result):
    def method(self, *args, **kw):
        log.append(name.strip('_') + repr(tuple(getattr(a, 'name', a) if not isinstance(a, type) else a.__name__ for a in args)) + (repr(kw) if kw else ''))
        return result(self, *args) if callable(result) else result
    method.__name__ = name; setattr(All, name, method)
for name in 'add sub mul matmul truediv floordiv mod divmod pow lshift rshift and xor or'.split():
    add(f'__{name}__', name); add(f'__r{name}__', 'r' + name)
    if name != 'divmod': add(f'__i{name}__', lambda self, *a: self)
for name, result in dict(neg='neg', pos='pos', abs='abs', invert='inv', complex=1j, int=1, float=1.5, index=2, round='rounded', trunc='trunc', floor='floor', ceil='ceil', lt='lt', le='le', gt='gt', ge='ge', eq='eq', ne='ne', hash=7, bool=True, len=3, length_hint=4, getitem=lambda s, k: k if not isinstance(k, int) or k < 2 else (_ for _ in ()).throw(IndexError), setitem=None, delitem=None, iter=lambda s: iter('it'), reversed='rev', contains=0, call=lambda s, *a: a, enter='entered', exit=True, repr='<repr>', str='<str>', bytes=b'by', format='<fmt>', dir=['d', 'c'], missing='m', await_=lambda s: iter(()), fspath='/fs').items():
    add(f'__{name.rstrip("_")}__', result)
add('__getattr__', lambda s, n: f'attr {n}'); add('__setattr__', None); add('__delattr__', None); add('__instancecheck__', True); add('__subclasscheck__', True); add('__sizeof__', 100); add('__copy__', 'copied'); add('__deepcopy__', 'deep')
add('__get__', 'never: not in a class'); add('__class_getitem__', 'x')
o, p = All('o'), All('p')
import math, operator, copy, sys, os
for text in ('o + 1', '1 + o', 'o - p', 'o * 2', '2 * o', 'o @ 1', '[] @ o', 'o / 1', '1 // o', 'o % 2', '"%s" % o', '5 % o', 'divmod(o, 1)', 'divmod(1, o)', 'o ** 2', '2 ** o', 'pow(o, 2, 3)', 'pow(2, o)', 'o << 1', '1 >> o', 'o & 1', 'None | o', 'o ^ p', '-o', '+o', '~o', 'abs(o)', 'complex(o)', 'int(o)', 'float(o)', 'operator.index(o)', 'hex(o)', '[1, 2, 3][o]', 'range(o)', 'chr(o)', 'round(o)', 'round(o, 2)', 'round(o, ndigits=None)', 'math.trunc(o)', 'math.floor(o)', 'math.ceil(o)', 'math.sqrt(o)', 'o < 1', '1 < o', 'o <= p', 'o == 1', '1 == o', 'o != 1', 'o >= 1', 'o > p', 'hash(o)', '{o: 1}[o]', 'not o', 'bool(o)', 'o and 1', '1 if o else 2', 'len(o)', 'operator.length_hint(o)', 'o[0]', 'o[1:2]', 'o[0, ...]', 'list(o)', 'tuple(o)', '[*o]', 'a, b = o', 'for x in o: pass', 'reversed(o)', '1 in o', 'None not in o', 'o()', 'o(1, *[2], k=3)', 'repr(o)', 'str(o)', 'bytes(o)', 'format(o)', 'format(o, "spec")', 'f"{o}"', 'f"{o!r:>3}"', 'f"{o:{1}}"', '"{0:x}{0.a}{0[k]}".format(o)', '"%r" % (o,)', 'print(o, end="")', 'ascii(o)', 'dir(o)', 'o.missing_name', 'o.name', 'getattr(o, "x")', 'hasattr(o, "y")', 'o.z = 1', 'setattr(o, "q", 2)', 'del o.r', 'isinstance(1, o)', 'issubclass(int, o)', 'sys.getsizeof(o) > 100', 'copy.copy(o)', 'copy.deepcopy(o)', 'os.fspath(o)', 'sum([o], 0)', 'max(o, 1)', 'sorted([o, p])', '[o].index(1)', 'min([p, o])', 'sum([o, o], o)', 'dict.get({}, o)', '"".join(o)', 'enumerate(o).__next__()', 'zip(o, o).__next__()', 'map(o, "a").__next__()', 'filter(o, "a").__next__()', 'any(o)', 'all([o])', 'set(o) == {"i", "t"}', 'dict(**{"a": o})["a"] is o', 'slice(o).indices(5)', '"abc"[o:]', 'b"a" * o', '"ab" * o', '[0] * o', 'bytearray(o)', 'int("11", o)', 'o.__class__.__name__', 'type(o).__len__(o)', 'All[5]', 'vars(o)', 'id(o) == id(o)', 'callable(o)', 'o is o', 'iter(o).__next__()', 'memoryview(o)', 'del o[1], o[2:3]', 'o[1] = o[2] = 5', 'a = o; a += 1; a -= 1; a *= 1; a @= 1; a /= 1; a //= 1; a %= 1; a **= 2; a <<= 1; a >>= 1; a &= 1; a ^= 1; a |= 1', 'with o as x: log.append(x)', 'o[0] += 1', 'o.w += 1', 'assert o', 'while o: break', 'raise o', 'lambda: (yield from o)', 'exec("x = 1", {}, {})', 'eval("o2", {"o2": 5})', 'next(o)', 'o if o else p', 'o or p', '1 < o < p', 'str(o, "ascii")', 'type("T", (All,), {})("t") + 1', 'import_ = __import__("math").gcd(o, 4)'):
    log.clear()
    try: r = eval(compile(text, '', 'eval')) if True else None
    except SyntaxError:
        try: exec(text); r = 'statement'
        except Exception as e: r = f'{type(e).__name__}: {e}'
    except Exception as e: r = f'{type(e).__name__}: {e}'
    if callable(r) or type(r) is All: r = type(r).__name__
    print(text, '->', r, log)
