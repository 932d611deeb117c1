"""Constants, capwords(), templates and the formatter class.

Placeholders of templates are found without regular expressions; classes that bring their own `pattern`, `idpattern`,
`braceidpattern` or `flags` would need them, and are refused.
"""
import _string

__all__ = ['ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'capwords', 'digits', 'hexdigits',
           'octdigits', 'printable', 'punctuation', 'whitespace', 'Formatter', 'Template']

ascii_lowercase = ''.join(map(chr, range(ord('a'), ord('z') + 1)))
ascii_uppercase = ascii_lowercase.upper()
ascii_letters = ascii_lowercase + ascii_uppercase
digits = ''.join(map(str, range(10)))
octdigits = digits[:8]
hexdigits = digits + ascii_lowercase[:6] + ascii_uppercase[:6]
whitespace = ' \t\n\r\v\f'
punctuation = ''.join(c for c in map(chr, range(33, 127)) if not c.isalnum())
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Capitalizes each word. Without `sep`, words are what white space separates, and single spaces join them."""
    joint = ' ' if sep is None or sep == '' else sep
    return joint.join([word.capitalize() for word in s.split(sep)])


_NAME_START = frozenset(ascii_letters + '_')
_NAME = _NAME_START | frozenset(digits)


def _name_end(text, start):
    """Where the identifier at `start` ends; `start` itself if there is none."""
    if text[start:start + 1] not in _NAME_START:
        return start
    end = start + 1
    while text[end:end + 1] in _NAME:
        end += 1
    return end


class Template:
    """A text with places like $name and ${name}, for substitute() to fill in; $$ is a dollar sign."""

    delimiter = '$'
    idpattern = '(?a:[_a-z][_a-z0-9]*)'
    braceidpattern = None
    flags = 2

    def __init_subclass__(cls):
        own = vars(cls)
        for name in ('pattern', 'idpattern', 'braceidpattern', 'flags'):
            if name in own and own[name] != getattr(Template, name, None):
                raise NotImplementedError(
                    f'string.Template with its own {name} needs regular expressions, '
                    'which pyvm does not have yet')

    def __init__(self, template):
        self.template = template

    def _pieces(self):
        """The text in pieces: (text, None, place) as it stands, (text, name, place) for a placeholder.

        The name of a delimiter that nothing sensible follows is ''.
        """
        text, mark = self.template, self.delimiter
        if not isinstance(text, (str, bytes)):
            raise TypeError('expected string or bytes-like object')
        position = 0
        while True:
            found = text.find(mark, position)
            if found < 0:
                yield text[position:], None, position
                return
            yield text[position:found], None, position
            behind = found + len(mark)
            if text.startswith(mark, behind):
                yield mark, None, found
                position = behind + len(mark)
                continue
            braced = text.startswith('{', behind)
            start = behind + braced
            end = _name_end(text, start)
            if end == start or braced and not text.startswith('}', end):
                yield mark, '', found
                position = behind
            else:
                position = end + braced
                yield text[found:position], text[start:end], found

    def _refuse(self, place):
        # Columns count from one and are those of the delimiter's last character.
        end = place + len(self.delimiter)
        lines = self.template[:end].splitlines(True)
        column = end - sum(map(len, lines[:-1]))
        raise ValueError('Invalid placeholder in string: line %d, col %d' % (len(lines), column))

    def _values(self, mapping, keywords):
        if not keywords:
            return mapping
        if not mapping:
            return keywords
        from collections import ChainMap
        return ChainMap(keywords, mapping)

    def substitute(self, mapping={}, /, **kws):
        """The text with all placeholders filled in; KeyError for names without a value."""
        values = self._values(mapping, kws)
        result = []
        for text, name, place in self._pieces():
            if name == '':
                self._refuse(place)
            result.append(text if name is None else str(values[name]))
        return ''.join(result)

    def safe_substitute(self, mapping={}, /, **kws):
        """The text with those placeholders filled in that have values; nothing else is touched."""
        values = self._values(mapping, kws)
        result = []
        for text, name, place in self._pieces():
            if name:
                try:
                    text = str(values[name])
                except KeyError:
                    pass
            result.append(text)
        return ''.join(result)


class Formatter:
    """str.format() in parts that classes can replace."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        filling = _Filling(self, args, kwargs, used_args, auto_arg_index)
        return filling.text(format_string, recursion_depth), filling.next_number

    def get_value(self, key, args, kwargs):
        return (args if isinstance(key, int) else kwargs)[key]

    def check_unused_args(self, used_args, args, kwargs):
        """Is told which arguments were used; for classes that want to complain."""

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        convert = {'s': str, 'r': repr, 'a': ascii}.get(conversion)
        if convert is None:
            raise ValueError('Unknown conversion specifier {0!s}'.format(conversion))
        return convert(value)

    def parse(self, format_string):
        """Tuples (text, field name, specification, conversion), as many as there are fields and escapes."""
        return _string.formatter_parser(format_string)

    def get_field(self, field_name, args, kwargs):
        """The object that a field's name leads to, and the argument's index or name with which it begins."""
        key, lookups = _string.formatter_field_name_split(field_name)
        found = self.get_value(key, args, kwargs)
        for is_attribute, name in lookups:
            found = getattr(found, name) if is_attribute else found[name]
        return found, key


class _Filling:
    """One call of vformat(): counts the fields without a number."""

    def __init__(self, formatter, args, kwargs, used, next_number=0):
        self.formatter = formatter
        self.arguments = args, kwargs
        self.used = used
        self.next_number = next_number
        self.is_manual = False

    def numbered(self, name):
        if name == '':
            if self.is_manual:
                raise ValueError('cannot switch from manual field specification to automatic field numbering')
            name = str(self.next_number)
            self.next_number += 1
        elif name.isdigit():
            if self.next_number:
                raise ValueError('cannot switch from manual field specification to automatic field numbering')
            self.is_manual = True
        return name

    def text(self, format_string, depth):
        if depth < 0:
            raise ValueError('Max string recursion exceeded')
        formatter = self.formatter
        pieces = []
        for literal, name, specification, conversion in formatter.parse(format_string):
            if literal:
                pieces.append(literal)
            if name is None:
                continue
            value, key = formatter.get_field(self.numbered(name), *self.arguments)
            self.used.add(key)
            value = formatter.convert_field(value, conversion)
            specification = self.text(specification, depth - 1)
            pieces.append(formatter.format_field(value, specification))
        return ''.join(pieces)
