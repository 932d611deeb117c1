"""A table-driven lexer for a small C-like language: positions, nested comments, escapes, error recovery, a pretty printer of tokens."""
class Token:
    __slots__ = ('kind', 'value', 'line', 'column', 'text')
    def __init__(self, *parts):
        for name, part in zip(self.__slots__, parts): setattr(self, name, part)
    def __repr__(self): return f'{self.kind}:{self.value!r}@{self.line}:{self.column}'
    def __eq__(self, o): return isinstance(o, Token) and (self.kind, self.value) == (o.kind, o.value)
class LexError(Exception):
    def __init__(self, message, line, column): super().__init__(message); self.message, self.line, self.column = message, line, column
    def __str__(self): return f'{self.line}:{self.column}: {self.message}'
    def show(self, source):
        text = source.split('\n')[self.line - 1]
        return f'{self}\n  {text}\n  ' + ''.join('\t' if c == '\t' else ' ' for c in text[:self.column - 1]) + '^'
class Lexer:
    keywords = {'if', 'else', 'while', 'return', 'int', 'char'}
    operators = sorted(['<<=', '>>=', '==', '!=', '<=', '>=', '&&', '||', '++', '--', '+=', '-=', '<<', '>>', '->', *'+-*/%<>=!&|^~?:;,.(){}[]'], key=len, reverse=True)
    escapes = {'n': '\n', 't': '\t', '0': '\0', '\\': '\\', "'": "'", '"': '"'}
    rules = []
    def rule(start, rules=rules):
        def add(f): rules.append((start, f)); return f
        return add
    def __init__(self, source): self.source, self.at, self.line, self.column, self.errors = source, 0, 1, 1, []
    def peek(self, n=0): return self.source[self.at + n:self.at + n + 1]
    def advance(self, n=1):
        text = self.source[self.at:self.at + n]; self.at += n
        for c in text:
            if c == '\n': self.line, self.column = self.line + 1, 1
            else: self.column += 1
        return text
    def fail(self, message, line=None, column=None): raise LexError(message, line or self.line, column or self.column)
    def take(self, test):
        out = ''
        while self.peek() and test(self.peek()): out += self.advance()
        return out
    @rule(str.isspace)
    def space(self): self.take(str.isspace)
    @rule(lambda c: c.isalpha() or c == '_')
    def name(self): word = self.take(lambda c: c.isalnum() or c == '_'); return ('keyword' if word in self.keywords else 'name', word)
    @rule(str.isdigit)
    def number(self):
        if self.peek() == '0' and self.peek(1) and self.peek(1) in 'xXbB':
            base = 16 if self.advance(2)[1] in 'xX' else 2; digits = self.take(lambda c: c.isalnum() or c == '_')
            try: return ('int', int(digits, base))
            except ValueError: self.fail(f'bad digits {digits!r} for base {base}')
        text = self.take(str.isdigit)
        if self.peek() == '.' and self.peek(1).isdigit(): text += self.advance() + self.take(str.isdigit)
        if self.peek() and self.peek() in 'eE':
            text += self.advance()
            if self.peek() and self.peek() in '+-': text += self.advance()
            digits = self.take(str.isdigit)
            if not digits: self.fail('exponent without digits')
            text += digits
        if self.peek().isalpha() or self.peek() == '_': rest = self.take(lambda c: c.isalnum() or c == '_'); self.fail(f'letters {rest!r} after number', column=self.column - len(rest))
        return ('float', float(text)) if '.' in text or 'e' in text.lower() else ('int', int(text))
    @rule(lambda c: c in '"\'')
    def string(self):
        line, column, quote, out = self.line, self.column, self.advance(), []
        while True:
            c = self.peek()
            if c in ('', '\n'): self.fail('string not closed', line, column)
            self.advance()
            if c == quote: break
            if c == '\\':
                e = self.advance()
                if e == 'x':
                    digits = self.advance(2)
                    try: c = chr(int(digits, 16))
                    except ValueError: self.fail(f'bad escape \\x{digits}', column=self.column - len(digits) - 2)
                elif e in self.escapes and e: c = self.escapes[e]
                else: self.fail(f'unknown escape \\{e}', column=self.column - len(e) - 1)
            out.append(c)
        text = ''.join(out)
        if quote == "'":
            if len(text) != 1: self.fail(f'character of length {len(text)}', line, column)
            return ('char', ord(text))
        return ('string', text)
    @rule(lambda c: c == '/')
    def slash(self):
        if self.peek(1) == '/': self.take(lambda c: c != '\n'); return None
        if self.peek(1) == '*':
            line, column, depth = self.line, self.column, 0
            while True:
                pair = self.peek() + self.peek(1)
                if pair == '/*': depth += 1; self.advance(2)
                elif pair == '*/':
                    depth -= 1; self.advance(2)
                    if depth == 0: return None
                elif not self.advance(): self.fail(f'comment not closed, {depth} deep', line, column)
        return self.operator()
    @rule(lambda c: True)
    def operator(self):
        for op in self.operators:
            if self.source.startswith(op, self.at): self.advance(len(op)); return ('op', op)
        c = self.peek(); line, column = self.line, self.column; self.advance(); self.fail(f'unexpected character {c!r}', line, column)
    del rule
    def tokens(self):
        while self.at < len(self.source):
            line, column, start = self.line, self.column, self.at
            handler = next(f for test, f in self.rules if test(self.peek()))
            try: found = handler(self)
            except LexError as error: self.errors.append(error); continue
            if found: yield Token(*found, line, column, self.source[start:self.at])
        yield Token('end', None, self.line, self.column, '')
def pretty(tokens):
    depth, out, line = 0, [], ''
    for t in tokens:
        if t.kind == 'end': break
        if t.value == '}': depth -= 1
        word = t.text
        tight = line == '' or t.value in (';', ',', ')', ']', '(', '[', '++', '--', '.', '->') and t.kind == 'op' or line[-1] in '([.' or line.endswith('->')
        line += word if tight else ' ' + word
        if t.kind == 'op' and t.value in ('{', '}', ';'): out.append('    ' * (depth if t.value != '{' else depth) + line); line = ''
        if t.value == '{': depth += 1
    return out + ([line] if line else [])
source = '''int main(int argc) { // entry
  char c = '\\n'; /* a /* nested */ comment */ float_ = 3.25e-2;
\tx <<= 0xFF >> 0b101; if (a->b != "say \\"hi\\"\\x41") return arr[i++]; else { y = -1; }
}
'''
lexer = Lexer(source); tokens = list(lexer.tokens()); print(len(tokens), lexer.errors); print(*tokens, sep=' '); print(*pretty(tokens), sep='\n')
print(list(Lexer(' '.join(t.text for t in tokens)).tokens()) == tokens, list(Lexer('').tokens()), list(Lexer('a/b').tokens()) == list(Lexer('a / b').tokens()), [t.value for t in Lexer('1 1.5 1e3 0x1F 0b11 1.x').tokens()], [t.value for t in Lexer('a+++b<<=c&&d').tokens()])
bad = 'ok 12ab @ "open\n\'ab\' 0xZZ "\\q" \'\' 1e+ fine \u20ac "\\xg1" 0b2\n\t#x\n/* never /* closed */'
lexer = Lexer(bad); print(list(lexer.tokens()))
for e in lexer.errors: print(e.show(bad))
print(Token('a', 1, 1, 1, '') == Token('a', 1, 9, 9, 'z'), Token('a', 1) == 5, sorted(Lexer.keywords), hasattr(Lexer, 'rule'), len(Lexer.rules))
raise lexer.errors[0]
