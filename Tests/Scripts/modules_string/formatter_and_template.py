# string: constants, capwords, Formatter with overridden hooks, Template with every placeholder form and error.
import string
def attempt(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
print({n: getattr(string, n) for n in ('ascii_letters', 'digits', 'hexdigits', 'octdigits', 'punctuation')}, repr(string.whitespace), repr(string.printable)[-30:], sorted(string.__all__))
for args in (('hello wORLD  again',), ('a-b-c', '-'), ('  x  y ',), ('  x  y ', ' '), ('',), ('don\'t stop', None), ('aXbXc', 'X'), (5,), ('a', 5)): attempt(lambda: string.capwords(*args))
f = string.Formatter()
print(f.format('{} {0!r:>5} {k}'.replace('{0', '{'), 1, 'x', k=2), f.format('{0.real}{1[0]}{1[k]}', 5, {0: 'zero', 'k': 'key'}), f.vformat('{a}-{b:03}', (), {'a': 1, 'b': 2}), f.format('{:{w}.{p}f}', 3.14159, w=8, p=2), f.format('{{}}'), f.format('plain'))
for call in (lambda: f.format('{} {0}', 1), lambda: f.format('{0} {}', 1), lambda: f.format('{5}', 1), lambda: f.format('{nope}'), lambda: f.format('{'), lambda: f.format('}'), lambda: f.format('{0!x}', 1), lambda: f.format('{:{:{}}}', 1, 2, 3), lambda: f.format(), lambda: f.format(format_string='x'), lambda: f.format('{a.b}', a=1), lambda: f.format('{0[z]}', {}), lambda: f.format(5), lambda: f.vformat('{}', [1], {}), lambda: list(f.parse('a{b!r:{c}}d{e.f[0]}{{g}}')), lambda: list(f.parse('')), lambda: f.get_field('a.b[0].c', (), {'a': 1}), lambda: f.get_value('k', (), {'k': 5}), lambda: f.get_value(1, 'ab', {}), lambda: f.convert_field(5, 's'), lambda: f.convert_field('\xe9', 'a'), lambda: f.convert_field(5, 'q'), lambda: f.format_field(5, '03'), lambda: f.check_unused_args({0}, (1,), {})): attempt(call)
class Strict(string.Formatter):
    def check_unused_args(self, used, args, kwargs):
        unused = set(kwargs) - used | set(range(len(args))) - used
        if unused: raise ValueError(f'unused {sorted(map(str, unused))}')
class Lenient(string.Formatter):
    def get_value(self, key, args, kwargs):
        try: return super().get_value(key, args, kwargs)
        except (KeyError, IndexError): return f'<{key}?>'
    def convert_field(self, value, conversion): return str(value).upper() if conversion == 'u' else super().convert_field(value, conversion)
    def format_field(self, value, spec): return str(value)[::-1] if spec == 'rev' else super().format_field(value, spec)
class Arrow(string.Formatter):
    def parse(self, text):
        for i, part in enumerate(text.split('->')): yield (part, None, None, None) if i == 0 else (part[1:], part[0], '', None)
print(Strict().format('{0}{a}', 1, a=2), Lenient().format('{0} {1} {x} {y!u} {z:rev}', 'only', y='up', z='abc'), Arrow().format('x=->a;y=->b', a=1, b=2)); attempt(lambda: Strict().format('{0}', 1, 2, z=3))
T = string.Template
for text in ('$name', '${name}', '$name_x', '${name}_x', '$$', '$$name', '$name$name', '$nAme', 'cost: $$5 for ${name}', 'no placeholders', '', '$_u', '$name.attr', '$name[0]', '\xe9$name'): attempt(lambda: T(text).safe_substitute(name='N', _u='U')); attempt(lambda: T(text).substitute({'name': 'M', 'name_x': 'X'}, _u='V'))
for text in ('$', '$ x', '${', '${}', '${a b}', 'line1\nline2 $!', '$5', '${name', 'a $', '$\xe9'): attempt(lambda: T(text).substitute(name=1)); attempt(lambda: T(text).safe_substitute(name=1))
class Percent(T): delimiter = '%'
t = T('$who likes $what'); print(t.template, t.substitute(who='ann', what=5), t.substitute({'who': 'x'}, what='y'), t.safe_substitute(who='z'), t.substitute({'who': 1, 'what': 2}, who=3), Percent('%a $b %%').substitute(a=1)); attempt(lambda: t.substitute(who=1)); attempt(lambda: t.substitute()); attempt(lambda: t.substitute(5)); attempt(lambda: t.substitute({}, {})); attempt(lambda: T(5).substitute()); attempt(lambda: T()); attempt(lambda: t.substitute(None, who=1, what=2)); attempt(lambda: t.safe_substitute(5)); attempt(lambda: T('$self').substitute(self='me')); attempt(lambda: T('$mapping').substitute({'mapping': 1}))
