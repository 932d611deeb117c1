import operator as op
from functools import reduce
def parse(text):
    tokens = text.replace('(', ' ( ').replace(')', ' ) ').split()
    def read():
        if not tokens: raise EOFError('unexpected end')
        t = tokens.pop(0)
        if t == '(':
            items = []
            while tokens[0] != ')': items.append(read())
            tokens.pop(0); return items
        if t == ')': raise SyntaxError('unexpected )')
        try: return int(t)
        except ValueError:
            try: return float(t)
            except ValueError: return t
    return read()
class Env(dict):
    def __init__(self, names=(), values=(), outer=None): super().__init__(zip(names, values)); self.outer = outer
    def find(self, n):
        if n in self: return self
        if self.outer is None: raise NameError(f'unbound: {n}')
        return self.outer.find(n)
G = Env(); G.update({'+': lambda *a: sum(a), '*': lambda *a: reduce(op.mul, a, 1), '-': op.sub, '<': op.lt, '=': op.eq, 'list': lambda *a: list(a), 'car': lambda l: l[0], 'cdr': lambda l: l[1:], 'null?': lambda l: not l, 'cons': lambda a, l: [a] + l, 'map': lambda f, l: [f(x) for x in l]})
def ev(x, e=G):
    if isinstance(x, str): return e.find(x)[x]
    if not isinstance(x, list): return x
    head, *rest = x
    if head == 'quote': return rest[0]
    if head == 'if': return ev(rest[1] if ev(rest[0], e) else rest[2], e)
    if head == 'define': e[rest[0]] = ev(rest[1], e); return None
    if head == 'set!': e.find(rest[0])[rest[0]] = ev(rest[1], e); return None
    if head == 'lambda': return lambda *a: ev(rest[1], Env(rest[0], a, e))
    if head == 'begin': return [ev(r, e) for r in rest][-1]
    return ev(head, e)(*[ev(r, e) for r in rest])
for src in ('(+ 1 2 (* 3 4))', '(define fact (lambda (n) (if (< n 2) 1 (* n (fact (- n 1))))))', '(fact 20)', '(define count 0)', '(begin (set! count (+ count 5)) count)', '(map (lambda (x) (* x x)) (list 1 2 3))', '(define make (lambda (n) (lambda (d) (begin (set! n (+ n d)) n))))', '(define acc (make 10))', '(acc 5)', '(acc 2.5)', "(car (quote (a b c)))", '(unknown 1)', '(car (list))', ')', '(1 2)', '(+ 1'):
    try: print(src, '=>', ev(parse(src)))
    except Exception as e: print(src, '->', type(e).__name__, e)
ev(parse('(undefined-function)'))
