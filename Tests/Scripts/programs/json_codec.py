"""A JSON encoder and decoder written by hand, round trips, and its error positions."""
class JSONError(ValueError):
    def __init__(self, message, text, at):
        line = text.count('\n', 0, at) + 1
        column = at - text.rfind('\n', 0, at)
        super().__init__(f'{message}: line {line} column {column} (char {at})')

class Decoder:
    escapes = {'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}
    words = {'true': True, 'false': False, 'null': None, 'NaN': float('nan'), 'Infinity': float('inf'), '-Infinity': float('-inf')}
    def __init__(self, text): self.text, self.i = text, 0
    def fail(self, message, at=None): raise JSONError(message, self.text, self.i if at is None else at)
    def skip(self):
        while self.text[self.i:self.i + 1] in (' ', '\t', '\n', '\r') and self.i < len(self.text): self.i += 1
    def decode(self):
        self.skip(); value = self.value(); self.skip()
        if self.i != len(self.text): self.fail('Extra data')
        return value
    def value(self):
        c = self.text[self.i:self.i + 1]
        if c == '{': return self.object()
        if c == '[': return self.array()
        if c == '"': return self.string()
        for word, value in self.words.items():
            if self.text.startswith(word, self.i): self.i += len(word); return value
        return self.number()
    def number(self):
        start, t = self.i, self.text
        def digits():
            begin = self.i
            while t[self.i:self.i + 1].isdigit() and t[self.i].isascii(): self.i += 1
            return self.i > begin
        if t[self.i:self.i + 1] == '-': self.i += 1
        zero = t[self.i:self.i + 1] == '0'
        if zero: self.i += 1
        elif not digits(): self.fail('Expecting value', start)
        real = False
        if t[self.i:self.i + 1] == '.':
            self.i += 1
            if digits(): real = True
            else: self.i -= 1
        if t[self.i:self.i + 1] in ('e', 'E') and t[self.i:]:
            mark = self.i; self.i += 1
            if t[self.i:self.i + 1] in ('+', '-'): self.i += 1
            if digits(): real = True
            else: self.i = mark
        return (float if real else int)(t[start:self.i])
    def string(self):
        start = self.i; self.i += 1; out = []
        while True:
            if self.i >= len(self.text): self.fail('Unterminated string starting at', start)
            c = self.text[self.i]; self.i += 1
            if c == '"': return ''.join(out)
            if c < ' ': self.fail('Invalid control character at', self.i - 1)
            if c == '\\':
                c = self.text[self.i:self.i + 1]; self.i += 1
                if c == 'u':
                    code = self.hex4()
                    if 0xd800 <= code < 0xdc00 and self.text.startswith('\\u', self.i):
                        self.i += 2; low = self.hex4()
                        if 0xdc00 <= low < 0xe000: code = 0x10000 + ((code - 0xd800) << 10 | low - 0xdc00)
                        else: self.i -= 6
                    c = chr(code)
                elif c in self.escapes: c = self.escapes[c]
                else: self.fail('Invalid \\escape', self.i - 2)
            out.append(c)
    def hex4(self):
        digits = self.text[self.i:self.i + 4]
        try: code = int(digits, 16) if len(digits) == 4 and digits[1] not in 'xX' else None
        except ValueError: code = None
        if code is None: self.fail('Invalid \\uXXXX escape', self.i)
        self.i += 4
        return code
    def array(self):
        self.i += 1; items = []; self.skip()
        if self.text[self.i:self.i + 1] == ']': self.i += 1; return items
        while True:
            self.skip(); items.append(self.value()); self.skip()
            c = self.text[self.i:self.i + 1]; self.i += 1
            if c == ']': return items
            if c != ',': self.fail("Expecting ',' delimiter", self.i - 1)
    def object(self):
        self.i += 1; items = {}; self.skip()
        if self.text[self.i:self.i + 1] == '}': self.i += 1; return items
        while True:
            self.skip()
            if self.text[self.i:self.i + 1] != '"': self.fail('Expecting property name enclosed in double quotes')
            key = self.string(); self.skip()
            if self.text[self.i:self.i + 1] != ':': self.fail("Expecting ':' delimiter")
            self.i += 1; self.skip(); items[key] = self.value(); self.skip()
            c = self.text[self.i:self.i + 1]; self.i += 1
            if c == '}': return items
            if c != ',': self.fail("Expecting ',' delimiter", self.i - 1)

def encode(value, indent=None, sort=False, level=0):
    if value is None or value is True or value is False: return {None: 'null', True: 'true', False: 'false'}[value]
    if isinstance(value, str):
        table = {'"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f'}
        def one(c):
            if c in table: return table[c]
            if ' ' <= c < '\x7f': return c
            units = c.encode('utf-16-be', 'surrogatepass')
            return ''.join('\\u%04x' % int.from_bytes(units[k:k + 2], 'big') for k in range(0, len(units), 2))
        return '"' + ''.join(map(one, value)) + '"'
    if isinstance(value, float):
        return {'nan': 'NaN', 'inf': 'Infinity', '-inf': '-Infinity'}.get(repr(value), repr(value))
    if isinstance(value, int): return int.__repr__(value)
    if isinstance(value, (list, tuple, dict)):
        is_dict = isinstance(value, dict)
        pairs = (sorted(value.items()) if sort else value.items()) if is_dict else value
        parts = []
        for item in pairs:
            if is_dict:
                k, v = item
                if not isinstance(k, str):
                    if not isinstance(k, (int, float, type(None))): raise TypeError(f'keys must be str, int, float, bool or None, not {type(k).__name__}')
                    k = encode(k)
                parts.append(encode(k) + ': ' + encode(v, indent, sort, level + 1))
            else: parts.append(encode(item, indent, sort, level + 1))
        opening, closing = '{}' if is_dict else '[]'
        if not parts: return opening + closing
        if indent is None: return opening + ', '.join(parts) + closing
        pad = '\n' + ' ' * indent * (level + 1)
        return opening + pad + (',' + pad).join(parts) + '\n' + ' ' * indent * level + closing
    raise TypeError(f'Object of type {type(value).__name__} is not JSON serializable')

document = {'name': 'caf\xe9 \u20ac \U0001F600', 'n': [0, -1, 1.5, 1e100, 10**20], 'nested': {'a': {'b': []}, 'c': {}}, 'flags': [True, False, None], 'text': 'line\n"quoted"\t\\', '': (1, 2)}
text = encode(document); print(text); print(encode(document, indent=2, sort=True)); back = Decoder(text).decode(); print(back == {**document, '': [1, 2]}, encode(back) == text)
for source in (' [1 , 2.5e3 ,-0] ', '"\\u00e9\\ud83d\\ude00\\ud800x"', '{"a":{"b":[null,true]}}', '"/\\/"', '-12.5E-2', '[NaN, -Infinity]', '0'): print(ascii(Decoder(source).decode()))
for bad in ('', '[1,]', '[1 2]', '{"a" 1}', '{a: 1}', '{"a":1,}', '"abc', '"a\nb"', '"\\x"', '"\\u12"', '01', '1.', '.5', '+1', 'nul', '[1', '{"a":', '[]]', '{\n  "a": 1,\n  "b": ?\n}', '"\\', "['a']"):
    try: print(repr(bad), Decoder(bad).decode())
    except JSONError as error: print(repr(bad), error)
for bad in ({1, 2}, {(1, 2): 3}, object, b'x', [1j], {None: {1.5: {True: 0}}}):
    try: print(encode(bad))
    except TypeError as error: print(error)
loop = []; loop.append(loop)
try: encode(loop)
except RecursionError as error: print(type(error).__name__, 'maximum recursion' in str(error))
