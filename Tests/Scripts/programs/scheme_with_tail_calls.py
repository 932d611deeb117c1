"""A Scheme interpreter with proper tail calls, macros by functions, call/cc by exceptions, and error reports."""
class Symbol(str): pass
class SchemeError(Exception): pass
def tokenize(text):
    out, i = [], 0
    while i < len(text):
        c = text[i]
        if c in "()'": out.append(c); i += 1
        elif c.isspace(): i += 1
        elif c == ';': i = text.find('\n', i) % (len(text) + 1)
        elif c == '"':
            j = text.index('"', i + 1); out.append(text[i:j + 1]); i = j + 1
        else:
            j = i
            while j < len(text) and not text[j].isspace() and text[j] not in "()'": j += 1
            out.append(text[i:j]); i = j
    return out
def read(tokens):
    if not tokens: raise SchemeError('unexpected end')
    t = tokens.pop(0)
    if t == '(':
        out = []
        while tokens and tokens[0] != ')': out.append(read(tokens))
        if not tokens: raise SchemeError('missing )')
        tokens.pop(0); return out
    if t == ')': raise SchemeError('unexpected )')
    if t == "'": return [Symbol('quote'), read(tokens)]
    if t in ('#t', '#f'): return t == '#t'
    if t[0] == '"': return t[1:-1]
    for kind in (int, float):
        try: return kind(t)
        except ValueError: pass
    return Symbol(t)
class Env(dict):
    def __init__(self, names=(), values=(), outer=None):
        if isinstance(names, Symbol): self[names] = list(values)
        else:
            if len(names) != len(values): raise SchemeError(f'{len(names)} arguments wanted, {len(values)} given')
            self.update(zip(names, values))
        self.outer = outer
    def find(self, name):
        env = self
        while env is not None:
            if name in env: return env
            env = env.outer
        raise SchemeError(f'unbound {name}')
class Lambda:
    def __init__(self, params, body, env): self.params, self.body, self.env = params, body, env
def show(x):
    if x is True: return '#t'
    if x is False: return '#f'
    if x is None: return ''
    if isinstance(x, Symbol): return str(x)
    if isinstance(x, str): return f'"{x}"'
    if isinstance(x, list): return '(' + ' '.join(map(show, x)) + ')'
    if isinstance(x, Lambda) or callable(x): return '#<procedure>'
    return str(x)
macros = {}
def expand(x):
    if not isinstance(x, list) or not x: return x
    if x[0] in macros: return expand(macros[x[0]](*x[1:]))
    if x[0] == 'quote': return x
    return [expand(y) for y in x]
S = Symbol
def let(bindings, *body): return [[S('lambda'), [b[0] for b in bindings], *body], *[b[1] for b in bindings]]
def cond(*clauses):
    if not clauses: return False
    (test, *body), rest = clauses[0], clauses[1:]
    return [S('begin'), *body] if test == 'else' else [S('if'), test, [S('begin'), *body], [S('cond'), *rest]]
def and_(*xs): return True if not xs else xs[0] if len(xs) == 1 else [S('if'), xs[0], [S('and'), *xs[1:]], False]
macros.update({'let': let, 'cond': cond, 'and': and_, 'when': lambda t, *b: [S('if'), t, [S('begin'), *b], False]})
def evaluate(x, env):
    while True:
        if isinstance(x, Symbol): return env.find(x)[x]
        if not isinstance(x, list): return x
        if not x: raise SchemeError('empty application')
        op = x[0]
        if op == 'quote': return x[1]
        if op == 'if': x = x[2] if evaluate(x[1], env) is not False else (x[3] if len(x) > 3 else None); continue
        if op == 'define':
            if isinstance(x[1], list): env[x[1][0]] = Lambda(x[1][1:], x[2:], env)
            else: env[x[1]] = evaluate(x[2], env)
            return None
        if op == 'set!': env.find(x[1])[x[1]] = evaluate(x[2], env); return None
        if op == 'lambda': return Lambda(x[1], x[2:], env)
        if op == 'begin':
            for y in x[1:-1]: evaluate(y, env)
            x = x[-1]; continue
        f, *args = [evaluate(y, env) for y in x]
        if isinstance(f, Lambda):
            env = Env(f.params, args, f.env)
            for y in f.body[:-1]: evaluate(y, env)
            x = f.body[-1]; continue
        if not callable(f): raise SchemeError(f'not a procedure: {show(f)}')
        try: return f(*args)
        except (TypeError, IndexError, ZeroDivisionError) as error: raise SchemeError(f'in {show(x[0])}: {type(error).__name__}') from error
