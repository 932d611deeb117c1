import operator
OPS = {'+': (1, operator.add), '-': (1, operator.sub), '*': (2, operator.mul), '/': (2, operator.truediv), '^': (3, operator.pow)}
def tokens(text):
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace(): i += 1
        elif c.isdigit() or c == '.':
            j = i
            while j < len(text) and (text[j].isdigit() or text[j] == '.'): j += 1
            yield 'num', float(text[i:j]) if '.' in text[i:j] else int(text[i:j])
            i = j
        elif c in OPS or c in '()': yield 'op', c; i += 1
        else: raise SyntaxError(f'unexpected {c!r} at {i}')
    yield 'end', None
class Parser:
    def __init__(self, text): self.stream = tokens(text); self.advance()
    def advance(self): self.kind, self.value = next(self.stream)
    def expression(self, level=0):
        if (self.kind, self.value) == ('op', '('):
            self.advance(); left = self.expression()
            if self.value != ')': raise SyntaxError('missing )')
            self.advance()
        elif (self.kind, self.value) == ('op', '-'): self.advance(); left = -self.expression(3)
        elif self.kind == 'num': left = self.value; self.advance()
        else: raise SyntaxError(f'unexpected {self.kind} {self.value}')
        while self.kind == 'op' and self.value in OPS and OPS[self.value][0] > level:
            p, f = OPS[self.value]; right = self.value == '^'; self.advance()
            left = f(left, self.expression(p - right))
        return left
for t in ('1 + 2 * 3', '(1+2)*3', '2^3^2', '-2^2', '10/4-1', '((7))', '1.5*4', '2*', '(1', '1 $ 2', '', '8/(4-4)', '1..2'):
    try: print(t, '=', Parser(t).expression())
    except Exception as e: print(t, '->', type(e).__name__, e)
print(Parser('3 + x').expression())
