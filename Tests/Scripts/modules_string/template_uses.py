# The library reference's examples of string: Template as configuration, Formatter derived.
from string import Template, Formatter, ascii_lowercase, capwords
s = Template('$who likes $what')
print(s.substitute(who='tim', what='kung pao'), s.safe_substitute(who='x'), s.template)
d = dict(who='tim')
for t in ('Give $who $100', '$who likes $what', 'cost: $$5 ${who}s', '${who', '$ {who}'):
    try: print(Template(t).substitute(d))
    except (ValueError, KeyError) as e: print(type(e).__name__, e)
class Percent(Template): delimiter = '%'
print(Percent('%who pays 50%%').substitute(d), Percent('$who').substitute(d))
class Default(Formatter):
    def get_value(self, key, args, kwargs):
        if isinstance(key, str): return kwargs.get(key, f'<{key}>')
        return super().get_value(key, args, kwargs)
    def convert_field(self, value, conversion):
        return value.upper() if conversion == 'u' else super().convert_field(value, conversion)
    def format_field(self, value, spec):
        return f'[{value}]' if spec == 'box' else super().format_field(value, spec)
    def check_unused_args(self, used, args, kwargs):
        print('unused', sorted(set(kwargs) - used, key=str), end=' ')
f = Default()
print(f.format('{name} {missing} {0!u} {0:box} {name!r:>8}', 'pos', name='n', extra=1))
print(list(f.parse('a{b!c:d}e{}{{')), f.get_field('0.real', (5,), {}), f.vformat('{x[0]}', (), {'x': 'yz'}))
print(capwords('the quick  brown-fox'), capwords('a-b-c', '-'), ascii_lowercase[:3])
Template('$missing').substituted