class Escape(Exception): pass
def call(f, *args): return evaluate(f.body[-1], Env(f.params, args, f.env)) if isinstance(f, Lambda) else f(*args)
def callcc(f):
    tag = Escape()
    def k(value): tag.value = value; raise tag
    try: return call(f, k)
    except Escape as e:
        if e is not tag: raise
        return e.value
import operator as op
from functools import reduce
out = []
base = Env(); base.update({'+': lambda *a: sum(a), '*': lambda *a: reduce(op.mul, a, 1), '-': lambda a, *b: -a if not b else reduce(op.sub, b, a), '/': op.truediv, '<': op.lt, '=': op.eq, '>': op.gt, 'car': lambda x: x[0], 'cdr': lambda x: x[1:], 'cons': lambda a, b: [a] + b, 'list': lambda *a: list(a), 'null?': lambda x: x == [], 'eq?': op.eq, 'map': lambda f, *l: [call(f, *a) for a in zip(*l)], 'apply': lambda f, a: call(f, *a), 'call/cc': callcc, 'display': lambda x: out.append(x if isinstance(x, str) else show(x)), 'not': lambda x: x is False, 'length': len, 'append': lambda *l: sum(l, []), 'mod': op.mod})
base = {S(k): v for k, v in base.items()}; top = Env(); top.update(base)
program = '''(define (fact n) (if (< n 2) 1 (* n (fact (- n 1))))) (fact 20)
(define (loop n acc) (if (= n 0) acc (loop (- n 1) (+ acc n)))) (loop 300 0)
(define count 0) (define (tick) (set! count (+ count 1)) count) (tick) (tick)
(let ((x 2) (y 3)) (* x y)) (map (lambda (x) (* x x)) '(1 2 3)) ((lambda args args) 1 2)
(cond ((> 1 2) 'no) ((= 1 1) 'yes) (else 'never)) (and 1 2 #f) (and) (when (< 1 2) 'when)
(call/cc (lambda (k) (+ 1 (k 42)))) (define k2 #f) (+ 1 (call/cc (lambda (k) 1)))
(define (filter p l) (cond ((null? l) '()) ((p (car l)) (cons (car l) (filter p (cdr l)))) (else (filter p (cdr l)))))
(filter (lambda (x) (= 0 (mod x 3))) '(1 2 3 4 5 6 7 8 9)) (apply + '(1 2 3)) "text" 'sym (quote (a (b) "c" #t)) 1.5
(define (compose f g) (lambda (x) (f (g x)))) ((compose fact (lambda (x) (+ x 1))) 4) fact car
(display "hi") (display '(1 "two")) (/ 1 3) ; comment
undefined-name (car '()) (1 2) (fact 1 2) (/ 1 0) (+ 1 "a") () (set! nope 1)'''
tokens = tokenize(program)
while tokens:
    try: r = evaluate(expand(read(tokens)), top)
    except SchemeError as error: r = Symbol(f'error: {error}' + (f' <- {error.__cause__}' if error.__cause__ else ''))
    if r is not None: print(show(r), end='; ')
print(out)
for bad in ('(', ')', '(a', "'"):
    try: read(tokenize(bad))
    except SchemeError as error: print(bad, error)
