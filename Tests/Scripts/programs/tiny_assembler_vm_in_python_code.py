"""Compile a tiny language to CPython-like code: expression trees to closures, to stack code, and to Python source; results compared."""
import operator
BIN = {'+': (operator.add, 1), '-': (operator.sub, 1), '*': (operator.mul, 2), '/': (operator.floordiv, 2), '%': (operator.mod, 2), '<': (operator.lt, 0), '=': (operator.eq, 0)}
class Tree:
    def __init__(self, kind, *parts): self.kind, self.parts = kind, parts
    def __repr__(self): return f'{self.kind}({", ".join(map(repr, self.parts))})'
class Parser:
    def __init__(self, text): self.words = text.replace('(', ' ( ').replace(')', ' ) ').replace(';', ' ; ').replace('{', ' { ').replace('}', ' } ').split(); self.i = 0
    def next(self): w = self.peek(); self.i += 1; return w
    def peek(self): return self.words[self.i] if self.i < len(self.words) else None
    def want(self, w):
        got = self.next()
        if got != w: raise SyntaxError(f'word {self.i}: wanted {w}, got {got}')
    def block(self, end=None):
        out = []
        while self.peek() != end:
            if self.peek() is None: raise SyntaxError('block not closed')
            out.append(self.statement())
        return Tree('block', *out)
    def statement(self):
        w = self.next()
        if w in ('while', 'if'):
            test = self.expr(0); self.want('{'); body = self.block('}'); self.want('}'); other = None
            if w == 'if' and self.peek() == 'else': self.next(); self.want('{'); other = self.block('}'); self.want('}')
            return Tree(w, test, body, other)
        if w == 'print': e = self.expr(0); self.want(';'); return Tree('print', e)
        if w is None or not w.isalpha(): raise SyntaxError(f'word {self.i}: unexpected {w}')
        self.want(':='); e = self.expr(0); self.want(';'); return Tree('set', w, e)
    def expr(self, level):
        if level == 3: return self.atom()
        left = self.expr(level + 1)
        while self.peek() in BIN and BIN[self.peek()][1] == level: op = self.next(); left = Tree('op', op, left, self.expr(level + 1))
        return left
    def atom(self):
        w = self.next()
        if w == '(': e = self.expr(0); self.want(')'); return e
        if w and w.isdigit(): return Tree('num', int(w))
        if w and w.isalpha(): return Tree('var', w)
        raise SyntaxError(f'word {self.i}: unexpected {w}')
def closures(t):
    k, p = t.kind, t.parts
    if k == 'num': return lambda env, out: p[0]
    if k == 'var': return lambda env, out: env[p[0]]
    if k == 'op': f, a, b = BIN[p[0]][0], closures(p[1]), closures(p[2]); return lambda env, out: int(f(a(env, out), b(env, out)))
    if k == 'print': e = closures(p[0]); return lambda env, out: out.append(e(env, out))
    if k == 'set': e = closures(p[1]); return lambda env, out: env.__setitem__(p[0], e(env, out))
    if k == 'block':
        parts = [closures(s) for s in p]
        def block(env, out):
            for s in parts: s(env, out)
        return block
    test, body, other = closures(p[0]), closures(p[1]), closures(p[2]) if p[2] else None
    if k == 'if':
        def branch(env, out):
            if test(env, out): body(env, out)
            elif other: other(env, out)
        return branch
    def loop(env, out):
        while test(env, out): body(env, out)
    return loop
def stack_code(t, code=None):
    code = [] if code is None else code; k, p = t.kind, t.parts
    if k in ('num', 'var'): code.append((k, p[0]))
    elif k == 'op': stack_code(p[1], code); stack_code(p[2], code); code.append(('op', p[0]))
    elif k in ('print', 'set'): stack_code(p[-1], code); code.append((k, p[0] if k == 'set' else None))
    elif k == 'block': [stack_code(s, code) for s in p]
    else:
        start = len(code); stack_code(p[0], code); hole = len(code); code.append(None); stack_code(p[1], code)
        if k == 'while': code.append(('jump', start)); code[hole] = ('unless', len(code))
        elif p[2] is None: code[hole] = ('unless', len(code))
        else: end = len(code); code.append(None); code[hole] = ('unless', len(code)); stack_code(p[2], code); code[end] = ('jump', len(code))
    return code
def run_stack(code):
    env, out, stack, pc, steps = {}, [], [], 0, 0
    while pc < len(code):
        op, arg = code[pc]; pc += 1; steps += 1
        if op == 'num': stack.append(arg)
        elif op == 'var': stack.append(env[arg])
        elif op == 'op': b = stack.pop(); stack[-1] = int(BIN[arg][0](stack[-1], b))
        elif op == 'set': env[arg] = stack.pop()
        elif op == 'print': out.append(stack.pop())
        elif op == 'jump': pc = arg
        elif not stack.pop(): pc = arg
    return out, env, steps
def source(t, indent=0):
    k, p, pad = t.kind, t.parts, '    ' * indent
    if k in ('num', 'var'): return str(p[0])
    if k == 'op': return f"int({source(p[1])} {'==' if p[0] == '=' else '//' if p[0] == '/' else p[0]} {source(p[2])})"
    if k == 'print': return f'{pad}out.append({source(p[0])})\n'
    if k == 'set': return f'{pad}{p[0]} = {source(p[1])}\n'
    if k == 'block': return ''.join(source(s, indent) for s in p) or pad + 'pass\n'
    return f'{pad}{k} {source(p[0])}:\n{source(p[1], indent + 1)}' + (f'{pad}else:\n{source(p[2], indent + 1)}' if p[2] else '')
programs = {'primes': 'n := 2; while n < 40 { d := 2; p := 1; while (d * d) < (n + 1) { if n % d = 0 { p := 0; } d := d + 1; } if p { print n; } n := n + 1; }', 'collatz': 'x := 27; s := 0; while 1 < x { if x % 2 = 0 { x := x / 2; } else { x := 3 * x + 1; } s := s + 1; } print s;', 'precedence': 'print 2 + 3 * 4 - 1; print (2 + 3) * (4 - 1); print 10 - 4 - 3; print 7 / 2 % 2; print 1 + 1 = 2; print 3 < 2 + 2;'}
for name, text in programs.items():
    tree = Parser(text).block(); out, env = [], {}; closures(tree)(env, out); stacked, env2, steps = run_stack(stack_code(tree)); ns = {'out': []}; exec(compile(source(tree), name, 'exec'), ns)
    print(name, out, out == stacked == ns['out'], env == env2 == {k: v for k, v in ns.items() if k in env}, steps, len(stack_code(tree)))
print(source(Parser(programs['primes']).block()), end=''); print(Parser('a := 1 + b * 2;').block(), stack_code(Parser('if a { print 1; } else { print 2; }').block()))
for bad in ('x', 'x := ;', 'print 1', 'while 1 { x := 1;', '1 := 2;', 'if 1 { } else 5', 'print (1;', '}'):
    try: Parser(bad).block()
    except SyntaxError as e: print(f'{bad!r}: {e}')
for text in ('print y;', 'print 1 / 0;'):
    tree = Parser(text).block()
    for runner in (lambda: closures(tree)({}, []), lambda: run_stack(stack_code(tree)), lambda: exec(source(tree), {'out': []})):
        try: runner()
        except (KeyError, NameError, ZeroDivisionError) as e: print(type(e).__name__, e)
exec(compile(source(Parser('x := 5; while x < 10 { x := x + 1; print x / (x - 8); }').block()), 'generated.tiny', 'exec'), {'out': []})
