"""Hindley-Milner type inference for a small lambda language: parser, unification, let-polymorphism, errors."""
from itertools import count
class TypeProblem(Exception): pass
class Var:
    def __init__(self, ids): self.id, self.ref = next(ids), None
class Con:
    def __init__(self, name, *args): self.name, self.args = name, args
INT, BOOL, STR = Con('int'), Con('bool'), Con('str')
def fn(a, b): return Con('->', a, b)
def lst(a): return Con('list', a)
def find(t):
    while isinstance(t, Var) and t.ref is not None: t = t.ref
    return t
def show(t, names=None, left=False):
    names = {} if names is None else names; t = find(t)
    if isinstance(t, Var): return names.setdefault(t.id, "'" + 'abcdefghij'[len(names)])
    if t.name == '->': s = f'{show(t.args[0], names, True)} -> {show(t.args[1], names)}'; return f'({s})' if left else s
    return ' '.join([*(show(a, names, True) for a in t.args), t.name])
def occurs(v, t): t = find(t); return t is v or isinstance(t, Con) and any(occurs(v, a) for a in t.args)
def unify(a, b):
    a, b = find(a), find(b)
    if a is b: return
    if isinstance(a, Var):
        if occurs(a, b): raise TypeProblem(f'infinite type {show(b)}')
        a.ref = b
    elif isinstance(b, Var): unify(b, a)
    elif a.name != b.name or len(a.args) != len(b.args): names = {}; raise TypeProblem(f'{show(a, names)} is not {show(b, names)}')
    else:
        for x, y in zip(a.args, b.args): unify(x, y)
class Scheme:
    def __init__(self, vars, t): self.vars, self.t = vars, t
    def fresh(self, new):
        table = {v: new() for v in self.vars}
        def copy(t): t = find(t); return table.get(t, t) if isinstance(t, Var) else Con(t.name, *map(copy, t.args))
        return copy(self.t)
def free(t): t = find(t); return {t} if isinstance(t, Var) else set().union(*map(free, t.args))
class Parser:
    def __init__(self, text): self.toks = text.replace('(', ' ( ').replace(')', ' ) ').replace('[', ' [ ').replace(']', ' ] ').split() + ['<end>']
    def peek(self): return self.toks[0]
    def take(self, want=None):
        t = self.toks.pop(0)
        if want and t != want: raise SyntaxError(f'{want} expected, got {t}')
        return t
    def expr(self):
        if self.peek() == 'fun': self.take(); x = self.take(); self.take('->'); return ('fun', x, self.expr())
        if self.peek() in ('let', 'rec'): kind = self.take(); x = self.take(); self.take('='); v = self.expr(); self.take('in'); return (kind, x, v, self.expr())
        if self.peek() == 'if': self.take(); c = self.expr(); self.take('then'); a = self.expr(); self.take('else'); return ('if', c, a, self.expr())
        return self.infix(0)
    levels = [('=', '<'), ('::',), ('+', '-'), ('*',)]
    def infix(self, n):
        if n == len(self.levels): return self.apply()
        left = self.infix(n + 1)
        while self.peek() in self.levels[n]: op = self.take(); right = self.infix(n if op == '::' else n + 1); left = ('app', ('app', ('var', op), left), right)
        return left
    def apply(self):
        f = self.atom()
        while self.peek() not in (')', ']', '<end>', 'then', 'else', 'in', '=', '<', '+', '-', '*', '::'): f = ('app', f, self.atom())
        return f
    def atom(self):
        t = self.take()
        if t == '(': e = self.expr(); self.take(')'); return e
        if t == '[': self.take(']'); return ('var', '[]')
        if t == 'fun': self.toks.insert(0, t); return self.expr()
        if t.lstrip('-').isdigit(): return ('int', int(t))
        if t in ('true', 'false'): return ('bool', t == 'true')
        if t[0] == '"': return ('str', t.strip('"'))
        if not t.isidentifier(): raise SyntaxError(f'unexpected {t}')
        return ('var', t)
def parse(text):
    p = Parser(text); e = p.expr(); p.take('<end>'); return e
