"""A spreadsheet: formulas parsed by recursive descent, dependency tracking, recalculation, cycles, ranges, error values."""
class CellError(Exception):
    def __init__(self, code): super().__init__(code); self.code = code
class Formula:
    functions = {'SUM': sum, 'MAX': max, 'MIN': min, 'COUNT': len, 'AVG': lambda v: sum(v) / len(v), 'IF': None, 'LEN': lambda v: len(str(v[0])), 'ROUND': lambda v: round(*[int(x) if i else x for i, x in enumerate(v)])}
    def __init__(self, text): self.tokens, self.i = list(self.scan(text)), 0; self.tree = self.compare(); self.expect('end')
    @staticmethod
    def scan(text):
        i = 0
        while i < len(text):
            c = text[i]
            if c.isspace(): i += 1
            elif c.isdigit() or c == '.':
                j = i
                while j < len(text) and (text[j].isdigit() or text[j] == '.'): j += 1
                yield 'number', float(text[i:j]) if '.' in text[i:j] else int(text[i:j]); i = j
            elif c.isalpha():
                j = i
                while j < len(text) and text[j].isalnum(): j += 1
                yield 'name', text[i:j].upper(); i = j
            elif c == '"':
                j = text.find('"', i + 1)
                if j < 0: raise SyntaxError('unterminated text')
                yield 'text', text[i + 1:j]; i = j + 1
            elif text[i:i + 2] in ('<=', '>=', '<>'): yield 'op', text[i:i + 2]; i += 2
            elif c in '+-*/^(),:<>=&': yield 'op', c; i += 1
            else: raise SyntaxError(f'bad character {c!r}')
        yield 'end', 'end'
    def peek(self, *values): return self.tokens[self.i][0] in ('op', 'end') and self.tokens[self.i][1] in values
    def take(self): self.i += 1; return self.tokens[self.i - 1]
    def expect(self, value):
        if not self.peek(value): raise SyntaxError(f'{value!r} expected, not {self.tokens[self.i][1]!r}')
        return self.take()
    def level(self, lower, *ops):
        left = lower()
        while self.peek(*ops): op = self.take()[1]; left = (op, left, lower())
        return left
    def compare(self): return self.level(self.joined, '<', '>', '=', '<=', '>=', '<>')
    def joined(self): return self.level(self.sums, '&')
    def sums(self): return self.level(self.products, '+', '-')
    def products(self): return self.level(self.unary, '*', '/')
    def unary(self):
        if self.peek('-'): self.take(); return ('neg', self.unary())
        base = self.atom()
        if self.peek('^'): self.take(); return ('^', base, self.unary())
        return base
    def atom(self):
        kind, value = self.take()
        if kind in ('number', 'text'): return ('const', value)
        if kind == 'name':
            if self.peek('('):
                if value not in self.functions: raise SyntaxError(f'no function {value}')
                self.take(); args = []
                while not self.peek(')'):
                    args.append(self.compare())
                    if not self.peek(')'): self.expect(',')
                self.take(); return ('call', value, args)
            if self.peek(':'): self.take(); return ('range', value, self.take()[1])
            return ('cell', value)
        if value == '(': inner = self.compare(); self.expect(')'); return inner
        raise SyntaxError(f'unexpected {value!r}')
class Sheet:
    def __init__(self): self.raw, self.trees, self.values, self.evaluated = {}, {}, {}, []
    def __setitem__(self, name, text):
        self.raw[name] = text; self.trees.pop(name, None)
        if isinstance(text, str) and text.startswith('='):
            try: self.trees[name] = Formula(text[1:]).tree
            except SyntaxError as e: self.trees[name] = ('error', f'#SYNTAX({e.msg})')
        self.values.clear()
    def __getitem__(self, name):
        try: return self.value(name, ())
        except CellError as e: return e.code
    def value(self, name, path):
        if name in path: raise CellError('#CYCLE')
        if name not in self.values:
            self.evaluated.append(name)
            try: self.values[name] = self.eval(self.trees[name], path + (name,)) if name in self.trees else self.raw.get(name, 0)
            except CellError as e: self.values[name] = e
        if isinstance(self.values[name], CellError): raise self.values[name]
        return self.values[name]
    def cells(self, a, b): return [f'{chr(c)}{r}' for c in range(ord(a[0]), ord(b[0]) + 1) for r in range(int(a[1:]), int(b[1:]) + 1)]
    def eval(self, node, path):
        kind, *rest = node
        if kind == 'const': return rest[0]
        if kind == 'error': raise CellError(rest[0])
        if kind == 'cell': return self.value(rest[0], path)
        if kind == 'range': return [self.value(c, path) for c in self.cells(*rest)]
        if kind == 'neg': return -self.eval(rest[0], path)
        if kind == 'call':
            name, args = rest
            if name == 'IF': return self.eval(args[1] if self.eval(args[0], path) else args[2], path)
            flat = [x for a in args for v in [self.eval(a, path)] for x in (v if isinstance(v, list) else [v])]
            try: return Formula.functions[name](flat)
            except (TypeError, ValueError): raise CellError('#VALUE')
            except ZeroDivisionError: raise CellError('#DIV/0')
        a, b = (self.eval(n, path) for n in rest)
        try:
            return {'+': lambda: a + b, '-': lambda: a - b, '*': lambda: a * b, '/': lambda: a / b, '^': lambda: a ** b, '&': lambda: f'{a}{b}', '<': lambda: a < b, '>': lambda: a > b, '=': lambda: a == b, '<=': lambda: a <= b, '>=': lambda: a >= b, '<>': lambda: a != b}[kind]()
        except ZeroDivisionError: raise CellError('#DIV/0') from None
        except TypeError: raise CellError('#VALUE')
s = Sheet()
for name, text in dict(A1=10, A2=20, A3='=A1+A2*2', A4='=SUM(A1:A3)/COUNT(A1:A3)', B1='=IF(A1<A2, "less", "more")', B2='=B1&"!"', B3='=A1/0', B4='=B3+1', B5='=C1', C1='=C2', C2='=B5+1', D1='=2^3^2', D2='=-2^2', D3='=(1+2', D4='=FOO(1)', D5='=1+"a"', D6='=MAX(A1:A4, 99)', D7='=ROUND(A4*1.01, 2)', E1='text', E2='=LEN(E1)', E3='=1 $ 2', E4='=IF(1=1, 5, B3)', E5='="open', E6='=AVG()', E7='=A9+1', F1='=1<2', F2='=SUM(A1:B1)').items(): s[name] = text
for name in s.raw: print(name, repr(s.raw[name]), '->', repr(s[name]))
s.evaluated.clear(); s['A1'] = 5; print(s['A4'], s.evaluated); s.evaluated.clear(); s['A4'], print(s['A4'], s.evaluated)
s['C2'] = 7; print(s['B5'], s['C1'], s['B4']); s['A1'] = '=A4'; print(s['A1'], s['A3'], s['A4'])