class Inference:
    def __init__(self): self.ids = count(); self.new = lambda: Var(self.ids)
    def infer(self, e, env):
        kind, *rest = e
        if kind in ('int', 'bool', 'str'): return {'int': INT, 'bool': BOOL, 'str': STR}[kind]
        if kind == 'var':
            if rest[0] not in env: raise TypeProblem(f'unbound {rest[0]}')
            return env[rest[0]].fresh(self.new)
        if kind == 'fun': a = self.new(); return fn(a, self.infer(rest[1], {**env, rest[0]: Scheme((), a)}))
        if kind == 'app':
            f, a, r = self.infer(rest[0], env), self.infer(rest[1], env), self.new()
            try: unify(f, fn(a, r))
            except TypeProblem as error: raise TypeProblem(f'{error} in {text_of(e)}') from None
            return r
        if kind == 'if':
            c, a, b = rest; unify(self.infer(c, env), BOOL); t = self.infer(a, env); unify(t, self.infer(b, env)); return t
        x, v, body = rest
        if kind == 'rec': t = self.new(); unify(t, self.infer(v, {**env, x: Scheme((), t)}))
        else: t = self.infer(v, env)
        bound = set().union(*(free(s.t) - set(s.vars) for s in env.values()))
        return self.infer(body, {**env, x: Scheme(tuple(free(t) - bound), t)})
def text_of(e):
    kind, *r = e
    return {'app': lambda: f'({text_of(r[0])} {text_of(r[1])})', 'fun': lambda: f'(fun {r[0]} -> {text_of(r[1])})', 'if': lambda: 'if...', 'let': lambda: f'let {r[0]}...', 'rec': lambda: f'rec {r[0]}...'}.get(kind, lambda: str(r[0]))()
engine = Inference(); a, b = engine.new(), engine.new()
BASE = {'+': Scheme((), fn(INT, fn(INT, INT))), '-': Scheme((), fn(INT, fn(INT, INT))), '*': Scheme((), fn(INT, fn(INT, INT))), '<': Scheme((), fn(INT, fn(INT, BOOL))), '=': Scheme((a,), fn(a, fn(a, BOOL))), '[]': Scheme((a,), lst(a)), '::': Scheme((a,), fn(a, fn(lst(a), lst(a)))), 'head': Scheme((a,), fn(lst(a), a)), 'tail': Scheme((a,), fn(lst(a), lst(a))), 'empty': Scheme((a,), fn(lst(a), BOOL)), 'show': Scheme((a,), fn(a, STR))}
for text in ('1 + 2', 'fun x -> x', 'fun f -> fun g -> fun x -> f (g x)', 'let id = fun x -> x in id id 5', 'let k = fun x -> fun y -> x in k 1 true', 'rec fact = fun n -> if n < 2 then 1 else n * fact (n - 1) in fact', 'rec map = fun f -> fun l -> if empty l then [] else f (head l) :: map f (tail l) in map', 'rec fold = fun f -> fun z -> fun l -> if empty l then z else f (head l) (fold f z (tail l)) in fold', '1 :: 2 :: []', 'fun x -> fun y -> x = y', 'let pair = fun a -> fun b -> fun s -> s a b in pair 1 "x"', 'let twice = fun f -> fun x -> f (f x) in twice twice (fun n -> n + 1) 0', 'fun l -> head (head l)', '(fun x -> x :: []) ((fun y -> y) "s")', 'fun x -> let y = x in y', 'show', 'if true then fun x -> x else fun y -> y + 1'):
    print(f'{text}  :  {show(engine.infer(parse(text), BASE))}')
for text in ('1 + true', 'fun x -> x x', 'if 1 then 2 else 3', 'if true then 1 else "a"', 'nope', '(fun id -> id 1 = id true) (fun x -> x)', '1 2', '1 :: true :: []', 'head 5', 'fun f -> f f', 'let', '(1', '1 +', 'fun -> 1', '[ 1', 'in', 'rec f = fun x -> f in f'):
    try: print(show(engine.infer(parse(text), BASE)))
    except (TypeProblem, SyntaxError, IndexError) as error: print(f'{text}  !  {type(error).__name__}: {error}')
